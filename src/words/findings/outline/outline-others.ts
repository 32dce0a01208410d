import type {
  AppearanceFinding,
  CompanionsFinding,
  OtherwiseFinding,
  ResignificationFinding,
  SystemFinding,
  WhenFinding,
} from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import type { Words } from '../../en/catalogue.ts'
import { blocksOf } from './blocks-of.ts'
import type { FindingOutline, Named, OutlineLine } from './outline-line.ts'
import { known, part } from './outline-line.ts'
import { tested } from './tested.ts'

export function outlineCompanions(finding: CompanionsFinding, words: Words, names: Named): FindingOutline {
  return {
    ...{ sides: [finding.periods.first, finding.periods.second], axis: words.companions.chartAxis, zero: 0 },
    ...{ unit: finding.defaultTest, blocks: blocksOf(finding.films) },
    lines: finding.pairs.map((pair): OutlineLine => {
      const { p, corrected, dealt } = tested(pair, finding.defaultTest)
      return {
        key: `${pair.first}.${pair.second}`,
        label: words.companions.pair(pair, finding.unit, names),
        ...{ unit: 'log-odds', test: pair.dots ? 'welch' : null },
        dealt,
        numbers: known({
          ...{ mean1: pair.tieP1.logOdds, mean2: pair.tieP2.logOdds, difference: pair.difference },
          ...{ lower: part(pair.interval, 'lower'), upper: part(pair.interval, 'upper') },
          ...{ p, corrected },
        }),
        films: (pair.dots ?? []).flatMap(({ filmId, period, logOdds }) =>
          logOdds === null ? [] : [{ filmId, side: period, value: logOdds }],
        ),
      }
    }),
  }
}

/** Of each symbol how far its companions changed, and of each companion its share of them. */
export function outlineResignification(
  finding: ResignificationFinding,
  words: Words,
  names: Named,
): FindingOutline {
  return {
    sides: [finding.periods.first, finding.periods.second],
    ...{ axis: words.resignification.chartAxis, zero: null },
    ...{ unit: finding.defaultTest, blocks: blocksOf(finding.films) },
    lines: finding.symbols.flatMap((symbol): OutlineLine[] => {
      const test = finding.defaultTest === 'directors' ? symbol.byDirectors : symbol.byFilms
      const name = names.code(symbol.symbol)
      return [
        {
          ...{ key: symbol.symbol, label: name, unit: 'bits', test: null, dealt: null, films: [] },
          numbers: known({
            ...{ difference: part(test, 'excess'), p: part(test, 'p') },
            corrected: part(symbol.corrected, 'p'),
          }),
        },
        ...symbol.companions.map(
          (one): OutlineLine => ({
            key: `${symbol.symbol}.${one.companion}`,
            label: words.resignification.companionOf({ symbol: name, companion: names.code(one.companion) }),
            ...{ unit: 'share', test: null, dealt: null },
            numbers: known({
              ...{ mean1: one.shareP1, mean2: one.shareP2, difference: one.difference },
              ...{ lower: part(one.interval, 'lower'), upper: part(one.interval, 'upper') },
            }),
            films: symbol.dots.flatMap(({ filmId, period, isCompared, shares }) =>
              isCompared ? [{ filmId, side: period, value: shares[one.companion] ?? 0 }] : [],
            ),
          }),
        ),
      ]
    }),
  }
}

/** Presence in each film, 1 or 0, and in which years a code is first and last seen. */
export function outlineAppearance(finding: AppearanceFinding, words: Words, names: Named): FindingOutline {
  const { periods } = finding
  return {
    sides: periods && [periods.first, periods.second],
    ...{ axis: words.kept.shareOfFilms, zero: null, unit: 'films', blocks: {}, isPresence: true },
    lines: finding.codes.map((code): OutlineLine => {
      const test = code.periods?.test
      const films = code.films.flatMap(({ filmId, period, presence }): OutlineLine['films'][number][] =>
        period === null || (presence !== 'present' && presence !== 'absent')
          ? []
          : [{ filmId, side: period, value: presence === 'present' ? 1 : 0 }],
      )
      const [mean1, mean2] = ([1, 2] as const).map(side => meanOf(films.filter(one => one.side === side)))
      const isByFilms = test !== undefined && !isNotComputable(test) && test.unit === 'films'
      return {
        ...{ key: code.symbol, label: names.code(code.symbol), unit: 'share' },
        ...{ test: isByFilms ? 'welch' : null, dealt: null },
        numbers: known({
          ...{ present: code.present, lookedThrough: code.lookedThrough },
          ...{ mean1, mean2 },
          ...(mean1 !== undefined && mean2 !== undefined && { difference: mean2 - mean1 }),
          ...{ firstYear: code.first?.years.from, lastYear: code.last?.years.to },
          ...{ p: test && part(test, 'p') },
          corrected: test && !isNotComputable(test) ? test.corrected : null,
        }),
        films,
      }
    }),
  }
}

