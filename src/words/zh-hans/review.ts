import type { ReviewWords } from '../en/review.ts'
import { amounts } from './amounts.ts'

export const review: ReviewWords = {
  begin: '核查',
  beginMeaning: '逐一查看最可能有误和最可能遗漏的切点。',
  title: '核查切点',
  progress: ({ number, count }) => `第 ${amounts.count(number)} 个，共 ${amounts.count(count)} 个`,
  wrong: '最可能有误',
  missed: '最可能遗漏',
  lastBefore: '之前最后一帧',
  within: '转场之中',
  firstAfter: '之后第一帧',
  frame: frame => `第 ${amounts.count(frame)} 帧`,
  sure: confidence => `识别把握 ${amounts.percent(confidence)}`,
  settled: '已由手工确定',
  keep: '保留',
  takeAway: '取消切点',
  set: '设为切点',
  noneHere: '此处没有',
  earlier: '切点前移一帧',
  later: '切点后移一帧',
  back: '上一个',
  next: '暂不决定，下一个',
  undo: '撤销',
  looked: count => `已查看 ${amounts.count(count)} 个切点。你作出的决定不会再次出现。`,
  gone: '此切点已被取消，可撤销恢复。',
  more: '继续下一批',
  nothing: {
    wrong: '此影片的切点均已由手工确定，没有需要查看的了。',
    missed: '没有其他看似切点之处。',
  },
}
