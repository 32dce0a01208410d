import type {
  ComparedRow,
  Direction,
  MeansOfPeriods,
  RowMeasure,
  RowWarning,
} from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import type { NamesInRows, RowSaying, RowSentences } from '../../findings/row-words.ts'
import { points, position, pValue } from '../../share-of-films.ts'
import { amounts, several, share } from '../amounts.ts'
import { filmsOf } from './films-of-period.ts'
import { asModel, inTheseFilms } from './in-these-films.ts'
import { reasons } from './reasons.ts'

type Asked = Parameters<RowSentences['plain']>[2]
type Periods = Parameters<RowSentences['described']>[2]

const films = (count: number) => several(count, 'film', 'films')

const shares = {
  value: share,
  difference: (value: number) => `${points(value)} points`,
}

function inLater(finding: Periods): { later: string; than: string; asIn: string } {
  const [first, second] = [filmsOf(finding, 1), filmsOf(finding, 2)]
  return {
    later: `in ${second}`,
    than: finding.periods.inOrder ? '' : ` than in ${first}`,
    asIn: ` as in ${first}`,
  }
}

const slightly = (isSlight: boolean) => (isSlight ? 'somewhat ' : '')

const reversal: RowSentences['reversal'] = (row, names, finding) => {
  const { later, than } = inLater(finding)
  const [first, second] = names.poles(row.contradictionId)
  const what = row.codeId === null ? 'All marks together stand' : `“${names.code(row.codeId)}” stands`
  const where = row.codeId === null ? 'all marks together' : `“${names.code(row.codeId)}”`
  return {
    label: row.codeId === null ? 'The films as a whole' : names.code(row.codeId),
    clause: (direction, isSlight = false) =>
      direction === 'same'
        ? `${what} at the same place between “${first}” and “${second}” ${later} as in ${filmsOf(finding, 1)}`
        : `${what} ${slightly(isSlight)}nearer to “${direction === 'more' ? second : first}” ${later}${than}${sides(row.changesSides, isSlight)}`,
    alike: `${what} at the same place between “${first}” and “${second}” in every film`,
    asked: `where ${where} ${row.codeId === null ? 'stand' : 'stands'} between “${first}” and “${second}”`,
    value: position,
    difference: position,
    measure: `Between “${first}” (−1) and “${second}” (+1), the mean position of ${where}`,
  }
}

function sides(changes: boolean, isSlight: boolean): string {
  return changes && !isSlight ? ', on the other side of the middle' : ''
}

/** Of what a share is, before the name of what it is of. */
const wholes: Record<RowMeasure, string> = {
  ...{ 'screen-time': 'the screen time of', shots: 'the shots with', scenes: 'the scenes with' },
  marks: 'the marks of',
}
const shortly: Record<RowMeasure, string> = { ...wholes, 'screen-time': 'the time of' }

const carrier: RowSentences['carrier'] = (row, names, finding) => {
  const { later, than, asIn } = inLater(finding)
  const [who, where] = [names.code(row.subjectId), names.code(row.spaceId)]
  const { measure = 'screen-time' } = finding.parameters
  const of = shortly[measure]
  return {
    label: `${who} in ${where}`,
    clause: (direction: Direction, isSlight = false) =>
      direction === 'same'
        ? `“${who}” is in as much of ${of} “${where}” ${later}${asIn}`
        : `“${who}” is in ${slightly(isSlight)}${direction === 'more' ? 'more' : 'less'} of ${of} “${where}” ${later}${than}`,
    alike: `“${who}” is in the same share of ${of} “${where}” in every film`,
    asked: `who is in “${where}”, and whether “${who}” is`,
    ...shares,
    measure: `Of ${wholes[measure]} “${where}”, the share in which “${who}” is there`,
  }
}

const channel: RowSentences['channel'] = (row, names, finding) => {
  const { later, than, asIn } = inLater(finding)
  const aspect = finding.aspectId ?? ''
  const [what, value] = [names.code(row.codeId), names.value(aspect, row.valueId)]
  const { measure = 'screen-time' } = finding.parameters
  const of = shortly[measure]
  return {
    label: `${what}: ${value}`,
    clause: (direction: Direction, isSlight = false) =>
      direction === 'same'
        ? `“${value}” is said of as much of ${of} “${what}” ${later}${asIn}`
        : `“${value}” is said of ${slightly(isSlight)}${direction === 'more' ? 'more' : 'less'} of ${of} “${what}” ${later}${than}`,
    alike: `“${value}” is said of the same share of ${of} “${what}” in every film`,
    asked: `the aspect “${names.aspect(aspect)}” of “${what}”`,
    ...shares,
    measure: `Of ${wholes[measure]} “${what}” of which the aspect “${names.aspect(aspect)}” is answered, the share of “${value}”`,
  }
}

