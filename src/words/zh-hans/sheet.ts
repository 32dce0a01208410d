import type { SheetWords } from '../en/sheet.ts'
import { amounts } from './amounts.ts'

export const sheet: SheetWords = {
  open: '分页查看',
  columns: '每行截帧数',
  which: '每个镜头取哪一帧',
  frames: { standing: '选定', first: '首帧', middle: '中间', last: '末帧' },
  order: '排序',
  inTime: '按影片顺序',
  byMeasure: name => `${name}，由高到低`,
  scenes: '场景',
  withScenes: '显示场景',
  withoutScenes: '不显示',
  paper: '纸张',
  print: '打印',
  making: '正在制作镜头缩览',
  failed: '未能制作镜头缩览：有截帧无法取得。请确认影片文件仍在原处，然后重试。',
  pageOf: ({ number, count }) => `${amounts.count(number)} / ${amounts.count(count)}`,
}
