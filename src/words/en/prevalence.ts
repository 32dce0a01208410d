import type { PrevalenceFinding, PrevalenceWarning, Reason, SymbolFinding } from '../../findings/index.ts'
import { isNotComputable } from '../../findings/index.ts'
import type { Direction, PrevalenceSentences } from '../prevalence-words.ts'
import { plainVerdict } from '../prevalence-words.ts'
import { amounts } from './amounts.ts'

const reasons: Record<Reason, string> = {
  'absent-everywhere': 'it is in none of these films',
  'absent-in-one-period': 'it is in no film of one period',
  'absent-in-period': 'it is in no film of the period',
  'chance-leaves-no-room': 'chance alone would agree on everything',
  'coders-never-overlap': 'no stretch was looked through by two coders',
  'every-director-has-one-film': 'every director has one film',
  'fewer-than-three-films': 'there are fewer than three films',
  'fewer-than-two-coders': 'there is one coder',
  'fewer-than-two-codes': 'there is one code',
  'fewer-than-two-films': 'there is one film',
  'fewer-than-two-films-in-a-period': 'a period has fewer than two films',
  'fewer-than-two-directors-in-a-period': 'a period has fewer than two directors',
  'fewer-than-four-films-in-a-period': 'a period has fewer than four films',
  'kind-missing-in-one-period': 'a kind of film is missing in one period',
  'impossible-count': 'the counts contradict each other',
  'lengths-differ': 'the lists are of different lengths',
  'no-admissible-split': 'there is no place to divide the films',
  'no-companions': 'nothing stands beside it',
  'no-distances': 'the numbers are no distances between films',
  'no-edges': 'the network has no edges',
  'no-looked-through-time': 'nothing was looked through',
  'no-possible-assignment-but-this': 'the films can be divided in this one way only',
  'no-transitions': 'nothing follows on anything',
  'no-values': 'there is nothing to compute from',
  'no-variance': 'all films are alike in it',
  'not-a-number': 'a value is no number',
  'not-looked-through': 'nobody has looked for it',
  'not-looked-through-in-one-period': 'nobody has looked for it in one of the periods',
  'outside-family': 'it is in too few films to stand among those compared',
  'outside-range': 'a value is outside its range',
  'present-everywhere': 'it is everywhere in these films',
  'resolution-too-coarse': 'so few films have too few arrangements',
  'too-few-films-with-companions': 'too few films have anything beside it',
  'too-many-for-exact': 'there are too many arrangements to walk them all',
}

