export interface SpecimenCode {
  key: CodeKey
  kind: 'symbol' | 'space' | 'subject'
  en: string
  zhHans: string
  colour: string
}

export type CodeKey =
  | 'chimney'
  | 'smoke'
  | 'train'
  | 'snow'
  | 'bicycle'
  | 'furnace'
  | 'lit-window'
  | 'crane'
  | 'billboard'
  | 'neon'
  | 'demolition'
  | 'works'
  | 'hall'
  | 'housing'
  | 'ruin'
  | 'new-towers'
  | 'rink'
  | 'crowd'
  | 'walker'

export const specimenCodes: readonly SpecimenCode[] = [
  { key: 'chimney', kind: 'symbol', en: 'Chimney', zhHans: '烟囱', colour: '#b3422f' },
  { key: 'smoke', kind: 'symbol', en: 'Smoke', zhHans: '烟', colour: '#8c8c94' },
  { key: 'train', kind: 'symbol', en: 'Train', zhHans: '火车', colour: '#2f6f5e' },
  { key: 'snow', kind: 'symbol', en: 'Snow', zhHans: '雪', colour: '#8fb8d0' },
  { key: 'bicycle', kind: 'symbol', en: 'Bicycle', zhHans: '自行车', colour: '#3f7fbf' },
  { key: 'furnace', kind: 'symbol', en: 'Furnace', zhHans: '炉火', colour: '#e0862c' },
  { key: 'lit-window', kind: 'symbol', en: 'Lit window', zhHans: '灯窗', colour: '#e3bf4a' },
  { key: 'crane', kind: 'symbol', en: 'Crane', zhHans: '塔吊', colour: '#c9a400' },
  { key: 'billboard', kind: 'symbol', en: 'Billboard', zhHans: '广告牌', colour: '#35a0a0' },
  { key: 'neon', kind: 'symbol', en: 'Neon', zhHans: '霓虹', colour: '#d63f8c' },
  { key: 'demolition', kind: 'symbol', en: 'Demolition', zhHans: '拆除', colour: '#6b4a3a' },
  { key: 'works', kind: 'space', en: 'Works', zhHans: '厂区', colour: '#7a3b2e' },
  { key: 'hall', kind: 'space', en: 'Assembly hall', zhHans: '礼堂', colour: '#a8324a' },
  { key: 'housing', kind: 'space', en: 'Workers’ housing', zhHans: '职工住宅', colour: '#b07a4a' },
  { key: 'ruin', kind: 'space', en: 'Ruin', zhHans: '废墟', colour: '#5f6a58' },
  { key: 'new-towers', kind: 'space', en: 'New towers', zhHans: '新楼盘', colour: '#56789c' },
  { key: 'rink', kind: 'space', en: 'Skating rink', zhHans: '溜冰场', colour: '#8a5cc0' },
  { key: 'crowd', kind: 'subject', en: 'Crowd', zhHans: '人群', colour: '#1f4e79' },
  { key: 'walker', kind: 'subject', en: 'Lone walker', zhHans: '独行者', colour: '#30343c' },
]
