import type { UploadWords } from '../en/uploads.ts'
import { amounts } from './amounts.ts'

export const uploads: UploadWords = {
  heading: '正在复制到研究项目',
  headingOf: count => `正在将 ${amounts.count(count)} 个文件复制到研究项目`,
  sent: ({ sentBytes, byteSize }) => `${amounts.bytes(sentBytes)} / ${amounts.bytes(byteSize)}`,
  waiting: '排队中',
  paused: '已暂停',
  pause: name => `暂停 ${name}`,
  goOn: name => `继续 ${name}`,
  cancel: name => `取消 ${name}`,
  interrupted: ({ name, share }) =>
    `${name} ${share === null ? '复制时中断' : `在 ${amounts.percent(share)} 处中断`}。重新选择同一文件，即可从中断处继续。`,
  chooseAgain: '选择文件……',
  discard: '放弃',
  progressOf: name => `已复制：${name}`,
}
