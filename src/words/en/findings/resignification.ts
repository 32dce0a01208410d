import type { Connoted, ResignificationFinding, SymbolCompanions, TestUnit } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import type { AllNames, ResignificationSentences } from '../../findings/companion-words.ts'
import { signed } from '../../findings/signed.ts'
import { strongestIn } from '../../findings/strongest-companions.ts'
import { pValue } from '../../share-of-films.ts'
import { amounts, several, share } from '../amounts.ts'
import { filmsOf } from './films-of-period.ts'
import { asModel, inTheseFilms } from './in-these-films.ts'
import { reasons } from './reasons.ts'
import { unitNames } from './unit-names.ts'

const films = (count: number) => several(count, 'film', 'films')

const among: Record<TestUnit, string> = {
  films:
    'but the films differ so much among themselves that these cannot tell a change of period from a difference between films',
  directors:
    'but films of different directors differ so much that these cannot tell a change of period from a difference between directors',
}

function plain(symbol: SymbolCompanions, finding: ResignificationFinding, names: AllNames): string {
  const { verdict } = symbol
  const name = `“${names.code(symbol.symbol)}”`
  const [earlier, later] = [filmsOf(finding, 1), filmsOf(finding, 2)]
  const changes = saidChanges(symbol, names)
  const differ = inTheseFilms(
    finding,
    `What ${name} is seen with differs somewhat between ${earlier} and ${later}`,
  )
  switch (verdict.kind) {
    case 'nobody-looked':
      return `Nobody has looked for ${name} in any of these films yet.`
    case 'nobody-looked-in-period':
      return `Nobody has looked for ${name} in ${filmsOf(finding, verdict.period)} yet, so whether it keeps its companions cannot be said.`
    case 'too-rare':
      return `Whether ${name} keeps its companions cannot be said: it is there often enough, and beside anything, in ${films(verdict.films[0])} of ${earlier} and in ${amounts.count(verdict.films[1])} of ${later}; two of each would be the least.`
    case 'not-compared':
      return `${differ}, but ${verdict.because === 'not-focal' ? 'it was not named as a focal symbol before looking' : 'too few films have it'}, so it is not compared, and nothing is claimed.`
    case 'too-few':
      return `${differ}, but so few ${verdict.unit} cannot show a change of period: even the strongest possible one would leave p = ${pValue(verdict.smallestP)}.`
    case 'family-too-large':
      return `${differ}, but among ${several(verdict.familySize, 'symbol', 'symbols')} these films cannot single one out: even the strongest possible change would leave a corrected p of ${pValue(verdict.smallestP)}.`
    case 'cannot-tell':
      return `${differ}, ${among[verdict.unit]}.`
    case 'frequency-alone':
      return `${differ}, but it is so much rarer in one of them that this alone may bring it: brought to the same frequency by lot, the change stays in ${share(verdict.passing)} of the trials.`
    case 'looked-through-unequally': {
      const [less, more] = verdict.shares[0] < verdict.shares[1] ? ([1, 2] as const) : ([2, 1] as const)
      return `${differ}, but ${filmsOf(finding, less)} were looked through far less (on average ${share(verdict.shares[less - 1]!)} of a film, against ${share(verdict.shares[more - 1]!)} of ${filmsOf(finding, more)}), so that fewer companions could be seen there, and no change can be told from that.`
    }
    case 'shows':
      return `${inTheseFilms(finding, name)} is seen with other things in ${later} than in ${earlier}, and by more than differences between ${verdict.unit} alone would bring${verdict.corrected ? ', all compared symbols taken into account' : ''}.${changes ? ` ${changes}` : ''}`
    case 'not-computable':
      return `Whether ${name} keeps its companions cannot be said: ${reasons[verdict.because]}.`
  }
}

function listOf(ids: readonly string[], names: AllNames): string {
  return ids.map(id => `“${names.code(id)}”`).join(', ')
}

