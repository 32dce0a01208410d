import type { RemovedWords } from '../en/removed.ts'
import { amounts } from './amounts.ts'

export const removed: RemovedWords = {
  heading: count => `已移除：${amounts.count(count)} 部影片`,
  facts: ({ when, shots, marks, passes }) =>
    `移除于 ${when}；${amounts.count(shots)} 个镜头、${amounts.count(marks)} 个标注、${amounts.count(passes)} 个编码轮次`,
  bringBack: '恢复',
  forget: '彻底移除……',
  forgetQuestion: title => `彻底移除《${title}》？`,
  forgetMeaning: ({ marks, passes }) =>
    `它的 ${amounts.count(marks)} 个标注和 ${amounts.count(passes)} 个编码轮次，以及研究项目文件夹中的影片拷贝，都会随之消失，无法撤销。存放在别处的影片文件不受影响。`,
  forgetConfirm: '彻底移除',
}
