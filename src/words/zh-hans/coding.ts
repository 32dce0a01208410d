import type { CodingWords } from '../en/coding.ts'
import { amounts } from './amounts.ts'

const nouns = { shot: '镜头', scene: '场景', slice: '等长时段' }

export const coding: CodingWords = {
  passes: ({ count, share }) =>
    count === 0 ? '尚无编码轮次' : `${amounts.count(count)} 轮，最近一轮已检视 ${amounts.percent(share)}`,

  passOf: ({ codes, when }) => `${codes.join('、')}（${when}）`,
  others: '其他编码员',
  besideNobody: '仅自己的标注',
  otherCoder: ({ name, marks }) => `${name}：${amounts.count(marks)} 处标注`,
  codesBlind: '按计划独立编码',
  besideMeaning:
    '看过他人的标注之后，对此片的编码便不再是独立的。此事会记录下来；此前未完成的编码轮次不计入一致性。',
  notBlind: names => `非独立编码：已看过${names.join('、')}在此片中的标注，一致性不计入本轮。`,
  beside: name => `并列：${name}`,
  besideLane: ({ code, name }) => `${code}（${name}）`,
  markedBy: '标注者',
  choosePass: '编码轮次',
  beginPass: '开始一轮……',
  begin: '开始',
  beginWithThese: '就以这些开始',
  passWouldLookFor: names => `这一轮要找：${names.join('、')}。`,
  passTitle: '开始一轮编码',
  passMeaning: most =>
    `选择在此影片中要找的编码项，至多 ${most} 个。凡确认的单位，无论有无标注，都算已就所选各项检视过。`,
  lastCodes: '与上次相同',
  allCodes: '全选',
  noCodes: '全不选',
  chosenCodes: ({ chosen, most }) => `已选 ${amounts.count(chosen)} 个，至多 ${amounts.count(most)} 个`,
  setName: '组合名称',
  keepSet: '存为组合',
  changeSet: '更新此组合',
  removeSet: name => `删去组合“${name}”`,
  goesBy: '逐个检视',
  unitOfPass: ({ unit, sliceMs }) =>
    sliceMs === null ? nouns[unit] : `${amounts.count(sliceMs / 1000)} 秒的等长时段`,
  noScenesYet: ({ begin, make }) =>
    `此分部尚无场景。按 ${begin} 在播放位置开始一个场景，长镜头之内亦可；按 ${make} 将入点与出点之间设为场景。`,
  left: ({ left, count, unit }) =>
    left === 0
      ? `全部 ${amounts.count(count)} 个${nouns[unit]}均已检视`
      : `还剩 ${amounts.count(left)} / ${amounts.count(count)} 个${nouns[unit]}`,
  lookedThrough: '已检视',
  notLookedThrough: '未检视',
  withoutPass: '没有编码轮次时，所作标注只是例子：可引用，可检索，但不计数。',

  accept: '确认',
  none: '此处皆无',
  again: '重新检视',
  againMeaning: '将此处改回未检视，已有标注保留。',
  nextLeft: '下一个未检视',

  running: '同时只取其一',
  noneRunning: '关',
  runningMeaning: '按键即指明自此帧起何者成立，直到下一次按键。',
  newRunning: '新建组合',
  newRunningMeaning: '选择同时只取其一的编码项：空间类型、时段、谁在说话。播放时按其按键即可依次切换。',
  noneFromHere: '皆无',
  holdsNow: '此刻的标注',
  nothingHolds: '此处没有标注',
  palette: '编码项',
  markedLast: '最近标注',
  inPass: '本轮要找的',
  outsidePass: '例子，不计数',
  asExample: name => `${name}（例子）`,
  onShot: names => names.join('、'),

  newCode: '新建编码项',
  firstCode: '新建第一个编码项：要找的事物、空间、人物或手法。',
  codeOutsidePass: '它不属于本轮：此前的镜头并未就它检视过。要计数，请另开一轮。',

  toDecide: '这些标注的镜头已改动',
  toDecideMeaning: '标注之后，所在镜头被切分或合并。在你决定之前，标注保持原有长度。',
  decideOn: ({ name, from, to }) => `${name}，${from} 至 ${to}`,
  keepFree: '保留为独立时间段',
  trim: '截至镜头范围',

  saved: '已保存',
  saving: '正在保存……',
  notSaved: waiting => `未保存：${amounts.count(waiting)} 步操作待送出`,
}
