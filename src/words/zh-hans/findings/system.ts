import type { SystemFinding, SystemTie, TieInPeriod } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import type { SystemWords } from '../../en/findings/system.ts'
import { numberOf, pOf, strengthOf } from '../../findings/system-numbers.ts'
import { pValue } from '../../share-of-films.ts'
import { amounts, share } from '../amounts.ts'
import { filmsOf } from './films-of-period.ts'
import { asModel, inTheseFilms } from './in-these-films.ts'
import { reasons } from './reasons.ts'

const films = (count: number) => `${amounts.count(count)} 部影片`
const codes = (count: number) => `${amounts.count(count)} 个编码项`
const ties = (count: number) => `${amounts.count(count)} 条连线`
const list = (names: readonly string[]) => names.join('、')

function plain(finding: SystemFinding): string {
  const { systemTest, corrected } = finding
  const [first, second] = [filmsOf(finding, 1), filmsOf(finding, 2)]
  if (isNotComputable(systemTest) || !corrected.mix)
    return `${first}与${second}之间，整个系统是否不同，无从判断${isNotComputable(systemTest) ? `：${reasons[systemTest.because]}` : ''}。`
  const whole = `${codes(systemTest.codes.length)}的构成`
  const among = systemTest.unit === 'films' ? '影片' : '导演'
  if (finding.unequal)
    return `${whole}在${first}与${second}之间是否不同，无从判断：${unequally(finding, finding.unequal)}。`
  if (corrected.mix.minTwoSidedP > 0.05)
    return `${whole}在${first}与${second}之间是否不同，这样少的${among}无法显示：即使变化强到极致，p 也只能到 ${pValue(corrected.mix.minTwoSidedP)}。`
  if (corrected.mix.p > 0.05)
    return `${inTheseFilms(finding, `就 ${whole}而言，${first}与${second}的差别`)}，并不大于把${among}随机分到两个时期时常有的差别。这并不说明没有变化。`
  const { spread } = systemTest
  return `${inTheseFilms(finding, `就 ${whole}而言，${first}与${second}的差别`)}，大于把${among}随机分到两个时期时会有的差别${!isNotComputable(spread) && spread.p <= 0.05 ? '；但其中一个时期的影片彼此之间也更不一致，检验对此同样敏感' : ''}。`
}

/** The same for mix, ties and groups. */
function unequally(
  finding: Pick<SystemFinding, 'periods'>,
  shares: NonNullable<SystemFinding['unequal']>,
): string {
  const [less, more] = shares[0] < shares[1] ? ([1, 2] as const) : ([2, 1] as const)
  return `${filmsOf(finding, less)}检视得少得多（平均每部 ${share(shares[less - 1]!)}，${filmsOf(finding, more)}为 ${share(shares[more - 1]!)}），而影片一时所见并非它的系统`
}

function described({ network, family }: SystemFinding): string {
  const count = (state: SystemTie['state']) =>
    amounts.count(network.ties.filter(tie => tie.state === state).length)
  return `至少见于 ${films(network.minimumFilms)}的有 ${codes(family.length)}，其间有 ${ties(network.ties.length)}：两个时期都有的 ${count('stays')} 条，只见于后一时期的 ${count('appears')} 条，只见于前一时期的 ${count('vanishes')} 条。这里只描述这些影片，不论及偶然。`
}

function technical({
  systemTest,
  excess,
  periods,
  films: all,
  corrected,
  byScreenTime,
}: SystemFinding): string {
  const side = (period: 1 | 2) => films(all.filter(film => film.period === period).length)
  const head = `“${periods.first}”（${side(1)}）对“${periods.second}”（${side(2)}）`
  const mix = isNotComputable(systemTest)
    ? `PERMANOVA 无法计算：${reasons[systemTest.because]}`
    : `以 ${codes(systemTest.codes.length)}的 Hellinger 距离作 PERMANOVA：F = ${numberOf(systemTest.F)}，R² = ${numberOf(systemTest.R2)}，p = ${pValue(systemTest.p)}（${counted(systemTest)}${systemTest.unit === 'directors' ? '，以导演为整体' : ''}，可达最小 p 值为 ${pValue(systemTest.minTwoSidedP)}）${byScreenTime && !isNotComputable(byScreenTime) ? `；按出现时长（不受镜头长短影响）p = ${pValue(byScreenTime.p)}` : ''}${corrected.mix ? `，就构成、连线与分组一并校正后 ${pValue(corrected.mix.p)}` : ''}`
  const spread =
    isNotComputable(systemTest) || isNotComputable(systemTest.spread)
      ? ''
      : `。影片到各自时期中心的离散度：${numberOf(systemTest.spread.meanP1)} 与 ${numberOf(systemTest.spread.meanP2)}，p = ${pValue(systemTest.spread.p)}`
  const beyond = isNotComputable(excess)
    ? ''
    : `。两个时期平均构成的散度为 ${numberOf(excess.divergence)} 比特，其中 ${numberOf(excess.nullMean)} 单凭影片各不相同即可预期；超出 ${numberOf(excess.excess)}，p = ${pValue(excess.p)}`
  return `${head}。${mix}${spread}${beyond}。`
}