const among = {
  films:
    'but the films differ so much among themselves that these cannot tell a change of period from a difference between films',
  directors:
    'but films of different directors differ so much that these cannot tell a change of period from a difference between directors',
}

const tooFew = {
  films: 'but so few films cannot show a change of period',
  directors: 'but films of one director are alike, and so few directors cannot show a change of period',
}

function plain({ verdict }: ComparedRow, saying: RowSaying, finding: Asked): string {
  const clause = (direction: Direction, isSlight = false) =>
    inTheseFilms(finding, saying.clause(direction, isSlight))
  switch (verdict.kind) {
    case 'nothing-known':
      return `No film tells ${saying.asked}.`
    case 'nothing-known-in-period':
      return `Not one of ${filmsOf(finding, verdict.period)} tells ${saying.asked}, so whether it changes cannot be said.`
    case 'too-few-films':
      return `Whether it changes cannot be said: ${oneFilm(verdict.films, finding, saying)}.`
    case 'not-compared':
      return `${clause(verdict.direction)}, but ${verdict.because === 'not-focal' ? 'it was not named as focal before looking' : `fewer than ${films(finding.parameters.minimumFilms)} tell of it`}, so it is not compared, and nothing is claimed.`
    case 'alike':
      return `${inTheseFilms(finding, saying.alike)}.`
    case 'too-few':
      return `${clause(verdict.direction)}, ${tooFew[verdict.unit]}: even the strongest possible one would leave p = ${pValue(verdict.smallestP)}.`
    case 'family-too-large':
      return `${clause(verdict.direction)}, but among ${several(verdict.familySize, 'comparison', 'comparisons')} these films cannot single one out: even the strongest possible change would leave a corrected p of ${pValue(verdict.smallestP)}.`
    case 'no-difference':
      return `${inTheseFilms(finding, `On average nothing differs: ${saying.clause('same')}`)}. That does not show that nothing changed.`
    case 'cannot-tell':
      return `${clause(verdict.direction, true)}, ${among[verdict.unit]}.`
    case 'looked-through-unequally': {
      const [less, more] = verdict.shares[0] < verdict.shares[1] ? ([1, 2] as const) : ([2, 1] as const)
      return `${clause(verdict.direction, true)}, but ${filmsOf(finding, less)} were looked through far less (on average ${share(verdict.shares[less - 1]!)} of a film, against ${share(verdict.shares[more - 1]!)} of ${filmsOf(finding, more)}): the less was looked through, the sooner a share is none or all, and no change can be told from that.`
    }
    case 'not-by-screen-time':
      return `${clause(verdict.direction)}, but time on screen does not say the same, on which neither the length of shots nor the number of marks has a hold: nothing is claimed.`
    case 'shows':
      return `${clause(verdict.direction)}, and by more than differences between ${verdict.unit} alone would bring${verdict.corrected ? ', all comparisons taken into account' : ''}.`
    case 'not-computable':
      return `Whether it changes cannot be said: ${reasons[verdict.because]}.`
  }
}

function oneFilm(counts: readonly number[], finding: Periods, { asked }: RowSaying): string {
  if (counts.every(count => count === 1))
    return `one film of each period tells ${asked}, and two films differ anyway`
  return `only one of ${filmsOf(finding, counts[0] === 1 ? 1 : 2)} tells ${asked}`
}

function technical(row: ComparedRow, saying: RowSaying, finding: Asked): string {
  const { meanP1, meanP2, difference } = row
  if (isNotComputable(meanP1) || isNotComputable(meanP2) || isNotComputable(difference))
    return plain(row, saying, finding)
  const { first, second } = finding.periods
  const isTested = [
    'shows',
    'cannot-tell',
    'no-difference',
    'too-few',
    'family-too-large',
    'looked-through-unequally',
    'not-by-screen-time',
  ].includes(row.verdict.kind)
  return [
    `${inTheseFilms(finding, saying.measure)} is ${saying.value(meanP1)} in the average film of ${first} (${films(row.filmsP1)}) and ${saying.value(meanP2)} in ${second} (${films(row.filmsP2)}): difference ${saying.difference(difference)}${interval(row, saying, finding)}.`,
    ...(isTested ? testsOf(row, finding) : []),
    ...(isNotComputable(row.leaveOneFilmOut)
      ? []
      : [
          `Leaving out any one film the difference ranges from ${saying.difference(row.leaveOneFilmOut.min)} to ${saying.difference(row.leaveOneFilmOut.max)}.`,
        ]),
  ].join(' ')
}

