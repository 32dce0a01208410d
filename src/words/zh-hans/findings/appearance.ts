import { isNotComputable } from '../../../findings/index.ts'
import type { AppearanceWords } from '../../en/findings/appearance.ts'
import { sayYears } from '../../findings/said-of-time.ts'
import { pValue } from '../../share-of-films.ts'
import { amounts } from '../amounts.ts'
import { reasons } from './reasons.ts'

const films = (count: number) => `${amounts.count(count)} 部影片`

function seenOf(present: number, lookedThrough: number, period: string): string {
  if (lookedThrough === 0) return `“${period}”中无人检视过`
  return present === 0
    ? `“${period}”中就此检视过的 ${films(lookedThrough)}里均未出现`
    : `“${period}”中就此检视过的 ${films(lookedThrough)}里见于 ${amounts.count(present)} 部`
}

export const appearance: AppearanceWords = {
  resolution: ({ films: dated, filmsWithoutDate, family, codes }) => {
    const looked = dated.filter(({ isLookedThrough }) => isLookedThrough).length
    return `有年代的 ${films(dated.length)}中，${amounts.count(looked)} 部已就某个编码项检视过${filmsWithoutDate.length === 0 ? '' : `；另有 ${films(filmsWithoutDate.length)}没有年代，无法排序`}。编码项共 ${amounts.count(codes.length)} 个，其中 ${amounts.count(family.length)} 个见于三部或三部以上的影片。`
  },
  inTime: ({ first, last, present, lookedThrough }, { name, first: firstTitles, last: lastTitles }) => {
    if (lookedThrough === 0) return `这些影片中无人检视过“${name}”。`
    if (!first || !last)
      return present === 0
        ? `就“${name}”检视过 ${films(lookedThrough)}，均未出现。`
        : `“${name}”只见于没有年代的影片。`
    const seen = `就此检视过的 ${films(lookedThrough)}中，见于 ${amounts.count(present)} 部。`
    return first.years.from === last.years.to || firstTitles === lastTitles
      ? `在有年代的影片中，“${name}”仅见于${firstTitles}（${sayYears(first.years)}）。${seen}`
      : `“${name}”首见于${firstTitles}（${sayYears(first.years)}），末见于${lastTitles}（${sayYears(last.years)}）。${seen}`
  },
  inPeriods: ({ periods }, name, finding) => {
    if (!periods || !finding.periods) return ''
    const { rangeP1, filmsP1, rangeP2, filmsP2, stands } = periods
    const { first, second, inOrder } = finding.periods
    const counted = `“${name}”：${seenOf(rangeP1, filmsP1, first)}；${seenOf(rangeP2, filmsP2, second)}。`
    switch (stands) {
      case 'first-only':
        return `${counted}${inOrder ? '就这些影片而言，它消失了。' : `就这些影片而言，它只属于“${first}”。`}`
      case 'second-only':
        return `${counted}${inOrder ? '就这些影片而言，它是新浮现的。' : `就这些影片而言，它只属于“${second}”。`}`
      case 'cannot-tell':
        if (filmsP1 > 0 && filmsP2 > 0)
          return `${counted}未见到它的影片检视得少得多：它是消失还是浮现，无从得知。`
        return filmsP1 + filmsP2 === 0
          ? `两个时期均无人检视过“${name}”。`
          : `只在其中一个时期检视过“${name}”：它是消失还是浮现，无从得知。`
      default:
        return counted
    }
  },
  byChance: ({ periods }, finding) => {
    if (!periods || periods.stands === 'cannot-tell' || periods.stands === 'neither') return ''
    if (isNotComputable(periods.test)) return `偶然会造成什么，无法计算：${reasons[periods.test.because]}。`
    const { p, corrected, unit, minTwoSidedP } = periods.test
    const inFamily = isNotComputable(corrected)
      ? '见于不足三部影片，故未作校正'
      : `就见于三部以上影片的 ${amounts.count(finding.family.length)} 个编码项校正后 p ${equals(corrected as number)}`
    return `假如${unit === 'films' ? '影片' : '导演（连同其全部影片）'}是随机分入两个时期的，出现得如此不均的概率为 p ${equals(p)}（${inFamily}）。可达的最小 p 值为 ${pValue(minTwoSidedP)}。`
  },
  curve: '至此已出现多少',
  curveSaid: ({ codes, films: count }) =>
    `按年代排序的 ${films(count)}，至最后一部共出现 ${amounts.count(codes)} 个编码项`,
  curveOf: '至此出现的编码项',
  curveTable: '同一内容的表格',
  firsts: '首见',
  film: '影片',
  year: '年份',
  newHere: '其中新出现的',
  seenSoFar: '至此已出现',
  lookedForSoFar: '至此已检视',
  nothingNew: '无',
  notLookedThrough: '未检视',
  groups: {
    'first-only': name => `仅见于“${name}”的影片`,
    'second-only': name => `仅见于“${name}”的影片`,
    both: '两个时期均有',
    neither: '两个时期均检视过，均未出现',
    'cannot-tell': '无从得知：其中一个时期无人检视过，或检视得极少',
    all: '按首次出现的先后',
    never: '未见于任何有年代的影片',
  },
  oneOf: ({ present, lookedThrough }) =>
    lookedThrough === 0 ? '未检视' : `${films(lookedThrough)}中的 ${amounts.count(present)} 部`,
  openFilms: name => `${name}所在的影片`,
  filmsOf: '影片',
  dated: '影片排序依据',
  mayBeEarlier: titles => `更早的影片中无人检视过它：${titles}。它可能已在其中。`,
  mayBeLater: titles => `更晚的影片中无人检视过它：${titles}。它可能仍在其中。`,
  thin: titles => `仅部分检视，就已检视之处而言未出现：${titles}。`,
  withoutDate: titles => `没有这种年代，无法排序：${titles}。`,
  notLookedThroughAt: titles => `未就任何编码项检视过：${titles}。`,
  noPeriods: '未比较两个时期：何者浮现、何者消失，仅凭影片的先后来说。',
}

function equals(p: number): string {
  const said = pValue(p)
  return said.startsWith('<') ? said : `= ${said}`
}