function saidChanges({ companions }: SymbolCompanions, names: AllNames): string | null {
  const those = (change: 'gained' | 'lost' | 'kept') =>
    companions.filter(one => one.change === change).map(({ companion }) => companion)
  const parts = [
    ['It gains', those('gained')],
    ['it loses', those('lost')],
    ['it keeps', those('kept').slice(0, 3)],
  ] as const
  const said = parts.flatMap(([verb, ids]) => (ids.length > 0 ? [`${verb} ${listOf(ids, names)}`] : []))
  if (said.length === 0) return null
  const sentence = said.join('; ')
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
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
  const what = finding.defaultTest === 'films' ? 'Film-permutation' : 'With directors moved whole,'
  const ci = isNotComputable(interval)
    ? ''
    : ` (95 % CI ${interval.lower.toFixed(3)} to ${interval.upper.toFixed(3)}, expanded film bootstrap${asModel(finding)})`
  const family = isNotComputable(corrected)
    ? ''
    : `; corrected for ${several(finding.family.length, finding.parameters.focalCodes ? 'focal symbol' : 'symbol', finding.parameters.focalCodes ? 'focal symbols' : 'symbols')} by Holm p = ${pValue(corrected.p)}`
  return [
    `“${names.code(symbol.symbol)}” stands beside others in ${films(compared[0])} of ${first} and ${amounts.count(compared[1])} of ${second}, ${occurrences[0].toFixed(1)} and ${occurrences[1].toFixed(1)} times a film on average.`,
    `The Jensen-Shannon divergence of its companions is ${byFilms.divergence.toFixed(3)} bits${ci}; dealing films by lot gives ${byFilms.nullMean.toFixed(3)} on average: excess ${signed(byFilms.excess)}.`,
    isNotComputable(test)
      ? `A permutation of ${finding.defaultTest} cannot be made: ${reasons[test.because]}.`
      : `${what} p = ${pValue(test.p)} (${amounts.count(test.draws ?? test.assignments)} ${test.draws === null ? 'arrangements' : 'drawn arrangements'}, smallest possible ${pValue(test.minTwoSidedP)})${family}.`,
    ...(isNotComputable(leaveOneFilmOut)
      ? []
      : [
          `Leaving out any one film the excess ranges from ${signed(leaveOneFilmOut.min)} to ${signed(leaveOneFilmOut.max)}.`,
        ]),
    ...(thinned
      ? [
          `Thinned to the frequency of the other period ${amounts.count(thinned.repeats)} times, the excess is ${signed(thinned.excess)} in the middle and p at most .05 in ${share(thinned.passing)}.`,
        ]
      : []),
  ].join(' ')
}

function presence(symbol: SymbolCompanions, { periods }: ResignificationFinding, names: AllNames): string {
  const said = (period: 1 | 2, name: string) => {
    if (symbol.films[period - 1] === 0) return `in “${name}” nobody has looked for it`
    const with3 = strongestIn(symbol, period).map(
      ({ companion, films: count }) => `“${names.code(companion)}” (in ${films(count)})`,
    )
    return with3.length === 0 ? `in “${name}” with nothing` : `in “${name}” with ${with3.join(', ')}`
  }
  return `“${names.code(symbol.symbol)}” is seen ${said(1, periods.first)}; ${said(2, periods.second)}.`
}

function described(symbol: SymbolCompanions, { periods }: ResignificationFinding, names: AllNames): string {
  const said = (period: 1 | 2, name: string) => {
    const with3 = strongestIn(symbol, period).flatMap(({ companion, share: part }) =>
      part === null ? [] : [`“${names.code(companion)}” (${share(part)})`],
    )
    return with3.length === 0 ? `in “${name}” that is not known` : `in “${name}” ${with3.join(', ')}`
  }
  return `Of all that “${names.code(symbol.symbol)}” is seen with, most is ${said(1, periods.first)}; ${said(2, periods.second)} (means of films in which it is there often enough). This describes these films; nothing is said of chance.`
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
    const there = list.filter(one => count(one) > 0)
    const those = there.map(one => (numbers ? `${nameOf(one)} (${films(count(one))})` : nameOf(one)))
    return `in “${name}” ${those.length === 0 ? 'nothing that was written down' : those.join(', ')}`
  }
  return `Its marks connote ${said(periods.first, one => one.filmsP1)}; ${said(periods.second, one => one.filmsP2)}.`
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
            `Left out, because it is too rare in them or stands beside nothing: ${filmsTooRare.map(id => names.film(id)).join(', ')}.`,
          ]
        : []),
      ...(companionsLeftOut.length > 0
        ? [
            `No companions here, because not every film was looked through for them: ${listOf(companionsLeftOut, names)}.`,
          ]
        : []),
    ]
    return said.length > 0 ? said.join(' ') : null
  },
  manyLeftOut: count =>
    `${several(count, 'code is', 'codes are')} no companions here, because not every film was looked through for them`,
  companionOf: ({ symbol, companion }) => `${symbol} with ${companion}`,
  change: { gained: 'gained', lost: 'lost', kept: 'kept', unclear: '' },
  columns: {
    symbol: 'Symbol',
    occurrences: period => `Times a film, ${period}`,
    excess: 'Excess, bits',
    divergence: 'Divergence, bits',
    p: 'p, uncorrected',
    corrected: 'p corrected (Holm)',
    bh: 'q (Benjamini-Hochberg)',
    leaveOneOut: 'Excess, leaving out any film',
    companion: 'Companion',
    share: period => `Share, ${period}`,
    difference: 'Difference, points',
    interval: '95 % interval',
    films: period => `Films, ${period}`,
    change: 'Change',
  },
  companionsOf: symbol => `What ${symbol} is seen with`,
  chartAxis: 'share of all companions',
  bits: signed,
  times: ({ occurrences, unit }) => `in ${several(occurrences, ...unitNames[unit])}`,
}