export function outlineWhen(finding: WhenFinding, words: Words, names: Named): FindingOutline {
  const { system } = finding
  const { measure } = finding.parameters
  const axis = measure ? words.when.axis(measure) : words.analysis.axis
  return {
    ...{ sides: null, axis, zero: null, blocks: {} },
    unit: finding.directorsWhole ? 'directors' : 'films',
    lines: [
      {
        ...{ key: 'system', label: words.questions.system.name, unit: 'share' },
        ...{ test: null, dealt: null, films: [] },
        numbers: isNotComputable(system)
          ? {}
          : known({ yearBefore: system.lastYearBefore, yearAfter: system.firstYearAfter, p: system.p }),
      },
      ...finding.symbols.map(
        ({ symbol, films, change, trend }): OutlineLine => ({
          ...{ key: symbol, label: names.code(symbol), unit: 'share', test: null, dealt: null },
          numbers: known({
            ...{ mean1: part(change, 'meanBefore'), mean2: part(change, 'meanAfter') },
            ...{ yearBefore: part(change, 'lastYearBefore'), yearAfter: part(change, 'firstYearAfter') },
            ...{ tau: part(trend, 'tau'), p: part(change, 'p') },
            corrected: isNotComputable(change) ? null : change.corrected,
          }),
          films: films.map(({ filmId, year, share }) => ({
            ...{ filmId, value: share, at: year },
            side: isNotComputable(change) || year <= change.lastYearBefore ? 1 : 2,
          })),
        }),
      ),
    ],
  }
}

export function outlineSystem(finding: SystemFinding, words: Words, names: Named): FindingOutline {
  const { systemTest, excess, network, periods } = finding
  const whole = (key: string, label: string, numbers: OutlineLine['numbers']): OutlineLine => ({
    ...{ key, label, numbers, unit: 'bits', test: null, dealt: null, films: [] },
  })
  const { wholes } = words.kept
  return {
    ...{ sides: [periods.first, periods.second], axis: words.analysis.axis, zero: null },
    ...{ unit: finding.defaultTest, blocks: {} },
    lines: [
      whole('mix', wholes.mix, known({ statistic: part(systemTest, 'R2'), p: part(systemTest, 'p') })),
      whole('excess', wholes.excess, known({ difference: part(excess, 'excess'), p: part(excess, 'p') })),
      whole(
        'network',
        wholes.network,
        known({ statistic: part(network.contrast, 'statistic'), p: part(network.contrast, 'p') }),
      ),
      ...network.ties.map(
        (tie): OutlineLine => ({
          key: `${tie.first}.${tie.second}`,
          label: `${names.code(tie.first)} – ${names.code(tie.second)}`,
          ...{ unit: 'plain', test: null, dealt: null, films: [] },
          numbers: known({
            ...{ mean1: tie.p1.strength, mean2: tie.p2.strength, difference: tie.difference },
            ...{ p: part(tie.maxT, 'rawP'), corrected: part(tie.maxT, 'p') },
          }),
        }),
      ),
    ],
  }
}

export function outlineOtherwise(finding: OtherwiseFinding, words: Words, names: Named): FindingOutline {
  const { chosen, ways, agree, canSay } = finding
  return {
    ...{ sides: null, axis: words.otherwise.axis, zero: 0, unit: 'films', blocks: {} },
    lines: [chosen, ...ways].map(
      (way, place): OutlineLine => ({
        key: JSON.stringify([way.measure, way.borderYears, way.withoutThin, way.coderId, way.without]),
        label: words.otherwise.way(way, names),
        ...{ unit: 'share', test: null, dealt: null, films: [] },
        numbers: known({
          ...{ difference: way.difference, p: way.p },
          ...(place === 0 && { agree, canSay }),
        }),
      }),
    ),
  }
}

function meanOf(films: readonly { value: number }[]): number | undefined {
  return films.length === 0 ? undefined : films.reduce((sum, { value }) => sum + value, 0) / films.length
}
