import type { TaskWords } from '../en/tasks.ts'
import { amounts } from './amounts.ts'

const left = (milliseconds: number) =>
  milliseconds < 5000 ? '还剩几秒' : `约剩 ${amounts.length(milliseconds)}`

export const tasks: TaskWords = {
  heading: '任务',
  headingOf: count => `任务（${amounts.count(count)}）`,
  none: '没有进行中的任务',
  kind: {
    'take-in-film': '收入影片',
    'find-shots': '识别镜头',
    'make-specimen': '示例影片',
    'import-corpus': '导入影片库',
    'import-foreign': '导入其他软件的编码',
    'make-playable-copy': '可播放拷贝',
    'make-clips': '截取片段',
    'digest-file': '通读文件',
    'draw-scrub-stills': '绘制小幅截帧',
    'measure-shots': '测量',
    'read-writing': '识读文字',
  },
  stage: {
    examining: '查看文件',
    shots: '识别镜头',
    stills: '制作截帧',
    drawing: '绘制',
    importing: '读取',
    recognising: '查找其他拷贝',
    copying: '制作可播放拷贝',
    clips: '截取片段',
    digest: '通读文件',
    measuring: '测量中',
    'reading-writing': '识读截帧中的文字',
    done: '完成',
  },
  waiting: '等待中',
  paused: '已暂停',
  held: '在别处下达，等待你同意',
  heldWouldRead: path => `将读取 ${path}`,
  acceptOf: subject => `允许运行：${subject}`,
  declineOf: subject => `不运行：${subject}`,
  pauseOf: subject => `暂停：${subject}`,
  resumeOf: subject => `继续：${subject}`,
  left,
  underWay: (stage, leftMs) => (leftMs === null ? stage : `${stage}，${left(leftMs)}`),
  moreHeld: count => `另有 ${amounts.count(count)} 项等待你同意`,
  moreWaiting: count => `另有 ${amounts.count(count)} 项等待`,
  cancel: subject => `取消：${subject}`,
  retry: '重试',
  retryOf: subject => `重试：${subject}`,
  dismiss: '不再显示',
  dismissOf: subject => `不再显示：${subject}`,
  cancelled: '已取消。',
  line: (subject, standing) => `${subject}：${standing}`,
  done: kind => `${kind}：已完成`,
  notes: {
    'found-again': () => '这部影片已在研究项目中，只是文件遗失；文件现已找回。',
    'brought-back': ({ marks }) =>
      `这部影片曾从研究项目中移除，现已连同 ${amounts.count(marks)} 个标注及其全部内容恢复。`,
  },
  progressOf: subject => `进度：${subject}`,
}
