import type { PlainlyWords } from '../../en/findings/plainly.ts'
import { amounts, share } from '../amounts.ts'

function seenIn({ name, present, films }: { name: string; present: number; films: number }): string {
  if (films === 0) return `“${name}”中无人检视过`
  if (present === 0) return `“${name}”的 ${amounts.count(films)} 部影片中均未出现`
  return `见于“${name}” ${amounts.count(films)} 部影片中的这 ${amounts.count(present)} 部`
}

function meanIn({ name, mean, films }: { name: string; mean: number | null; films: number }): string {
  return mean === null
    ? `在“${name}”中不得而知`
    : `在“${name}”中占 ${share(mean)}（${amounts.count(films)} 部影片的平均值）`
}

export const plainly: PlainlyWords = {
  presence: ({ name, first, second }) => `“${name}”：${seenIn(first)}；${seenIn(second)}。`,
  described: ({ name, first, second }) =>
    `“${name}”的出现时长${meanIn(first)}，${meanIn(second)}。这只是对这些影片的描述，与偶然与否无关。`,
  noNumbers: '本项目不显示数字，只显示每个符号见于何处，以及何处无人检视过。',
  noTests: '本项目显示数字而不作检验：数字只描述这些影片，不作更多断言。',
  partlyLookedThrough: films => `仅部分检视：${films}。未检视之处视为缺失，不算未出现。`,
  fewShots: films => `检视过的镜头很少：${films}。`,
  coders: films => `同时检视的编码员意见不一：${films}。`,
  unequally: '其中一个时期的影片检视得少得多，两者无法同等比较。',
  present: '出现',
  absent: '未出现',
  disputed: '仅有编码员之一见到',
  notLookedFor: '无人检视',
  filmsBehind: name => `就“${name}”检视过的影片`,
}