function counted({
  extremeCount,
  assignments,
  draws,
}: {
  extremeCount: number
  assignments: number
  draws: number | null
}) {
  return draws === null
    ? `${amounts.count(assignments)} 种排列中的 ${amounts.count(extremeCount)} 种`
    : `在 ${amounts.count(assignments)} 种排列中抽取 ${amounts.count(draws)} 种`
}

function contrast({ network, corrected, unequal, periods }: SystemFinding): string {
  const { contrast: found } = network
  if (isNotComputable(found) || !corrected.ties)
    return `连线无法比较${isNotComputable(found) ? `：${reasons[found.because]}` : ''}。`
  if (unequal) return `连线是否变化，无从判断：${unequally({ periods }, unequal)}。`
  const unit = found.unit === 'films' ? '影片' : '导演'
  const said =
    corrected.ties.minTwoSidedP > 0.05
      ? `这样少的${unit}无法显示连线整体上有变化`
      : corrected.ties.p > 0.05
        ? `整体上看，两个时期连线的差别，并不大于把${unit}随机分配时常有的差别`
        : `整体上看，两个时期连线的差别，大于把${unit}随机分配时会有的差别`
  return `${said}：比较了 ${amounts.count(found.pairs)} 对，变化之和 ${numberOf(found.statistic)}，p = ${pValue(found.p)}（${counted(found)}），就构成、连线与分组一并校正后 ${pValue(corrected.ties.p)}。单条连线的 p 已按全部各对校正。`
}

function inPeriod(tie: TieInPeriod, period: string, plainly: boolean): string {
  if (tie.films === 0) return `“${period}”中未知`
  if (tie.support === 0) return `“${period}”的影片中均无`
  const said = `“${period}”的 ${films(tie.films)}中有 ${amounts.count(tie.support)} 部`
  return plainly ? said : `${said}（${amounts.count(tie.shotsTogether)} 个镜头）`
}

