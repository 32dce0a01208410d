import type {
  CompanionDirection,
  CompanionPair,
  CompanionsFinding,
  TestUnit,
} from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import type { AllNames, CompanionSentences } from '../../findings/companion-words.ts'
import { signed } from '../../findings/signed.ts'
import { pValue } from '../../share-of-films.ts'
import { amounts, several, share } from '../amounts.ts'
import { companionTechnical } from './companions-technical.ts'
import { companionWarning } from './companions-warnings.ts'
import { filmsOf } from './films-of-period.ts'
import { inTheseFilms } from './in-these-films.ts'
import { sayResolution } from './prevalence.ts'
import { reasons } from './reasons.ts'
import { unitNames } from './unit-names.ts'

const films = (count: number) => several(count, 'film', 'films')

function tie(
  { first, second }: CompanionPair,
  direction: CompanionDirection,
  { finding, names }: { finding: CompanionsFinding; names: AllNames },
): string {
  const [a, b] = [`“${names.code(first)}”`, `“${names.code(second)}”`]
  const [earlier, later] = [filmsOf(finding, 1), filmsOf(finding, 2)]
  const than = finding.periods.inOrder ? '' : ` than in ${earlier}`
  const how = {
    closer: `more closely in ${later}${than}`,
    looser: `less closely in ${later}${than}`,
    same: `as closely in ${later} as in ${earlier}`,
  }[direction]
  return finding.unit === 'next-shot' ? `${b} follows on ${a} ${how}` : `${a} and ${b} keep together ${how}`
}

const among: Record<TestUnit, string> = {
  films:
    'but the films differ so much among themselves that these cannot tell a change of period from a difference between films',
  directors:
    'but films of different directors differ so much that these cannot tell a change of period from a difference between directors',
}

const tooFew: Record<TestUnit, string> = {
  films: 'but so few films cannot show a change of period',
  directors: 'but films of one director are alike, and so few directors cannot show a change of period',
}

function both(pair: CompanionPair, names: AllNames): string {
  return `“${names.code(pair.first)}” and “${names.code(pair.second)}”`
}

function plain(pair: CompanionPair, finding: CompanionsFinding, names: AllNames): string {
  const { verdict } = pair
  const said = (direction: CompanionDirection) =>
    inTheseFilms(finding, tie(pair, direction, { finding, names }))
  switch (verdict.kind) {
    case 'nobody-looked':
      return `In none of these films has anybody looked for ${both(pair, names)} in the same ${unitNames[finding.unit][1]} yet.`
    case 'nobody-looked-in-period':
      return `In ${filmsOf(finding, verdict.period)} nobody has looked for ${both(pair, names)} in the same ${unitNames[finding.unit][1]} yet, so whether their tie changes cannot be said.`
    case 'never-together':
      return `${both(pair, names)} were seen together in none of the ${films(verdict.films)} looked through for both.`
    case 'not-compared':
      return `${both(pair, names)} are together in fewer than ${films(finding.parameters.minimumFilms)} or in fewer than ${several(finding.parameters.minimumUnits, ...unitNames[finding.unit])}, so they are not compared, and nothing is claimed.`
    case 'too-few':
      return `${said(verdict.direction)}, ${tooFew[verdict.unit]}: even the strongest possible one would leave p = ${pValue(verdict.smallestP)}.`
    case 'family-too-large':
      return `${said(verdict.direction)}, but among ${several(verdict.familySize, 'pair', 'pairs')} these films cannot single one out: even the strongest possible change would leave a corrected p of ${pValue(verdict.smallestP)}.`
    case 'cannot-tell':
      return `${said(verdict.direction)}, ${among[verdict.unit]}.`
    case 'shows':
      return `${said(verdict.direction)}, and by more than differences between ${verdict.unit} alone would bring${verdict.corrected ? ', all compared pairs taken into account' : ''}.`
    case 'not-computable':
      return `Whether the tie of ${both(pair, names)} changes cannot be said: ${reasons[verdict.because]}.`
  }
}

