import type { Connoted, ResignificationFinding, SymbolCompanions, TestUnit } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import type { AllNames, ResignificationSentences } from '../../findings/companion-words.ts'
import { signed } from '../../findings/signed.ts'
import { strongestIn } from '../../findings/strongest-companions.ts'
import { pValue } from '../../share-of-films.ts'
import { amounts, share } from '../amounts.ts'
import { filmsOf } from './films-of-period.ts'
import { asModel, inTheseFilms } from './in-these-films.ts'
import { reasons } from './reasons.ts'
import { unitNames } from './unit-names.ts'

const films = (count: number) => `${amounts.count(count)} 部影片`
const units: Record<TestUnit, string> = { films: '影片', directors: '导演' }

function plain(symbol: SymbolCompanions, finding: ResignificationFinding, names: AllNames): string {
  const { verdict } = symbol
  const name = `“${names.code(symbol.symbol)}”`
  const [earlier, later] = [filmsOf(finding, 1), filmsOf(finding, 2)]
  const changes = saidChanges(symbol, names)
  const differ = inTheseFilms(finding, `${name}的伴随符号在${earlier}与${later}之间略有不同`)
  switch (verdict.kind) {
    case 'nobody-looked':
      return `这些影片中尚未有人检视过${name}。`
    case 'nobody-looked-in-period':
      return `${filmsOf(finding, verdict.period)}中尚未有人检视过${name}，因此它的伴随符号是否变化无从判断。`
    case 'too-rare':
      return `${name}的伴随符号是否变化无从判断：它出现得足够多、且与其他符号一同出现的，${earlier}中有 ${amounts.count(verdict.films[0])} 部，${later}中有 ${amounts.count(verdict.films[1])} 部；每个时期至少要有两部。`
    case 'not-compared':
      return `${differ}，但${verdict.because === 'not-focal' ? '查看结果之前未将它列为焦点符号' : '有它的影片太少'}，因此不参与比较，也不作任何断言。`
    case 'too-few':
      return `${differ}，但${units[verdict.unit]}太少，无法显示时期之间的变化：即使变化最强，p 也只能达到 ${pValue(verdict.smallestP)}。`
    case 'family-too-large':
      return `${differ}，但要从 ${amounts.count(verdict.familySize)} 个符号中辨出一个，这些影片做不到：即使变化最强，校正后的 p 也只能达到 ${pValue(verdict.smallestP)}。`
    case 'cannot-tell':
      return `${differ}，但${verdict.unit === 'films' ? '影片之间' : '不同导演的影片'}差异很大，仅凭这些影片无法区分时期的变化与${units[verdict.unit]}之间的差异。`
    case 'frequency-alone':
      return `${differ}，但它在一个时期少得多，仅此一点就可能造成这种不同：随机抽减到同样多之后，变化只在 ${share(verdict.passing)} 的试验中仍然成立。`
    case 'looked-through-unequally': {
      const [less, more] = verdict.shares[0] < verdict.shares[1] ? ([1, 2] as const) : ([2, 1] as const)
      return `${differ}，但${filmsOf(finding, less)}检视得少得多（平均每部 ${share(verdict.shares[less - 1]!)}，${filmsOf(finding, more)}为 ${share(verdict.shares[more - 1]!)}），能见到的伴随物也就更少，因此无法由此判断变化。`
    }
    case 'shows':
      return `${inTheseFilms(finding, `与${earlier}相比，${name}`)}在${later}中与别的符号一同出现，其差别超出了${units[verdict.unit]}之间的差异本身所能造成的${verdict.corrected ? '（已计入所有参与比较的符号）' : ''}。${changes ?? ''}`
    case 'not-computable':
      return `${name}的伴随符号是否变化无从判断：${reasons[verdict.because]}。`
  }
}

function listOf(ids: readonly string[], names: AllNames): string {
  return ids.map(id => `“${names.code(id)}”`).join('、')
}

function saidChanges({ companions }: SymbolCompanions, names: AllNames): string | null {
  const those = (change: 'gained' | 'lost' | 'kept') =>
    companions.filter(one => one.change === change).map(({ companion }) => companion)
  const parts = [
    ['新增', those('gained')],
    ['失去', those('lost')],
    ['保留', those('kept').slice(0, 3)],
  ] as const
  const said = parts.flatMap(([verb, ids]) => (ids.length > 0 ? [`${verb}${listOf(ids, names)}`] : []))
  return said.length === 0 ? null : `它${said.join('，')}。`
}