export const system: SystemWords = {
  plain,
  described,
  technical,
  contrast,
  none: '哪些符号在哪些影片中一同出现。两者在多部影片的同一镜头中出现，且比互不相干者更为经常，其间便画一条线。',
  measure: '影片构成的计量',
  kinds: '类别',
  kindNames: { symbol: '符号', space: '空间', subject: '主体', technique: '手法' },
  narrow: '只计此类标注',
  allMarks: '全部标注',
  valueOf: ({ aspect, value }) => `${aspect}：${value}`,
  narrowed: ({ value, unanswered, notAsked }) =>
    `只计标为“${value}”的标注。${unanswered === 0 ? '' : `有 ${amounts.count(unanswered)} 个标注没有选值，无从得知应归何处，不计入。`}${notAsked.length === 0 ? '' : `不询问此维度的编码项不在其列：${list(notAsked)}。`}`,
  entailed: pairs =>
    `按定义必然同在，因此不算连线：${pairs.map(({ of, entailed }) => `${of}与${entailed}`).join('；')}。`,
  fewCodes: '至少见于三部影片的编码项不足两个，尚无系统可比。请编码更多影片，或在其中编码更多项目。',
  network: '一同出现',
  networkOf: period => `“${period}”的连线`,
  networkMeaning: ({ films: count, shots }) =>
    `两个编码项在该时期至少 ${films(count)}、至少 ${amounts.count(shots)} 个镜头中同处一个镜头，且在平均一部影片中比互不相干者更为经常，其间便有一条线。每个编码项在两幅图中位置相同。画得远近，只表示从一者到另一者要经过几条线。`,
  networkPlain:
    '两个编码项在该时期多部影片中同处一个镜头，其间便有一条线。每个编码项在两幅图中位置相同；画得远近别无他意。',
  partlyKnown: pairs =>
    `有 ${amounts.count(pairs)} 对在某些影片中是否同在尚不可知，因为两者是在不同镜头中检视的；那些影片在此缺失。`,
  untied: names => `与谁都不相连：${list(names)}。`,
  noTies: '没有任何两个编码项在任一时期足够多的影片中一同出现。',
  tie: ({ first, second, tie, periods }) =>
    `${first}与${second}：${inPeriod(tie.p1, periods.first, false)}，${inPeriod(tie.p2, periods.second, false)}`,
  tiePlainly: ({ first, second, tie, periods }) =>
    `${first}与${second}：${inPeriod(tie.p1, periods.first, true)}，${inPeriod(tie.p2, periods.second, true)}`,
  node: ({ name, kind, present, films: count, ties: tied }) =>
    `${name}（${kind}）：${count === 0 ? '未检视' : `${films(count)}中的 ${amounts.count(present)} 部`}；${ties(tied)}`,
  states: { stays: '两个时期都相连', appears: '只在后一时期相连', vanishes: '只在前一时期相连' },
  tieLine: ({ said, state, corrected }) =>
    `${said}；${state}${corrected === null ? '' : `（校正后 p ${corrected}）`}`,
  tieTable: '连线列表',
  columns: {
    pair: '一同出现',
    state: '去向',
    films: period => `影片，${period}`,
    strength: period => `强度，${period}`,
    change: '变化',
    p: 'p，未校正',
    corrected: '校正后 p',
    built: '按所建',
  },
  strengthMeaning:
    '强度：各影片 phi 的平均，即两者在一部影片各镜头中的相关；互不相干，或影片中缺少其一时为 0。',
  ofFilms: ({ support, films: count }) => `${amounts.count(count)} 部中 ${amounts.count(support)} 部`,
  strength: strengthOf,
  p: pOf,
  withinFamily: name => `“${name}”之内`,
  acrossGroup: name => `跨越“${name}”`,
  shotsWithBoth: ({ first, second, title }) => `《${title}》：${first}与${second}同处一个镜头之处`,
  showFilms: pair => `${pair}一同出现的影片`,
  built: '您所构建的系统，与计数所得并列',
  builtFamily: ({ name, codes: count, first, second }) =>
    `族“${name}”（${codes(count)}）：前一时期其内有 ${ties(first)}，后一时期 ${amounts.count(second)} 条。`,
  builtFamilyPlainly: ({ name, members }) => `族“${name}”：${list(members)}。`,
  sorts: { opposition: '二元对立', commutation: '替换组' },
  builtGroup: ({ sort, name }) => `${sort}“${name}”`,
  builtSide: ({ name, first, second, films: [one, other] }) =>
    `${name}：${films(one)}中的 ${amounts.count(first)} 部，其后 ${films(other)}中的 ${amounts.count(second)} 部`,
  builtBoth: ({ first, second, films: [one, other], across }) =>
    `不止一方同在的：${films(one)}中的 ${amounts.count(first)} 部，其后 ${films(other)}中的 ${amounts.count(second)} 部；跨越其间的有 ${ties(across[0])}，其后 ${amounts.count(across[1])} 条。`,
  nothingBuilt: '编码本中没有含两个以上此类编码项的族、二元对立或替换组。',
  communities: '聚在一起的群组',
  communitiesMeaning: ({ resamples, starts }) =>
    `对这些影片重抽 ${amounts.count(resamples)} 次、每次由 ${amounts.count(starts)} 个起点搜索，各次一致的分组。名称后的百分比表示它与同组其他项落在一起的频率。`,
  communitiesOf: period => `“${period}”`,
  between: '、',
  member: ({ name, stability }) => `${name}（${Math.round(stability * 100)}%）`,
  cannot: because => `无法计算：${reasons[because]}。`,
  communityChange: (change, { corrected: { groups }, unequal }) =>
    `两个时期的分组相差 ${numberOf(change.variationOfInformation)}（信息变差）；同一时期随机分成两半，平均相差 ${numberOf(change.halvesMean)}（${amounts.count(change.halvings)} 次对分）。${unequal ? '一个时期的影片检视得少得多，由此无从判断' : groups && groups.p <= 0.05 ? '变化大于同一时期两半之间的差别' : '这并不大于同一时期两半之间常有的差别'}：p = ${pValue(change.p)}${groups ? `，就构成、连线与分组一并校正后 ${pValue(groups.p)}` : ''}。`,
  map: '对应分析图',
  mapMeaning: ({ first, second }) =>
    `相近的编码项见于相同的影片，相近的影片构成相似；编码项与影片或时期之间的远近没有意义。两轴分别显示全部信息的 ${first} 与 ${second}。`,
  mapAxis: ({ number, explained }) => `第 ${number} 轴：${explained}`,
  explained: value => `${(value * 100).toFixed(0)}%`,
  mapFilms: '每部影片权重相同。时期是其影片的中心，不参与构图。',
  ellipses: (draws, finding) => `椭圆：在各时期内重抽影片 ${amounts.count(draws)} 次${asModel(finding)}。`,
  mapLeftOut: names => `未入图，因为并非每部影片都为它检视过：${list(names)}。`,
  mapEntailed: names => `未入图，因为按定义凡有另一项之处必有它：${list(names)}。`,
  mapFilmsLeftOut: names =>
    `未入图，因为其中没有这些编码项：${names.map(name => `《${name}》`).join('、')}。`,
  mapTable: '对应分析图的表格',
  mapColumns: { what: '对象', across: '第一轴', down: '第二轴', halfAxes: '椭圆半轴' },
  coordinate: numberOf,
  periodOf: name => `“${name}”的中心`,
}
