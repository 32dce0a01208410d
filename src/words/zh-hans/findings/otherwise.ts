import type { CountedWay, OtherwiseFinding, WayOfCounting } from '../../../findings/index.ts'
import type { OtherwiseSentences } from '../../findings/otherwise-words.ts'
import { agreeing } from '../../findings/otherwise-words.ts'
import type { NamesInSentences } from '../../prevalence-words.ts'
import { points, pValue } from '../../share-of-films.ts'
import { amounts, share } from '../amounts.ts'

const measures = { 'screen-time': '出现时长', slices: '10 秒等长时段', scenes: '场景', shots: '镜头' }

function way(counted: WayOfCounting, names: NamesInSentences): string {
  const { measure, borderYears, withoutThin, coderId, without } = counted
  return [
    `按${measures[measure]}计`,
    ...(borderYears === 0 ? [] : [border(borderYears)]),
    ...(withoutThin ? ['不计检视过少的影片'] : []),
    ...(coderId === null ? [] : [`只取${names.coder(coderId)}的读法`]),
    ...(without === null ? [] : [left(without, names)]),
  ].join('，')
}

function border(years: number): string {
  return `分期界线${years < 0 ? '提前' : '推后'} ${amounts.count(Math.abs(years))} 年`
}

function left(without: NonNullable<WayOfCounting['without']>, names: NamesInSentences): string {
  if (without.kind === 'film') return `不计《${names.film(without.filmId)}》`
  return without.kind === 'director' ? `不计${without.directorId}的影片` : '不计编码本例图所出的影片'
}

export const otherwise = {
  plain(
    finding: OtherwiseFinding,
    name: string,
    { names, isTested }: { names: NamesInSentences; isTested: boolean },
  ): string {
    const { chosen, canSay } = finding
    const across = isTested ? finding.ways.filter(({ says }) => says === 'other-side-of-05').length : 0
    const agree = agreeing(finding, isTested)
    if (chosen.says === 'cannot-say') return `“${name}”在这两个时期之间什么也说不出，也就无从换一种方法计数。`
    if (canSay === 0) return `“${name}”只有这一种计数方法。`
    if (agree === canSay) return `“${name}”另有 ${amounts.count(canSay)} 种可选的计数方法，全都说的一样。`
    const turned = finding.ways.filter(({ says }) => says === 'turned')
    const level = finding.ways.filter(({ says }) => says === 'no-difference').length
    const rest = [
      ...(across > 0 ? [`${amounts.count(across)} 种落在 p = .05 的另一边`] : []),
      ...(level > 0 ? [`${amounts.count(level)} 种看不出差别`] : []),
      ...(turned.length > 0 ? [turnedBy(turned, names)] : []),
    ]
    return `“${name}”另有 ${amounts.count(canSay)} 种可选的计数方法，其中 ${amounts.count(agree)} 种（${share(agree / canSay)}）说的一样；${rest.join('；')}。`
  },
  way,
  says: {
    'the-same': '说的一样',
    'other-side-of-05': '在 .05 的另一边',
    turned: '方向相反',
    'no-difference': '看不出差别',
    'cannot-say': '说不出',
  },
  meaning:
    '每个数字都建立在一些选择之上，而这些选择换一种也同样有理。这里把它们逐一换过：数什么、分期界线在哪里、取谁的读法、取哪些影片。没有一种因为结果而更好；分析结果所用的方法也在其中，是事先定下的。',
  notCorrected: '这里的 p 都没有为其他符号校正。',
  bordersFixed: '分期界线没有移动：影片是按名归入时期的，或者年份没有说明界线在哪里。',
  thin: (least: number) => `检视过少：为它检视过的部分不到影片的 ${share(least)}。`,
  symbol: '符号',
  link: '换一种同样诚实的计数方法，会说的一样吗？',
  films: ({ first, second }: { first: number; second: number }) =>
    `${amounts.count(first)} 对 ${amounts.count(second)}`,
  points,
  p: pValue,
  chosen: '分析结果所用',
  axis: '差值（百分点）',
  picture: (name: string) => `“${name}”：各种计数方法`,
  rows: {
    measures,
    border: (years: number) => (years === 0 ? '分期界线照旧' : border(years)),
    everyFilm: '所有已检视的影片',
    withoutThin: '不计检视过少的影片',
    mostCoders: '多数编码者的读法',
    coder: (name: string) => `只取${name}`,
    withoutFilm: '不计某一部影片',
    withoutDirector: '不计某一位导演',
    withoutExamples: '不计例图所出的影片',
  },
  table: { way: '计数方法', difference: '差值（百分点）', p: 'p', films: '影片', says: '说法' },
} satisfies OtherwiseSentences & Record<string, unknown>

function turnedBy(turned: readonly CountedWay[], names: NamesInSentences): string {
  const [one] = turned
  return turned.length === 1
    ? `1 种方向相反（${way(one!, names)}）`
    : `${amounts.count(turned.length)} 种方向相反，首先是${way(one!, names)}`
}