function technical(
  symbol: SymbolCompanions,
  finding: ResignificationFinding,
  names: AllNames,
): string | null {
  const { byFilms, byDirectors, corrected, interval, leaveOneFilmOut, compared, occurrences, thinned } =
    symbol
  if (isNotComputable(byFilms)) return null
  const { first, second } = finding.periods
  const test = finding.defaultTest === 'films' ? byFilms : byDirectors
  const what = finding.defaultTest === 'films' ? '以影片为单位' : '以导演为整体'
  const ci = isNotComputable(interval)
    ? ''
    : `（95% 置信区间 ${interval.lower.toFixed(3)} 至 ${interval.upper.toFixed(3)}，以影片为单位的扩展自助法${asModel(finding)}）`
  const family = isNotComputable(corrected)
    ? ''
    : `；按 ${amounts.count(finding.family.length)} 个${finding.parameters.focalCodes ? '焦点符号' : '符号'}以 Holm 法校正后 p = ${pValue(corrected.p)}`
  return [
    `“${names.code(symbol.symbol)}”与其他符号一同出现于“${first}”的 ${films(compared[0])}与“${second}”的 ${films(compared[1])}，平均每部 ${occurrences[0].toFixed(1)} 次与 ${occurrences[1].toFixed(1)} 次。`,
    `其伴随符号的 Jensen-Shannon 散度为 ${byFilms.divergence.toFixed(3)} 比特${ci}；随机分派影片时平均为 ${byFilms.nullMean.toFixed(3)}：超出 ${signed(byFilms.excess)}。`,
    isNotComputable(test)
      ? `无法${what}进行置换检验：${reasons[test.because]}。`
      : `${what}的置换检验 p = ${pValue(test.p)}（${amounts.count(test.draws ?? test.assignments)} ${test.draws === null ? '种排列' : '次随机排列'}，可达最小 p 值 ${pValue(test.minTwoSidedP)}）${family}。`,
    ...(isNotComputable(leaveOneFilmOut)
      ? []
      : [`逐片剔除后，超出值在 ${signed(leaveOneFilmOut.min)} 与 ${signed(leaveOneFilmOut.max)} 之间。`]),
    ...(thinned
      ? [
          `抽减到另一时期的频次 ${amounts.count(thinned.repeats)} 次后，超出值的中位数为 ${signed(thinned.excess)}，p 不高于 .05 的占 ${share(thinned.passing)}。`,
        ]
      : []),
  ].join('')
}

function presence(symbol: SymbolCompanions, { periods }: ResignificationFinding, names: AllNames): string {
  const said = (period: 1 | 2, name: string) => {
    if (symbol.films[period - 1] === 0) return `在“${name}”中无人检视过`
    const those = strongestIn(symbol, period).map(
      ({ companion, films: count }) => `“${names.code(companion)}”（${films(count)}）`,
    )
    return those.length === 0
      ? `在“${name}”中不与任何符号一同出现`
      : `在“${name}”中与${those.join('、')}一同出现`
  }
  return `“${names.code(symbol.symbol)}”${said(1, periods.first)}；${said(2, periods.second)}。`
}

function described(symbol: SymbolCompanions, { periods }: ResignificationFinding, names: AllNames): string {
  const said = (period: 1 | 2, name: string) => {
    const those = strongestIn(symbol, period).flatMap(({ companion, share: part }) =>
      part === null ? [] : [`“${names.code(companion)}”（${share(part)}）`],
    )
    return those.length === 0 ? `“${name}”中不得而知` : `“${name}”中为${those.join('、')}`
  }
  return `与“${names.code(symbol.symbol)}”一同出现最多的，${said(1, periods.first)}；${said(2, periods.second)}（取它出现得足够多的影片之平均值）。这只是对这些影片的描述，与偶然与否无关。`
}

function connotes(
  { connotes: list }: SymbolCompanions,
  { periods }: ResignificationFinding,
  names: AllNames,
  numbers: boolean,
): string | null {
  if (list.length === 0) return null
  const nameOf = ({ codeId, written }: Connoted) =>
    codeId === null ? `“${written}”` : `“${names.code(codeId)}”`
  const said = (name: string, count: (one: Connoted) => number) => {
    const those = list
      .filter(one => count(one) > 0)
      .map(one => (numbers ? `${nameOf(one)}（${films(count(one))}）` : nameOf(one)))
    return `在“${name}”中${those.length === 0 ? '未记有含蓄意指' : `为${those.join('、')}`}`
  }
  return `其标注的含蓄意指${said(periods.first, one => one.filmsP1)}；${said(periods.second, one => one.filmsP2)}。`
}

export const resignification: ResignificationSentences = {
  plain,
  technical,
  presence,
  described,
  changes: saidChanges,
  connotes,
  leftOut: ({ filmsTooRare, companionsLeftOut }, names) => {
    const said = [
      ...(filmsTooRare.length > 0
        ? [
            `它在这些影片中太少，或不与任何符号一同出现，因此未计入：${filmsTooRare.map(id => `《${names.film(id)}》`).join('、')}。`,
          ]
        : []),
      ...(companionsLeftOut.length > 0
        ? [`并非每部影片都为其检视过，因此在此不算伴随符号：${listOf(companionsLeftOut, names)}。`]
        : []),
    ]
    return said.length > 0 ? said.join('') : null
  },
  manyLeftOut: count => `${amounts.count(count)} 个编码项在此不算伴随符号，因为并非每部影片都为其检视过`,
  companionOf: ({ symbol, companion }) => `${symbol}与${companion}`,
  change: { gained: '新增', lost: '失去', kept: '保留', unclear: '' },
  columns: {
    symbol: '符号',
    occurrences: period => `每部次数，${period}`,
    excess: '超出值（比特）',
    divergence: '散度（比特）',
    p: 'p（未校正）',
    corrected: 'p（Holm 校正）',
    bh: 'q（Benjamini-Hochberg）',
    leaveOneOut: '超出值（逐片剔除）',
    companion: '伴随符号',
    share: period => `比例，${period}`,
    difference: '差值（百分点）',
    interval: '95% 区间',
    films: period => `影片，${period}`,
    change: '变化',
  },
  companionsOf: symbol => `与${symbol}一同出现的符号`,
  chartAxis: '占全部伴随符号的比例',
  bits: signed,
  times: ({ occurrences, unit }) => `见于 ${amounts.count(occurrences)} ${unitNames[unit][1]}`,
}
