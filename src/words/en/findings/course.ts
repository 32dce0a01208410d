import type { CourseFinding, Direction, SymbolCourse } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import type { CourseSentences } from '../../findings/row-words.ts'
import { points, pValue } from '../../share-of-films.ts'
import { amounts, several, share } from '../amounts.ts'
import { asModel, inTheseFilms } from './in-these-films.ts'
import { reasons } from './reasons.ts'

const films = (count: number) => several(count, 'film', 'films')

function longer(name: string, direction: Direction, much = ''): string {
  if (direction === 'same')
    return `“${name}” is on screen as long in the last third of the films as in the first`
  return `“${name}” is on screen ${much}${direction === 'more' ? 'longer' : 'less long'} in the last third of the films than in the first`
}

function plain({ verdict }: SymbolCourse, name: string, finding: CourseFinding): string {
  const moves = (direction: Direction, much?: string) => inTheseFilms(finding, longer(name, direction, much))
  switch (verdict.kind) {
    case 'nothing-known':
    case 'nothing-known-in-period':
      return `Where “${name}” stands in the films cannot be said: in none of them was it seen with enough of both the first and the last third looked through.`
    case 'too-few-films':
      return 'Whether it moves cannot be said: one film alone tells of it.'
    case 'not-compared':
      return `${moves(verdict.direction)}, but ${verdict.because === 'not-focal' ? 'it was not named as a focal symbol before looking' : `fewer than ${films(finding.parameters.minimumFilms)} tell of it`}, so it is not compared, and nothing is claimed.`
    case 'alike':
      return `${inTheseFilms(finding, `“${name}” is on screen as long in the last third as in the first in every film`)}.`
    case 'too-few':
      return `${moves(verdict.direction)}, but so few ${verdict.unit} cannot show it: even if all went the same way, p would be ${pValue(verdict.smallestP)}.`
    case 'family-too-large':
      return `${moves(verdict.direction)}, but among ${several(verdict.familySize, 'symbol', 'symbols')} these films cannot single one out: even if all went the same way, the corrected p would be ${pValue(verdict.smallestP)}.`
    case 'no-difference':
      return `${inTheseFilms(finding, `On average ${longer(name, 'same')}`)}. That does not show that nothing changes within the films.`
    case 'cannot-tell':
      return `${moves(verdict.direction, 'somewhat ')}, but not in so many of the films, or by so much, that it could not be chance.`
    case 'shows':
      return `${moves(verdict.direction)}, and more evenly so from ${verdict.unit === 'films' ? 'film to film' : 'director to director'} than chance would bring${verdict.corrected ? ', all compared symbols taken into account' : ''}.`
    case 'not-computable':
      return `Whether “${name}” moves cannot be said: ${reasons[verdict.because]}.`
  }
}

function technical(symbol: SymbolCourse, name: string, finding: CourseFinding): string {
  const { meanFirst, meanLast, difference, interval95, centre } = symbol
  if (isNotComputable(meanFirst) || isNotComputable(meanLast) || isNotComputable(difference))
    return plain(symbol, name, finding)
  const interval = isNotComputable(interval95)
    ? ''
    : `, 95 % CI ${points(interval95.lower)} to ${points(interval95.upper)} (Student on the films' own differences${asModel(finding)})`
  return [
    `${inTheseFilms(finding, `“${name}”`)} is on screen for ${share(meanFirst)} of the first third and ${share(meanLast)} of the last third of the average film (${films(symbol.filmsCompared)}): difference ${points(difference)} points${interval}.`,
    ...(isNotComputable(centre)
      ? []
      : [`The middle of its screen time lies at ${share(centre)} of the running time.`]),
    ...tests(symbol, finding),
    ...(isNotComputable(symbol.leaveOneFilmOut)
      ? []
      : [
          `Leaving out any one film the difference ranges from ${points(symbol.leaveOneFilmOut.min)} to ${points(symbol.leaveOneFilmOut.max)} points.`,
        ]),
  ].join(' ')
}