export const share = (value: number) => `${(value * 100).toFixed(1)} %`
export const points = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value * 100).toFixed(1)}`
export const pValue = (value: number) =>
  (value < 0.001
    ? value.toExponential(1).replace('e', ' × 10^')
    : value.toFixed(value < 0.1 ? 3 : 2)
  ).replace(/^0\./, '.')
const films = (count: number) => (count === 1 ? '1 film' : `${amounts.count(count)} films`)
const longer: Record<Direction, string> = {
  more: 'longer in the later films',
  less: 'less long in the later films',
  same: 'as long in the later films as in the earlier ones',
}

function plain(symbol: SymbolFinding, name: string, finding: PrevalenceFinding): string {
  const verdict = plainVerdict(symbol, finding)
  switch (verdict.kind) {
    case 'not-computable':
      return `Whether “${name}” changes cannot be said: ${reasons[verdict.because]}.`
    case 'too-few-films':
      return `“${name}” is on screen ${longer[verdict.direction]}, but so few films cannot show a change of period: even the strongest possible one would leave p = ${pValue(verdict.minP)}.`
    case 'cannot-tell':
      return `“${name}” is on screen ${verdict.direction === 'same' ? '' : 'somewhat '}${longer[verdict.direction]}, but the films differ so much among themselves that these cannot tell a change of period from a difference between films.`
    case 'shows':
      return `“${name}” is on screen ${longer[verdict.direction]}, and by more than differences between films alone would bring${verdict.corrected ? ', all compared symbols taken into account' : ''}.`
  }
}

function technical(symbol: SymbolFinding, name: string, finding: PrevalenceFinding): string {
  const time = symbol.screenTimeShare
  if (isNotComputable(time.difference) || isNotComputable(time.meanP1) || isNotComputable(time.meanP2))
    return plain(symbol, name, finding)
  const { first, second } = finding.periods
  const parts = [
    `“${name}” is on screen for ${share(time.meanP1)} of the time in the average film of ${first} (${films(symbol.filmsP1)}) and ${share(time.meanP2)} in ${second} (${films(symbol.filmsP2)}): difference ${points(time.difference)} points${interval(symbol)}${ratio(symbol)}.`,
    ...permutationSentences(symbol, finding),
  ]
  const { leaveOneFilmOut } = time
  if (!isNotComputable(leaveOneFilmOut))
    parts.push(
      `Leaving out any one film the difference ranges from ${points(leaveOneFilmOut.min)} to ${points(leaveOneFilmOut.max)} points.`,
    )
  return parts.join(' ')
}

function interval({ screenTimeShare: { welch95 } }: SymbolFinding): string {
  if (isNotComputable(welch95)) return ''
  return `, 95 % CI ${points(welch95.lower)} to ${points(welch95.upper)} (Welch on films)`
}

function ratio({ screenTimeShare: { ratioOfMeans } }: SymbolFinding): string {
  return isNotComputable(ratioOfMeans) ? '' : `, ratio × ${ratioOfMeans.toFixed(1)}`
}

function permutationSentences(symbol: SymbolFinding, finding: PrevalenceFinding): string[] {
  const { permutation, maxT } = symbol.screenTimeShare
  if (isNotComputable(permutation))
    return [`A permutation of films cannot be made: ${reasons[permutation.because]}.`]
  const arrangements = permutation.draws ?? permutation.assignments
  const kind = permutation.draws === null ? 'arrangements' : 'drawn arrangements'
  const smallest = isNotComputable(finding.resolution)
    ? ''
    : `, smallest possible ${pValue(finding.resolution.minTwoSidedP)}`
  const corrected = isNotComputable(maxT)
    ? '.'
    : `; corrected for ${amounts.count(finding.family.length)} ${finding.parameters.focalCodes ? 'focal symbols' : 'symbols'} p = ${pValue(maxT.p)}.`
  return [
    `Film-permutation p = ${pValue(permutation.p)} (${amounts.count(arrangements)} ${kind}${smallest})${corrected}`,
  ]
}

function resolution(finding: PrevalenceFinding): string {
  const { resolution: found } = finding
  if (isNotComputable(found)) return `These films can show nothing yet: ${reasons[found.because]}.`
  const few = found.maxSymbolsUnderBonferroni05
  const reach =
    few === 0
      ? 'so no change, however strong, can pass .05'
      : `so one of at most ${amounts.count(few)} symbols could pass .05 by itself`
  return `With ${films(found.filmsP1)} against ${films(found.filmsP2)} there are ${amounts.count(found.assignments)} arrangements, the smallest two-sided p is ${pValue(found.minTwoSidedP)}, ${reach}. The tests ask whether films could be exchanged between the periods.`
}

function naive({ naiveG2 }: SymbolFinding): string {
  if (isNotComputable(naiveG2)) return `Counting shots gives nothing here: ${reasons[naiveG2.because]}.`
  return `Counting shots as independent would have given p = ${pValue(naiveG2.p)}; that number is not evidence about the period.`
}

function warning(found: PrevalenceWarning, nameOfFilm: (filmId: string) => string): string {
  const list = (ids: readonly string[]) => ids.map(nameOfFilm).join(', ')
  switch (found.kind) {
    case 'films-outside-periods':
      return `Left out, because they stand in neither period: ${list(found.filmIds)}.`
    case 'partly-looked-through':
      return `Looked through in part only: ${found.films.map(({ filmId, share: part }) => `${nameOfFilm(filmId)} (${share(part)})`).join(', ')}. What was not looked through counts as missing, not as absent.`
    case 'not-looked-through':
      return `Not looked through yet, and so not counted: ${list(found.filmIds)}.`
    case 'directors-have-several-films':
      return `Films of one director are alike: ${found.directors.map(({ directorId, films: count }) => `${directorId} (${films(count)})`).join(', ')}. The p with directors moved whole stands beside; the one by films is optimistic.`
    case 'directors-in-both-periods':
      return `Directors with films in both periods: ${found.directorIds.join(', ')}.`
    case 'film-in-both-periods':
      return `In both periods, and so neither the one nor the other alone: ${list(found.filmIds)}.`
    case 'stratum-and-period-confounded':
      return `“${found.stratum}” stands in ${found.period === 1 ? 'the earlier' : 'the later'} period only: a change of period cannot be told from a change of what kind of film there is.`
    case 'coder-and-period-confounded':
      return `One coder looked through ${found.period === 1 ? 'the earlier' : 'the later'} period only: a change of period cannot be told from a change of coder, and no statistic mends that.`
    case 'shot-length-differs':
      return `Shots are ${found.factor.toFixed(1)} times as long in one period (${amounts.seconds(found.meanMsP1)} against ${amounts.seconds(found.meanMsP2)}): longer shots have more time to contain a symbol, so go by screen time, not by share of shots.`
    case 'few-shots':
      return `Fewer than ${amounts.count(found.atLeast)} shots looked through: ${found.films.map(({ filmId, shots }) => `${nameOfFilm(filmId)} (${amounts.count(shots)})`).join(', ')}.`
    case 'nothing-can-reach-05':
      return `So few films can show nothing at .05: the smallest possible p is ${pValue(found.minTwoSidedP)}.`
    case 'family-too-large-for-bonferroni':
      return `${amounts.count(found.familySize)} symbols are compared, and these films can single out one of ${amounts.count(found.atMost)} at most. Declaring a few focal symbols before looking would help more than anything else.`
    case 'spread-differs':
      return `The films of one period differ more among themselves than those of the other (variances × ${found.varianceRatio.toFixed(1)}): the test then answers to that too.`
    case 'one-film-carries':
      return `${list(found.filmIds)} alone ${found.how === 'sign' ? 'decides in which direction it goes' : 'decides whether p passes .05'}.`
    case 'counted-by-different-rules':
      return `Counted by another rule than the rest: ${list(found.filmIds)}.`
  }
}

export const prevalence: PrevalenceSentences = {
  plain,
  technical,
  resolution,
  naive,
  warning,
  because: reason => reasons[reason.because],
}
