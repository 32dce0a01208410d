import type { Words } from '../../en/catalogue.ts'

export const charts: Words['charts'] = {
  filmed: '在此拍摄',
  represented: '片中为此地',
  standsFor: '场景中代指',
  standsForWhole: '全片代指',
  uncertainPlace: '在此范围内',
  rows: { release: '上映', story: '故事年代', shooting: '拍摄' },
  noDates: '这些年份中没有影片有此年代',
  network: {
    legend: '图例',
    kinds: { symbol: '符号', space: '空间', subject: '主体', technique: '手法' },
    absent: '此处影片中均未见到',
    stays: '两个时期都相连',
    onlyHere: '只在此时期相连',
    onlyThere: '只在另一时期相连',
    within: '同一族之内',
    across: '跨越二元对立',
  },
  correspondence: {
    filmOf: period => `“${period}”的影片`,
    meanOfPeriod: '该时期影片的中心',
    ellipse: '换作其他此类影片，编码项可能所在之处（95%）',
  },
}
