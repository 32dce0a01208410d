import type { ShotWords } from '../en/shots.ts'
import { amounts } from './amounts.ts'

export const shots: ShotWords = {
  title: '镜头',
  chooseFilm: '选择影片',
  choosePurpose: '以镜头看影片：在镜头缩览中通览全片，逐帧细看，修正识别有误之处。',
  chooseBegin: '请先在影片库页面添加影片。',
  toCorpus: '前往影片库',
  part: '分部',
  facts: ({ count, meanMs }) =>
    `${amounts.count(count)} 个镜头${meanMs === null ? '' : `，平均 ${amounts.seconds(meanMs)}`}`,
  sheet: '镜头缩览',
  divider: '镜头缩览的宽度',
  stillSize: '截帧大小',
  sizeNames: { small: '小', medium: '中', large: '大' },
  shotNumber: number => `镜头 ${amounts.count(number)}`,
  shotOf: ({ number, count }) => `镜头 ${amounts.count(number)} / ${amounts.count(count)}`,
  cell: shot =>
    `镜头 ${shot.number}，${shot.time}，长 ${amounts.seconds(shot.lengthMs)}，${shot.transition}${shot.byHand ? '，手工设定' : ''}${shot.doubtful ? '，存疑' : ''}`,
  length: milliseconds => amounts.seconds(milliseconds),
  transition: { start: '起始', cut: '切', dissolve: '叠化', fade: '淡入淡出', wipe: '划像' },
  byHand: '手工设定的切点',
  doubtful: confidence => `程序对此处没有把握（${amounts.percent(confidence)}），请查看`,
  split: '在此切分',
  merge: '并入前一镜头',
  retype: '转场',
  retypeOf: transition => `转场：${transition}`,
  undo: '撤销',
  redo: '重做',
  detect: '重新识别镜头',
  detectMeaning: '你亲手设定或取消的切点都会原样保留。',
  detectStarted: '正在重新识别镜头。手工修正均予保留。',
  noShotsYet: '正在识别此影片的镜头，完成后会立即显示在这里。',
  noShots: '此分部尚无镜头。',
  noFile: '此分部没有文件，请在影片库页面添加。',
  loading: '正在打开……',
}