function interval({ welch95 }: MeansOfPeriods, { difference }: RowSaying, finding: Asked): string {
  return isNotComputable(welch95)
    ? ''
    : `, 95 % CI ${difference(welch95.lower)} to ${difference(welch95.upper)} (Welch on films${asModel(finding)})`
}

function testsOf({ permutation, maxT, directorBlocks }: ComparedRow, finding: Asked): string[] {
  if (finding.defaultTest === 'films')
    return [
      isNotComputable(permutation)
        ? `A permutation of films cannot be made: ${reasons[permutation.because]}.`
        : `Film-permutation p = ${testOf(permutation, maxT, finding)}.`,
    ]
  const whole = isNotComputable(directorBlocks)
    ? `Directors cannot be moved whole: ${reasons[directorBlocks.because]}.`
    : `With directors moved whole p = ${testOf(directorBlocks, directorBlocks.maxT, finding)}.`
  return isNotComputable(permutation)
    ? [whole]
    : [
        whole,
        `Film by film it would be ${pValue(permutation.p)}, which is too optimistic, since films of one director are alike.`,
      ]
}

function testOf(
  own: Exclude<ComparedRow['permutation'], { because: unknown }>,
  corrected: ComparedRow['maxT'],
  finding: Asked,
): string {
  const ways = own.draws === null ? 'arrangements' : 'drawn arrangements'
  const said = `${pValue(own.p)} (${amounts.count(own.draws ?? own.assignments)} ${ways}, smallest possible ${pValue(own.minTwoSidedP)})`
  if (isNotComputable(corrected)) return said
  const how = {
    'every-film': '',
    'same-pattern': ', among films that tell of the same',
    holm: ' by Holm, since not every film tells of the same',
  }[corrected.basis]
  return `${said}; corrected for ${several(finding.familySize, 'comparison', 'comparisons')}${how} p = ${pValue(corrected.p)}`
}

function described(row: ComparedRow, saying: RowSaying, { periods }: Periods): string {
  const mean = (value: ComparedRow['meanP1'], name: string, count: number) =>
    isNotComputable(value)
      ? `in “${name}” that is not known`
      : `${saying.value(value)} in “${name}” (mean of ${films(count)})`
  return `${saying.measure}: ${mean(row.meanP1, periods.first, row.filmsP1)}, ${mean(row.meanP2, periods.second, row.filmsP2)}. This describes these films; nothing is said of chance.`
}

function told({ dots }: ComparedRow, saying: RowSaying, { periods }: Periods): string {
  const inPeriod = (period: 1 | 2, name: string) => {
    const own = dots.filter(dot => dot.period === period)
    const known = own.filter(({ telling }) => telling === 'known').length
    return own.length === 0
      ? `there is no film of “${name}”`
      : known === 0
        ? `none of ${films(own.length)} of “${name}” tells it`
        : `${amounts.count(known)} of ${films(own.length)} of “${name}” ${known === 1 ? 'tells' : 'tell'} it`
  }
  const [asked, rest] = [saying.asked[0]!.toUpperCase(), saying.asked.slice(1)]
  return `${asked}${rest}: ${inPeriod(1, periods.first)}; ${inPeriod(2, periods.second)}.`
}

function warning(found: RowWarning, names: NamesInRows): string {
  const list = (ids: readonly string[]) => ids.map(id => names.film(id)).join(', ')
  switch (found.kind) {
    case 'not-looked-for':
      return `Nobody has looked for it in these films, so that they are missing here: ${list(found.filmIds)}.`
    case 'nothing-there':
      return `Looked for and not seen, so that these films tell nothing here: ${list(found.filmIds)}.`
    case 'not-said':
      return `Seen in these films, but nobody has said this of its marks, so that they are missing here: ${list(found.filmIds)}.`
    case 'one-film-carries':
      return `Without ${found.filmIds.length === 1 ? list(found.filmIds) : `any one of ${list(found.filmIds)}`} the difference turns round.`
    case 'spread-differs':
      return `The films of one period differ among themselves more than those of the other (variance ratio × ${found.varianceRatio.toFixed(found.varianceRatio < 0.1 ? 3 : 1)}): the test answers to that, too.`
  }
}

export const rows: RowSentences = {
  reversal,
  carrier,
  channel,
  plain,
  technical,
  described,
  told,
  warning,
}
