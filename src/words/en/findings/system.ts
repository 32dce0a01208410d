import type { OfCorpus, SystemFinding, SystemTie, TieInPeriod } from '../../../findings/index.ts'
import { isNotComputable, isOfWholeCorpus } from '../../../findings/index.ts'
import { numberOf, pOf, strengthOf } from '../../findings/system-numbers.ts'
import { pValue } from '../../share-of-films.ts'
import { amounts, several, share } from '../amounts.ts'
import { filmsOf } from './films-of-period.ts'
import { asModel } from './in-these-films.ts'
import { reasons } from './reasons.ts'

const codes = (count: number) => several(count, 'code', 'codes')
const ties = (count: number) => several(count, 'tie', 'ties')

function plain(finding: SystemFinding): string {
  const { systemTest, family, corrected } = finding
  const [first, second] = [filmsOf(finding, 1), filmsOf(finding, 2)]
  if (isNotComputable(systemTest) || !corrected.mix)
    return `Whether the system as a whole differs between ${first} and ${second} cannot be said${isNotComputable(systemTest) ? `, because ${reasons[systemTest.because]}` : ''}.`
  const whole = family.length === 1 ? 'the one code' : `the mix of ${codes(systemTest.codes.length)}`
  const ofThese = isOfWholeCorpus(finding) ? ' of these films' : ''
  const among = systemTest.unit === 'films' ? 'films' : 'directors'
  if (finding.unequal)
    return `Whether ${whole} differs between ${first} and ${second} cannot be said: ${unequally(finding, finding.unequal)}.`
  if (corrected.mix.minTwoSidedP > 0.05)
    return `Whether ${whole} differs between ${first} and ${second} cannot be shown by so few ${among}: even the strongest possible change would leave p = ${pValue(corrected.mix.minTwoSidedP)}.`
  if (corrected.mix.p > 0.05)
    return `In ${whole}${ofThese}, ${first} and ${second} differ no more than ${among} dealt to the periods by lot often would. That does not show that nothing changed.`
  const { spread } = systemTest
  return `In ${whole}${ofThese}, ${first} and ${second} differ more than ${among} dealt to the periods by lot would${!isNotComputable(spread) && spread.p <= 0.05 ? '; but the films of one period also differ more among themselves, and the test answers to that too' : ''}.`
}

/** The same for mix, ties and groups. */
function unequally(
  finding: Pick<SystemFinding, 'periods'>,
  shares: NonNullable<SystemFinding['unequal']>,
): string {
  const [less, more] = shares[0] < shares[1] ? ([1, 2] as const) : ([2, 1] as const)
  return `${filmsOf(finding, less)} were looked through far less (on average ${share(shares[less - 1]!)} of a film, against ${share(shares[more - 1]!)} of ${filmsOf(finding, more)}), and what stands in a moment of a film is not its system`
}

function described({ network, family }: SystemFinding): string {
  const count = (state: SystemTie['state']) => network.ties.filter(tie => tie.state === state).length
  return `${codes(family.length)} in at least ${several(network.minimumFilms, 'film', 'films')}; ${ties(network.ties.length)} between them: ${amounts.count(count('stays'))} in both periods, ${amounts.count(count('appears'))} in the second only, ${amounts.count(count('vanishes'))} in the first only. This describes these films; nothing is said of chance.`
}

