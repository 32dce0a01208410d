import type { Direction, PrevalenceFinding, SymbolFinding, TestUnit } from '../../../findings/index.ts'
import { isNotComputable, isOfWholeCorpus } from '../../../findings/index.ts'
import type { LookedFilms } from '../../looked-on-sides.ts'
import { lookedOnSides } from '../../looked-on-sides.ts'
import type { PrevalenceSentences, WithResolution } from '../../prevalence-words.ts'
import { pValue } from '../../share-of-films.ts'
import { amounts, several, share } from '../amounts.ts'
import { filmsOf } from './films-of-period.ts'
import { warning } from './prevalence-warnings.ts'
import { reasons } from './reasons.ts'
import { strata } from './strata.ts'
import { technical } from './technical-sentence.ts'

const films = (count: number) => several(count, 'film', 'films')

function longer(direction: Direction, finding: PrevalenceFinding): string {
  const [first, second] = [filmsOf(finding, 1), filmsOf(finding, 2)]
  const than = finding.periods.inOrder ? '' : ` than in ${first}`
  if (direction === 'same') return `as long in ${second} as in ${first}`
  return `${direction === 'more' ? 'longer' : 'less long'} in ${second}${than}`
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

function plain(symbol: SymbolFinding, name: string, finding: PrevalenceFinding): string {
  const { verdict } = symbol
  const isWhole = isOfWholeCorpus(finding)
  const isLonger = (direction: Direction, much = '') =>
    `${isWhole ? 'In these films ' : ''}“${name}” is on screen ${much}${longer(direction, finding)}`
  switch (verdict.kind) {
    case 'nobody-looked':
      return `Nobody has looked for “${name}” in any of these films yet.`
    case 'nobody-looked-in-period': {
      const other = verdict.period === 1 ? 2 : 1
      const [looked, present] = [verdict.films[other - 1]!, verdict.present[other - 1]!]
      return `Nobody has looked for “${name}” in ${filmsOf(finding, verdict.period)} yet, so whether it changes cannot be said. ${looked === 1 ? `In the one film looked through for it, of ${filmsOf(finding, other)}, it is ${present === 1 ? 'there' : 'not'}.` : `Of ${filmsOf(finding, other)} ${films(looked)} were looked through for it, and it is in ${present === 0 ? 'none' : amounts.count(present)} of them.`}`
    }
    case 'in-no-film':
      return `“${name}” was seen in none of the ${films(verdict.films[0] + verdict.films[1])} looked through for it${verdict.partly ? ', so far as they were looked through' : ''}.`
    case 'coders-contradict':
      return `Whether “${name}” is there cannot be said: in ${films(verdict.films)} those who looked at the same time agree on ${verdict.agreedShare === 0 ? 'nothing' : `only ${share(verdict.agreedShare)}`} of what any of them marked.`
    case 'one-film-in-period':
      return `Whether “${name}” changes cannot be said: ${oneFilm(verdict.films, finding)}.`
    case 'not-compared':
      return `${isLonger(verdict.direction)}, but ${verdict.because === 'not-focal' ? 'it was not named as a focal symbol before looking' : `it is in fewer than ${films(finding.parameters.minimumFilms)}`}, so it is not compared, and nothing is claimed.`
    case 'alike':
      return `“${name}” is on screen for the same share of every film looked through for it.`
    case 'too-few':
      return `${isLonger(verdict.direction)}, ${tooFew[verdict.unit]}: even the strongest possible one would leave p = ${pValue(verdict.smallestP)}.`
    case 'family-too-large':
      return `${isLonger(verdict.direction)}, but among ${several(verdict.familySize, 'symbol', 'symbols')} these films cannot single one out: even the strongest possible change would leave a corrected p of ${pValue(verdict.smallestP)}.`
    case 'no-difference':
      return `On average ${isWhole ? 'in these films ' : ''}“${name}” is on screen ${longer('same', finding)}. That does not show that nothing changed.`
    case 'cannot-tell':
      return `${isLonger(verdict.direction, 'somewhat ')}, ${among[verdict.unit]}.`
    case 'looked-through-unequally': {
      const [less, more] = verdict.shares[0] < verdict.shares[1] ? ([1, 2] as const) : ([2, 1] as const)
      return `${isLonger(verdict.direction, 'somewhat ')}, but ${filmsOf(finding, less)} were looked through far less (on average ${share(verdict.shares[less - 1]!)} of a film, against ${share(verdict.shares[more - 1]!)} of ${filmsOf(finding, more)}): what was not looked through may be otherwise, and no change can be told from that.`
    }
    case 'coders-differ':
      return `${isLonger(verdict.direction, 'somewhat ')}, but not the same people looked through all films, and a change of period cannot be told from a change of who looked${verdict.withinCoders === null ? '' : `: with those who looked taken into account, p = ${pValue(verdict.withinCoders)}`}.`
    case 'strata-differ':
      return `${isLonger(verdict.direction, 'somewhat ')}, but a change of period cannot be told from a change of which films were made${verdict.withinStrata === null ? '' : `: with films compared ${strata.within(finding.strata?.by ?? '')} only, p = ${pValue(verdict.withinStrata)}`}.`
    case 'chosen-after-looking':
      return `${isLonger(verdict.direction, 'somewhat ')}, but the periods were chosen after looking at results, and ${verdict.overAllBorders === null ? 'how many other divisions could have been chosen instead cannot be said' : `with every border that could have been chosen instead, p = ${pValue(verdict.overAllBorders)}`}: nothing is claimed.`
    case 'shows':
      return `${isLonger(verdict.direction)}, and by more than differences between ${verdict.unit} alone would bring${verdict.corrected ? ', all compared symbols taken into account' : ''}${finding.periods.chosenAfterLooking ? ', and every border that could have been chosen' : ''}.`
    case 'not-computable':
      return `Whether “${name}” changes cannot be said: ${reasons[verdict.because]}.`
  }
}

function oneFilm([first, second]: readonly [number, number], finding: PrevalenceFinding): string {
  if (first === 1 && second === 1)
    return 'one film of each period was looked through for it, and two films differ anyway'
  return `only one of ${filmsOf(finding, first === 1 ? 1 : 2)} was looked through for it`
}

function nothingToSee(
  because: Parameters<PrevalenceSentences['nothingToSee']>[0],
  names: readonly string[],
): string {
  const list = names.map(name => `“${name}”`).join(', ')
  switch (because) {
    case 'nobody-looked':
      return `Nobody has looked for these yet: ${list}.`
    case 'nobody-looked-in-period':
      return `Nobody has looked for these in one of the periods yet, and in the other they were not seen: ${list}.`
    case 'in-no-film':
      return `Looked for, and seen in none of the films looked through: ${list}.`
  }
}

/** What these films can show at all, of symbols or of whatever else is compared. */
export function sayResolution(
  finding: WithResolution,
  compared: (count: number) => string = count => several(count, 'symbol', 'symbols'),
): string {
  const { resolution: found } = finding
  if (isNotComputable(found))
    return `These films can show nothing yet: ${notYetLooked(finding) ?? reasons[found.because]}.`
  const { unit, unitsP1, unitsP2, assignments, minTwoSidedP, canReach05 } = found.default
  const few = found.default.maxSymbolsUnderBonferroni05
  const reach = canReach05
    ? `so one of at most ${compared(few)} could pass .05 by itself`
    : 'so no change, however strong, can pass .05'
  const ways =
    assignments === 1
      ? 'there is one arrangement only'
      : `there are ${amounts.count(assignments)} arrangements`
  const first =
    unit === 'films'
      ? `With ${films(unitsP1)} against ${films(unitsP2)} ${ways}`
      : `Films of one director are alike, so directors are moved whole: with ${several(unitsP1, 'director', 'directors')} (${films(found.filmsP1)}) against ${amounts.count(unitsP2)} (${films(found.filmsP2)}) ${ways}`
  return `${first}, the smallest two-sided p is ${pValue(minTwoSidedP)}, ${reach}. The tests ask whether ${unit} could be exchanged between the periods.`
}

/** Where there are films enough, and only nobody has looked. */
function notYetLooked(finding: LookedFilms): string | null {
  const said = lookedOnSides(finding)?.map(
    ([looked, of]) => `${looked === 0 ? 'none' : amounts.count(looked)} of ${films(of)}`,
  )
  return said ? `${said[0]} of the one period and ${said[1]} of the other have been looked through` : null
}

function shotLengths(finding: Pick<PrevalenceFinding, 'shotLength' | 'periods'>): string {
  const { meanMsP1, meanMsP2 } = finding.shotLength
  const [first, second] = [meanMsP1, meanMsP2].map(ms => (isNotComputable(ms) ? null : amounts.seconds(ms)))
  if (first && second)
    return `Mean shot length: ${first} in ${filmsOf(finding, 1)}, ${second} in ${filmsOf(finding, 2)}.`
  const known = first ?? second
  if (!known) return 'How long shots are is not known: no shot has been looked through.'
  const [here, there] = first ? ([1, 2] as const) : ([2, 1] as const)
  return `Mean shot length: ${known} in ${filmsOf(finding, here)}; in ${filmsOf(finding, there)} it is not known, since no shot of them has been looked through.`
}

function naive({ naiveG2 }: SymbolFinding): string {
  if (isNotComputable(naiveG2)) return `Counting shots gives nothing here: ${reasons[naiveG2.because]}.`
  return `Counting shots as independent would have given p = ${pValue(naiveG2.p)}; that number is not evidence about the period.`
}

export const prevalence: PrevalenceSentences = {
  plain,
  technical: (symbol, name, finding, names) =>
    technical(symbol, name, finding, names) ?? plain(symbol, name, finding),
  nothingToSee,
  resolution: finding => sayResolution(finding),
  shotLengths,
  naive,
  warning,
  because: reason => reasons[reason.because],
}