function tests({ test, byFilms, inFamily }: SymbolCourse, finding: CourseFinding): string[] {
  if (isNotComputable(test)) return [`Signs cannot be flipped: ${reasons[test.because]}.`]
  const isByDirector = finding.defaultTest === 'directors'
  const how = isByDirector
    ? `Sign flips of ${several(test.units, 'director', 'directors')}`
    : `Sign flips of ${films(test.units)}`
  const patterns = test.draws === null ? '' : `${amounts.count(test.draws)} drawn patterns, `
  const corrected = inFamily
    ? `; corrected for ${several(finding.family.length, 'symbol', 'symbols')} p = ${pValue(test.correctedP)}`
    : ''
  const said = `${how}: p = ${pValue(test.p)} (${patterns}smallest possible ${pValue(test.minTwoSidedP)})${corrected}.`
  return isByDirector && !isNotComputable(byFilms)
    ? [
        said,
        `Film by film it would be ${pValue(byFilms.p)}, which is too optimistic, since films of one director are alike.`,
      ]
    : [said]
}

function described({ meanFirst, meanLast, filmsCompared }: SymbolCourse, name: string): string {
  if (isNotComputable(meanFirst) || isNotComputable(meanLast))
    return `Where “${name}” stands is not known: no film tells it.`
  return `“${name}” is on screen for ${share(meanFirst)} of the first third and ${share(meanLast)} of the last (mean of ${films(filmsCompared)}). This describes these films; nothing is said of chance.`
}

function told({ films: all }: SymbolCourse, name: string): string {
  const seen = all.filter(({ presence }) => presence === 'present').length
  const looked = all.filter(({ presence }) => presence !== 'not-looked-for').length
  if (looked === 0) return `Nobody has looked for “${name}” in any of these films yet.`
  return seen === 0
    ? `“${name}” was seen in none of ${films(looked)} looked through for it.`
    : `“${name}” is in these ${amounts.count(seen)} of ${films(looked)}; the strips show where.`
}

function resolution({ resolution: found }: CourseFinding): string {
  if (isNotComputable(found))
    return 'These films can show nothing yet: fewer than two tell where a symbol stands in both their first and their last third.'
  const { unit, units, minTwoSidedP, canReach05, maxSymbolsUnderBonferroni05: most } = found
  const who =
    unit === 'films'
      ? `With ${films(units)}`
      : `Films of one director are alike, so directors are flipped whole: with ${several(units, 'director', 'directors')} (${films(found.films)})`
  const reach = canReach05
    ? `so one of at most ${several(most, 'symbol', 'symbols')} could pass .05 by itself`
    : 'so no shift, however even, can pass .05'
  return `Each film is its own control: its last third is set against its first. ${who} the smallest two-sided p is ${pValue(minTwoSidedP)}, ${reach}.`
}

const warning: CourseSentences['warning'] = (found, names) => {
  const list = (ids: readonly string[]) => ids.map(id => names.film(id)).join(', ')
  switch (found.kind) {
    case 'not-looked-for':
      return `Nobody has looked for it in these films, so that they are missing here: ${list(found.filmIds)}.`
    case 'absent':
      return `Looked for and not seen, so that these films tell nothing of where it stands: ${list(found.filmIds)}.`
    case 'thirds-not-looked-through':
      return `Less than half of the first or of the last third was looked through, so that they are not compared: ${list(found.filmIds)}.`
    case 'one-film-carries':
      return `Without ${found.filmIds.length === 1 ? list(found.filmIds) : `any one of ${list(found.filmIds)}`} the difference turns round.`
    case 'not-looked-through':
      return `Not looked through yet, and so in none of the numbers below: ${list(found.filmIds)}.`
    case 'directors-have-several-films':
      return `Films of one director are alike: ${found.directors.map(({ directorId, films: count }) => `${directorId} (${films(count)})`).join(', ')}. Directors are therefore flipped whole.`
    case 'nothing-can-reach-05':
      return `There are too few ${found.unit} to show anything at .05: the smallest possible p is ${pValue(found.minTwoSidedP)}.`
  }
}

export const course: CourseSentences = { plain, technical, described, told, resolution, warning }