function technical({ systemTest, excess, periods, films, corrected, byScreenTime }: SystemFinding): string {
  const side = (period: 1 | 2) =>
    several(films.filter(film => film.period === period).length, 'film', 'films')
  const head = `“${periods.first}” (${side(1)}) against “${periods.second}” (${side(2)})`
  const mix = isNotComputable(systemTest)
    ? `PERMANOVA cannot be computed, because ${reasons[systemTest.because]}`
    : `PERMANOVA on the Hellinger distances of ${codes(systemTest.codes.length)}: F = ${numberOf(systemTest.F)}, R² = ${numberOf(systemTest.R2)}, p = ${pValue(systemTest.p)} (${counted(systemTest)}${systemTest.unit === 'directors' ? ', directors whole' : ''}, smallest possible ${pValue(systemTest.minTwoSidedP)})${byScreenTime && !isNotComputable(byScreenTime) ? `; by screen time, on which the length of shots has no hold, p = ${pValue(byScreenTime.p)}` : ''}${corrected.mix ? `, corrected for mix, ties and groups ${pValue(corrected.mix.p)}` : ''}`
  const spread =
    isNotComputable(systemTest) || isNotComputable(systemTest.spread)
      ? ''
      : `. Spread of films about their middle: ${numberOf(systemTest.spread.meanP1)} and ${numberOf(systemTest.spread.meanP2)}, p = ${pValue(systemTest.spread.p)}`
  const beyond = isNotComputable(excess)
    ? ''
    : `. Mean mixes diverge by ${numberOf(excess.divergence)} bit, ${numberOf(excess.nullMean)} of it to be expected of unlike films alone; excess ${numberOf(excess.excess)}, p = ${pValue(excess.p)}`
  return `${head}. ${mix}${spread}${beyond}.`
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
    ? `${amounts.count(extremeCount)} of ${several(assignments, 'arrangement', 'arrangements')}`
    : `${amounts.count(draws)} arrangements drawn of ${amounts.count(assignments)}`
}

function contrast({ network, corrected, unequal, periods }: SystemFinding): string {
  const { contrast: found } = network
  if (isNotComputable(found) || !corrected.ties)
    return `The ties cannot be compared${isNotComputable(found) ? `, because ${reasons[found.because]}` : ''}.`
  if (unequal) return `Whether the ties changed cannot be said: ${unequally({ periods }, unequal)}.`
  const unit = found.unit === 'films' ? 'films' : 'directors'
  const said =
    corrected.ties.minTwoSidedP > 0.05
      ? `So few ${unit} cannot show that the ties changed as a whole`
      : corrected.ties.p > 0.05
        ? `Taken as a whole, the ties of the two periods differ no more than ${unit} dealt by lot often would`
        : `Taken as a whole, the ties of the two periods differ more than ${unit} dealt by lot would`
  return `${said}: ${several(found.pairs, 'pair was', 'pairs were')} compared, sum of changes ${numberOf(found.statistic)}, p = ${pValue(found.p)} (${counted(found)}), corrected for mix, ties and groups ${pValue(corrected.ties.p)}. The p of a single tie is corrected for all of them.`
}

function inPeriod(tie: TieInPeriod, period: string, plainly: boolean): string {
  if (tie.films === 0) return `in “${period}” it is not known`
  if (tie.support === 0) return `in no film of “${period}”`
  const films = `in ${amounts.count(tie.support)} of ${several(tie.films, 'film', 'films')} of “${period}”`
  return plainly ? films : `${films} (${several(tie.shotsTogether, 'shot', 'shots')})`
}

