import type {
  ByScreenTime,
  ChangeKind,
  Computed,
  DirectorsWhole,
  WhenMeasure,
} from '../../../findings/index.ts'
import { isNotComputable, isOfWholeCorpus } from '../../../findings/index.ts'
import type { WhenWords } from '../../en/findings/when.ts'
import { sayYear } from '../../findings/said-of-time.ts'
import { pValue } from '../../share-of-films.ts'
import { amounts, share } from '../amounts.ts'
import { inTheseFilms } from './in-these-films.ts'
import { reasons } from './reasons.ts'

const films = (count: number) => `${amounts.count(count)} 部影片`
const equals = (p: number) => (pValue(p).startsWith('<') ? pValue(p) : `= ${pValue(p)}`)

/** What a share is of. */
const shares: Record<WhenMeasure, string> = {
  ...{ 'screen-time': '出现时长', slices: '等长时段比例', shots: '镜头比例' },
  scenes: '场景比例',
}

function going(isMore: boolean, measure: WhenMeasure = 'screen-time'): string {
  if (measure === 'screen-time') return isMore ? '增多' : '减少'
  return isMore ? '上升' : '下降'
}

function amounting(of: number, measure: WhenMeasure = 'screen-time'): string {
  return `${measure === 'screen-time' ? '占' : '为'} ${share(of)}`
}

/** What a change by shots or scenes must be by as well. */
function byTime(found: Computed<ByScreenTime> | undefined, measure: WhenMeasure = 'shots'): string {
  if (!found) return ''
  if (isNotComputable(found)) return '；按出现时长则无从得知'
  return `；按出现时长（不受${measure === 'scenes' ? '场景' : '镜头'}长短影响）p ${equals(found.p)}${found.isSameWay === false ? '，方向相反' : ''}`
}

function whole({ directors, withSeveral, alone, orders, smallestP }: DirectorsWhole): string {
  const staying = alone === 0 ? '' : `；另有 ${amounts.count(alone)} 位导演的影片数与他人皆不同，只能留在原处`
  return `同一导演的影片彼此相近，${amounts.count(directors)} 位导演中有 ${amounts.count(withSeveral)} 位在此有多部影片，因此按导演整体置换：影片数相同的导演互换位置，同一导演的影片之间互换（${orders > 1e6 ? '排法超过一百万种' : `排法共 ${amounts.count(orders)} 种`}，p 最小可达 ${pValue(smallestP)}）${staying}。`
}

interface Moved {
  p: number
  filmsP?: number
  byScreenTime?: Computed<ByScreenTime>
}

/** What was moved to see what chance does, and how it came out. */
function moved(
  { p, filmsP, byScreenTime }: Moved,
  measure: WhenMeasure | undefined,
  correctedP = '',
): string {
  const corrected = `${byTime(byScreenTime, measure)}${correctedP}`
  return filmsP === undefined
    ? `置换影片，p ${equals(p)}${corrected}。`
    : `导演整体置换，p ${equals(p)}${corrected}；若逐部影片置换则为 ${pValue(filmsP)}，但同一导演的影片彼此相近，这个值过于乐观。`
}

function byUnits(unit: string): string {
  return `所计为${unit}比例。${unit}越长，越容易包含某一编码项，因此凡有断言，按出现时长也须成立；校正的是两个 p 值中较大的一个。`
}

const byMeasure = {
  slices: '所计为等长时段（10 秒）的比例。',
  shots: byUnits('镜头'),
  scenes: byUnits('场景'),
}

