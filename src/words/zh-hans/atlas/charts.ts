import type { Words } from '../../en/catalogue.ts'

export const charts: Words['charts'] = {
  filmed: '在此拍摄',
  represented: '片中为此地',
  standsFor: '场景中代指',
  standsForWhole: '全片代指',
  uncertainPlace: '在此范围内',
  rows: { release: '上映', story: '故事年代', shooting: '拍摄' },
  noDates: '这些年份中没有影片有此年代',
}
