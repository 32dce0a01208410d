import type { ShotWords } from '../en/shots.ts'
import { amounts } from './amounts.ts'

export const shots: ShotWords = {
  track: '镜头',
  chooseBegin: '请先在影片库页面添加影片。',
  toCorpus: '前往影片库',
  facts: ({ count, meanMs }) =>
    `${amounts.count(count)} 个镜头${meanMs === null ? '' : `，平均 ${amounts.seconds(meanMs)}`}`,
  sheet: '镜头缩览',
  divider: '镜头缩览的宽度',
  stillSize: '截帧大小',
  sizeNames: { small: '小', medium: '中', large: '大' },
  shotOf: ({ number, count }) => `镜头 ${amounts.count(number)} / ${amounts.count(count)}`,
  shot: '镜头',
  length: milliseconds => amounts.seconds(milliseconds),
  fromTo: ({ from, to, length }) => `${from}–${to}（${length}）`,
  transition: { start: '起始', cut: '切', dissolve: '叠化', fade: '淡入淡出', wipe: '划像' },
  byHand: '手工设定的切点',
  doubtful: confidence => `程序对此处没有把握（${amounts.percent(confidence)}），请查看`,
  split: '切分',
  merge: '并入',
  retype: '转场',
  frameMenu: '此帧',
  detect: '重新识别镜头',
  detectMeaning: '你亲手设定或取消的切点都会原样保留。',
  detectStarted: '正在重新识别镜头。手工修正均予保留。',
  noShotsYet: '正在识别此影片的镜头，完成后会立即显示在这里。',
  noShots: '此分部尚无镜头。',
  noFile: '此分部没有文件，请在影片库页面添加。',
  loading: '正在打开……',
}