export const when: WhenWords = {
  resolution: ({ films: dated, filmsWithoutDate, family, parameters, directorsWhole }) =>
    `${films(dated.length)}按年代排列${filmsWithoutDate.length === 0 ? '' : `；${films(filmsWithoutDate.length)}没有年代，未计入`}。转折年份的前后各须有 ${films(parameters.minimumFilms)}。见于三部以上影片的编码项有 ${amounts.count(family.length)} 个；各项的骤变与渐变，以及各项合计，一并校正。${parameters.measure ? byMeasure[parameters.measure] : ''}${directorsWhole ? whole(directorsWhole) : ''}`,
  plain: ({ kind, change, trend }, name, finding) => {
    if (isNotComputable(change)) return `“${name}”何时改变无从得知：${reasons[change.because]}。`
    const { lastYearBefore, firstYearAfter, meanBefore, meanAfter } = change
    const { measure } = finding.parameters
    const way = going(meanAfter > meanBefore, measure)
    const what = shares[measure ?? 'screen-time']
    const years = `${sayYear(lastYearBefore)} 年与 ${sayYear(firstYearAfter)} 年之间`
    const turns: Record<Exclude<ChangeKind, 'too-few'>, string> = {
      nothing: `“${name}”：它是在某一年改变，还是逐渐升降，就这些影片而言无法与偶然区分。`,
      'looked-through-unequally': `“${name}”${measure ? `的${what}` : ''}在较晚的影片中略有${way}，但前后影片检视得太不均等，无法由此判断变化。`,
      step: `“${name}”的${what}在 ${years}改变，此后${way}。`,
      drift: `“${name}”的${what}逐片${going(isNotComputable(trend) || trend.tau > 0, measure)}，是渐进的；是否由某一年分开，无法与偶然区分。`,
      'step-or-drift': `“${name}”在较晚的影片中${what}${way}。说它在 ${years}骤变，或说它逐渐变化，都说得通：仅凭这些影片无法断定。`,
    }
    if (kind === 'too-few') return ''
    return kind === 'nothing' ? turns.nothing : inTheseFilms(finding, turns[kind])
  },
  technical: ({ change, interval, trend, explained, films: own }, name, finding) => {
    if (isNotComputable(change)) return ''
    const { lastYearBefore, firstYearAfter, filmsBefore, filmsAfter, meanBefore, meanAfter } = change
    const { measure } = finding.parameters
    const corrected = isNotComputable(change.corrected)
      ? '见于不足三部影片，未校正'
      : `校正后 ${equals(change.corrected as number)}`
    const within = isNotComputable(interval)
      ? ''
      : `；${change.filmsP === undefined ? '影片' : '导演'}重抽样中 95 % 落在 ${sayYear(interval.fromYear)} 年至 ${sayYear(interval.toYear)} 年之间${isOfWholeCorpus(finding) ? '（这些影片即为全部，区间仅为模型）' : ''}`
    const drift = isNotComputable(trend)
      ? ''
      : `${films(own.length)}的趋势：Kendall τ 为 ${trend.tau.toFixed(2).replace('-', '−')}，${moved(trend, finding.parameters.measure, isNotComputable(trend.corrected) ? '' : `（校正后 ${equals(trend.corrected as number)}）`)}`
    const both = explained
      ? `影片之间的差异中，两个水平可解释 ${share(explained.step)}，一条直线可解释 ${share(explained.drift)}；分界本就是按解释最多选出的。`
      : ''
    return `“${name}”以 ${sayYear(lastYearBefore)} 年与 ${sayYear(firstYearAfter)} 年之间分得最开${within}：此前 ${films(filmsBefore)}的${shares[measure ?? 'screen-time']}${amounting(meanBefore, measure)}，此后 ${films(filmsAfter)}${amounting(meanAfter, measure)}；遍历所有年份，${moved(change, finding.parameters.measure, `（${corrected}）`)}${drift}${both}`
  },
  system: finding => {
    const { system } = finding
    if (isNotComputable(system))
      return `各编码项合起来是否在某一年改变，无从得知：${reasons[system.because]}。`
    const { lastYearBefore, firstYearAfter, explained, corrected, codes, films: own, isUnequal } = system
    const found = `${sayYear(lastYearBefore)} 年与 ${sayYear(firstYearAfter)} 年之间`
    return `${inTheseFilms(finding, `${amounts.count(codes.length)} 个编码项合计`)}，就全部编码项检视过的 ${films(own.length)}：${isUnequal ? `前后影片检视得太不均等，无法由此判断变化；分得最开的是${found}` : corrected <= 0.05 ? `系统在 ${found}改变` : `是否由某一年分开，无法与偶然区分；分得最开的是${found}`}。它可解释差异的 ${share(explained)}；遍历所有年份，${moved(system, finding.parameters.measure, `（校正后 ${equals(corrected)}）`)}`
  },
  described: ({ name, before, after, years, measure }) =>
    `“${name}”的${shares[measure ?? 'screen-time']}，在分得最开之处（${years}）以前${amounting(before, measure)}，以后${amounting(after, measure)}。这只是对这些影片的描述，与偶然与否无关。`,
  shown: ({ name, present, films: count }) =>
    count === 0
      ? `有年代的影片中无人检视过“${name}”。`
      : present === 0
        ? `“${name}”在按年代排列的 ${films(count)}中均未出现。`
        : `“${name}”见于按年代排列的 ${films(count)}中的 ${amounts.count(present)} 部。`,
  bestDivision: ({ from, to }) => `${sayYear(from)} 年与 ${sayYear(to)} 年之间`,
  systemTitle: '各编码项合计',
  dated: '影片年代依据',
  measure: '计量单位',
  byScenes: '场景比例',
  chart: name => `${name}：各影片，按年份`,
  chartMeaning: '一点是一部影片。曲线随之而行；色带是转折年份可能所在；背后是本项目的事件。',
  axis: (measure = 'screen-time') => (measure === 'screen-time' ? '出现时长所占比例' : shares[measure]),
  spread: titles => `年代跨越数年，置于其中间：${titles}。`,
  withoutDate: titles => `没有这种年代，未计入：${titles}。`,
  withoutScenes: titles => `这些影片尚未划分并检视场景，因此在此说明不了什么：${titles}。`,
  stepOrDrift: '总能找到一个分得最开的年份；它并不能区分骤变与渐变，须与趋势并读。',
  nothing: names => `未见于任何有年代的影片：${names.map(name => `“${name}”`).join('、')}。`,
  film: '影片',
  year: '年份',
  code: '编码项',
  changed: '分得最开之处',
  interval: '95 % 区间',
  before: '此前',
  after: '此后',
  scan: '扫描的 p 值',
  scanCorrected: '校正后',
  tau: 'Kendall τ',
  trendP: '趋势的 p 值',
  trendCorrected: '校正后',
  filmsBehind: name => `${name}：各影片，按年份`,
  showFilms: '各影片，按年份',
  event: '本项目的事件',
  yearOf: sayYear,
  inYear: ({ year, said }) => `${year}，${said}`,
}
