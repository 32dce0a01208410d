import type { RemovedWords } from '../en/removed.ts'
import { amounts } from './amounts.ts'

/** What is named only where there is any. */
const rest = ({ links, plateItems, memoFrames }: Record<'links' | 'plateItems' | 'memoFrames', number>) =>
  [
    ...(links > 0 ? [`${amounts.count(links)} 条关联`] : []),
    ...(plateItems > 0 ? [`图版上的 ${amounts.count(plateItems)} 幅截帧或时间段`] : []),
    ...(memoFrames > 0 ? [`备忘中的 ${amounts.count(memoFrames)} 帧`] : []),
  ]
    .map(said => `、${said}`)
    .join('')

export const removed: RemovedWords = {
  heading: count => `已移除：${amounts.count(count)} 部影片`,
  facts: ({ when, shots, marks, passes, readings, ...more }) =>
    `移除于 ${when}；${amounts.count(shots)} 个镜头、${amounts.count(marks)} 个标注、${amounts.count(passes)} 个编码轮次、${amounts.count(readings)} 项解读${rest(more)}`,
  bringBack: '恢复',
  forget: '彻底移除……',
  forgetQuestion: title => `彻底移除《${title}》？`,
  forgetMeaning: ({ marks, passes, readings, ...more }) =>
    `它的 ${amounts.count(marks)} 个标注、${amounts.count(passes)} 个编码轮次、${amounts.count(readings)} 项解读${rest(more)}，以及研究项目文件夹中的影片拷贝，都会随之消失，无法撤销。存放在别处的影片文件不受影响。`,
  forgetConfirm: '彻底移除',
}