function presence(pair: CompanionPair, { periods }: CompanionsFinding, names: AllNames): string {
  const said = ({ films: all, filmsTogether }: CompanionPair['tieP1'], period: string) => {
    if (all === 0) return `in “${period}” nobody has looked for both`
    return filmsTogether === 0
      ? `in none of ${amounts.count(all)} films of “${period}”`
      : `in these ${amounts.count(filmsTogether)} of ${amounts.count(all)} films of “${period}”`
  }
  return `${both(pair, names)} are together: ${said(pair.tieP1, periods.first)}; ${said(pair.tieP2, periods.second)}.`
}

function described(pair: CompanionPair, finding: CompanionsFinding, names: AllNames): string {
  const { periods, unit } = finding
  const said = ({ shared, filmsCompared }: CompanionPair['tieP1'], period: string) =>
    isNotComputable(shared)
      ? `in “${period}” that is not known`
      : `${share(shared)} in “${period}” (mean of ${films(filmsCompared)})`
  return `Of the ${unitNames[unit][1]} with ${both(pair, names)} or one of them, so many have both: ${said(pair.tieP1, periods.first)}, ${said(pair.tieP2, periods.second)}. This describes these films; nothing is said of chance.`
}

export const companions: CompanionSentences = {
  units: {
    shots: 'In one shot',
    scenes: 'In one scene',
    moments: 'Within ten seconds',
    'next-shot': 'In the shot after',
  },
  chooseUnit: 'Together means',
  unitMeaning: {
    shots: 'Two symbols are together where one shot has both. A long shot has more time to hold two.',
    scenes: 'Two symbols are together where one scene has both. Films without scenes tell nothing here.',
    moments:
      'Two symbols are together where they lie within ten seconds of the middle of one of the equal stretches into which a film is cut: no cut decides it.',
    'next-shot': 'The second symbol follows the first in the very next shot; here the order counts.',
  },
  chooseSymbol: 'Companions of',
  everySymbol: 'every symbol',
  pair: ({ first, second }, unit, names) =>
    unit === 'next-shot'
      ? `${names.code(first)}, then ${names.code(second)}`
      : `${names.code(first)} with ${names.code(second)}`,
  plain,
  technical: companionTechnical,
  presence,
  described,
  resolution: finding => sayResolution(finding, count => several(count, 'pair', 'pairs')),
  warning: companionWarning,
  entailed: (pairs, names) =>
    `Left out, because the codebook has the one wherever the other is: ${pairs.map(({ of, entailed }) => `“${names.code(of)}” with “${names.code(entailed)}”`).join(', ')}.`,
  notListed: count =>
    `${several(count, 'more pair is', 'more pairs are')} together somewhere, in too few films to be compared. Choose a symbol to see all that it is seen with.`,
  nothing: 'No two symbols are together in enough of these films to be compared.',
  stills: pair => `Stills that carry ${pair}`,
  noneTogether: (period, count) =>
    count === 0
      ? `“${period}”: nobody has looked for both in one place`
      : `“${period}”: together in none of ${films(count)} looked through for both`,
  togetherIn: ({ title, both: units, units: all }, unit) =>
    `${title}: together in ${amounts.count(units)} of ${several(all, ...unitNames[unit])}`,
  columns: {
    pair: 'Pair',
    films: period => `Films, ${period}`,
    logOdds: period => `Log odds, ${period}`,
    shared: period => `Shared, ${period}`,
    npmi: period => `NPMI, ${period}`,
    difference: 'Difference, log odds',
    interval: '95 % interval',
    p: 'p, uncorrected',
    corrected: 'p corrected',
    leaveOneOut: 'Leaving out any film',
  },
  logOdds: signed,
  chart: pair => `Tie of ${pair} in each film`,
  chartAxis: 'log odds; 0 is as if by chance',
  because: reason => reasons[reason.because],
}