export const system = {
  plain,
  described,
  technical,
  contrast,
  none: 'Which symbols are seen together in which films. A line is drawn where two of them stand in one shot in several films, and oftener than two strangers would.',
  measure: 'Mix of a film by',
  kinds: 'Kinds',
  kindNames: { symbol: 'Symbols', space: 'Spaces', subject: 'Subjects', technique: 'Techniques' },
  narrow: 'Only marks of',
  allMarks: 'all marks',
  valueOf: ({ aspect, value }: { aspect: string; value: string }) => `${aspect}: ${value}`,
  narrowed: ({
    value,
    unanswered,
    notAsked,
  }: {
    value: string
    unanswered: number
    notAsked: readonly string[]
  }) =>
    `Only marks that were given “${value}” are counted.${unanswered === 0 ? '' : ` ${several(unanswered, 'mark was', 'marks were')} given no value, and nobody knows what ${unanswered === 1 ? 'it' : 'they'} would be: not counted.`}${notAsked.length === 0 ? '' : ` Codes of whose marks this is not asked are left out: ${notAsked.join(', ')}.`}`,
  entailed: (pairs: readonly { of: string; entailed: string }[]) =>
    `Together by definition, and so no ties: ${pairs.map(({ of, entailed }) => `${of} and ${entailed}`).join('; ')}.`,
  fewCodes:
    'Fewer than two codes are in at least three films: there is no system to compare yet. Code more films, or more codes in them.',
  network: 'What stands together',
  networkOf: (period: string) => `Ties in “${period}”`,
  networkMeaning: ({ films, shots }: { films: number; shots: number }) =>
    `A line joins two codes that stand in one shot in at least ${several(films, 'film', 'films')} of the period and ${several(shots, 'shot', 'shots')}, and oftener than two strangers would in the mean film. Every code stands in the same place in both pictures. How near two of them are drawn says only by how many lines one gets from the one to the other.`,
  networkPlain:
    'A line joins two codes that stand in one shot in several films of the period. Every code stands in the same place in both pictures; how near they are drawn says nothing more.',
  partlyKnown: (pairs: number) =>
    `Of ${several(pairs, 'pair', 'pairs')} it is not known in some films whether they stand together, since the two were looked for in different shots; those films are missing there.`,
  untied: (names: readonly string[]) => `Tied to none: ${names.join(', ')}.`,
  noTies: 'No two codes stand together in enough films of either period.',
  tie: ({
    first,
    second,
    tie,
    periods,
  }: {
    first: string
    second: string
    tie: SystemTie
    periods: SystemFinding['periods']
  }) =>
    `${first} and ${second}: ${inPeriod(tie.p1, periods.first, false)}, ${inPeriod(tie.p2, periods.second, false)}`,
  tiePlainly: ({
    first,
    second,
    tie,
    periods,
  }: {
    first: string
    second: string
    tie: SystemTie
    periods: SystemFinding['periods']
  }) =>
    `${first} and ${second}: ${inPeriod(tie.p1, periods.first, true)}, ${inPeriod(tie.p2, periods.second, true)}`,
  node: ({
    name,
    kind,
    present,
    films,
    ties: count,
  }: {
    name: string
    kind: string
    present: number
    films: number
    ties: number
  }) =>
    `${name} (${kind}): ${films === 0 ? 'not looked for' : `in ${amounts.count(present)} of ${several(films, 'film', 'films')}`}; ${ties(count)}`,
  states: { stays: 'tied in both', appears: 'tied in the second only', vanishes: 'tied in the first only' },
  tieLine: ({ said, state, corrected }: { said: string; state: string; corrected: string | null }) =>
    `${said}; ${state}${corrected === null ? '' : ` (p corrected ${corrected})`}`,
  tieTable: 'Ties as a table',
  columns: {
    pair: 'Together',
    state: 'What became of it',
    films: (period: string) => `Films, ${period}`,
    strength: (period: string) => `Strength, ${period}`,
    change: 'Change',
    p: 'p, uncorrected',
    corrected: 'p corrected',
    built: 'As built',
  },
  strengthMeaning:
    'Strength: mean over films of phi, the correlation of the two over the shots of a film; 0 where they are strangers, or a film lacks one of them.',
  ofFilms: ({ support, films }: { support: number; films: number }) =>
    `${amounts.count(support)} of ${amounts.count(films)}`,
  strength: strengthOf,
  p: pOf,
  withinFamily: (name: string) => `within ${name}`,
  acrossGroup: (name: string) => `across ${name}`,
  shotsWithBoth: ({ first, second, title }: { first: string; second: string; title: string }) =>
    `${title}: where ${first} and ${second} stand in one shot`,
  showFilms: (pair: string) => `The films in which ${pair} stand together`,
  built: 'As you have built it, beside what is counted',
  builtFamily: ({
    name,
    codes: count,
    first,
    second,
  }: {
    name: string
    codes: number
    first: number
    second: number
  }) =>
    `Family “${name}” (${codes(count)}): ${ties(first)} within it in the first period, ${amounts.count(second)} in the second.`,
  builtFamilyPlainly: ({ name, members }: { name: string; members: readonly string[] }) =>
    `Family “${name}”: ${members.join(', ')}.`,
  sorts: { opposition: 'Opposition', commutation: 'Commutation set' },
  builtGroup: ({ sort, name }: { sort: string; name: string }) => `${sort} “${name}”`,
  builtSide: ({
    name,
    first,
    second,
    films,
  }: {
    name: string
    first: number
    second: number
    films: readonly [number, number]
  }) =>
    `${name}: in ${amounts.count(first)} of ${several(films[0], 'film', 'films')}, then in ${amounts.count(second)} of ${amounts.count(films[1])}`,
  builtBoth: ({
    first,
    second,
    films,
    across,
  }: {
    first: number
    second: number
    films: readonly [number, number]
    across: readonly [number, number]
  }) =>
    `More than one side in ${amounts.count(first)} of ${several(films[0], 'film', 'films')}, then in ${amounts.count(second)} of ${amounts.count(films[1])}; ${ties(across[0])} across, then ${amounts.count(across[1])}.`,
  nothingBuilt: 'No families, oppositions or commutation sets with two of these codes are in the codebook.',
  communities: 'Groups that stand together',
  communitiesMeaning: ({ resamples, starts }: { resamples: number; starts: number }) =>
    `Groups on which ${several(resamples, 'drawing', 'drawings')} of these films agree, each searched from ${several(starts, 'start', 'starts')}. The share behind a name says how often it fell with the others of its group.`,
  communitiesOf: (period: string) => `In “${period}”`,
  between: ', ',
  member: ({ name, stability }: { name: string; stability: number }) =>
    `${name} (${Math.round(stability * 100)} %)`,
  cannot: (because: keyof typeof reasons) => `Cannot be computed, because ${reasons[because]}.`,
  communityChange: (
    change: Exclude<SystemFinding['communities']['change'], { kind: 'not-computable' }>,
    { corrected: { groups }, unequal }: Pick<SystemFinding, 'corrected' | 'unequal'>,
  ) =>
    `Between the periods the groups differ by ${numberOf(change.variationOfInformation)} (variation of information); between two random halves of one and the same period by ${numberOf(change.halvesMean)} on average (${several(change.halvings, 'halving', 'halvings')}). ${unequal ? 'Films of one period were looked through far less, and nothing can be told from that' : groups && groups.p <= 0.05 ? 'They changed more than halves of one period do' : 'That is no more than halves of one period often do'}: p = ${pValue(change.p)}${groups ? `, corrected for mix, ties and groups ${pValue(groups.p)}` : ''}.`,
  map: 'Map of the mixes',
  mapMeaning: ({ first, second }: { first: string; second: string }) =>
    `Codes that stand close together are in the same films, and films that stand close together have a like mix; how far a code stands from a film or a period means nothing. The two axes show ${first} and ${second} of what there is to show.`,
  mapAxis: ({ number, explained }: { number: number; explained: string }) => `axis ${number}: ${explained}`,
  explained: (value: number) => `${(value * 100).toFixed(0)} %`,
  mapFilms:
    'Each film weighs the same. The periods are the middle of their films; they do not shape the map.',
  ellipses: (draws: number, finding: OfCorpus) =>
    `Ellipses: ${several(draws, 'drawing', 'drawings')} of films within their period${asModel(finding)}.`,
  mapLeftOut: (names: readonly string[]) =>
    `Not on the map, since not every film was looked through for it: ${names.join(', ')}.`,
  mapEntailed: (names: readonly string[]) =>
    `Not on the map, since it stands wherever another does by definition: ${names.join(', ')}.`,
  mapFilmsLeftOut: (names: readonly string[]) =>
    `Not on the map, since none of these codes is in it: ${names.join(', ')}.`,
  mapTable: 'Map as a table',
  mapColumns: { what: 'What', across: 'Axis 1', down: 'Axis 2', halfAxes: 'Half axes of its ellipse' },
  coordinate: numberOf,
  periodOf: (name: string) => `middle of “${name}”`,
}

export type SystemWords = typeof system
