import type { ContradictionFinding, MoveKind } from '../../../findings/index.ts'
import { amounts, several } from '../amounts.ts'

const films = (count: number) => several(count, 'film', 'films')

/** In so many of so many films, as it is said with numbers and without. */
function ofFilms({ present, all }: { present: number; all: number }): string {
  if (present === 0) return all === 1 ? 'not in the one film' : `in none of ${films(all)}`
  if (all === 1) return 'in the one film'
  return `in ${present === 1 ? 'this' : 'these'} ${amounts.count(present)} of ${films(all)}`
}

const moves: Record<MoveKind, string> = {
  stays: 'stays where it is',
  denies: 'a pole is denied',
  implies: 'from the denial on to the other pole',
  leaps: 'from pole to pole, without the step between',
  other: 'by both, neither, or back',
}

/** The page of a contradiction: its mediations, the square, its moves, what scenes do to reality. */
export const contradiction = {
  choose: 'Contradiction',
  reader: 'Whose readings',
  readBy: (name: string) =>
    `As ${name} reads it. A reading is somebody’s, and is not added up with another’s; marks are counted as everywhere.`,
  plain(finding: Pick<ContradictionFinding, 'films' | 'mediations'>, name: string): string {
    const { mediations } = finding
    const read = new Set(mediations.map(({ filmId }) => filmId)).size
    const all = new Set(finding.films.map(({ id }) => id.split('#')[0])).size
    if (mediations.length === 0) return `No mediation of “${name}” has been written yet, of ${films(all)}.`
    return `“${name}” is worked through ${ofFilms({ present: read, all })}, by ${several(mediations.length, 'mediation', 'mediations')}.`
  },
  meaning:
    'A film counts once, however many mediations or marks it has. Nothing is tested here: who reads a film chooses what to read in it.',
  undated: (titles: string) => `Without this date, and so last: ${titles}`,
  square: 'The square',
  squareMeaning:
    'The two poles stand above, what denies each of them below and across. A film stands where its mediations begin and end; marks are those of the coding desk.',
  before: 'begins here',
  after: 'ends here',
  marked: 'marked here',
  ofFilms,
  number: ({ name, what, present }: { name: string; what: string; present: number }) =>
    `${name}, ${what}: ${films(present)}. Show them`,
  attitudeTo: (pole: string) => `Attitude to “${pole}”`,
  treatment: 'Treatment',
  chosen: ({ name, count }: { name: string; count: number }) => `${name} (${films(count)})`,
  moves: 'Moves',
  movesMeaning:
    'From where a mediation begins to where it ends. On the square the way from one pole to the other leads over what denies the first.',
  drawn:
    'The more films, the larger a position, where they end, and the wider an arrow; broken: from pole to pole without the step between; a ring: stays.',
  noMoves: 'No mediation says yet both where it begins and where it ends.',
  move: ({ from, to }: { from: string; to: string }) => `${from} → ${to}`,
  moveKinds: moves,
  columns: { move: 'Move', kind: 'On the square', allFilms: 'Films', noPeriod: 'In no period' },
  behind: (name: string) => `Films of ${name}`,
  reality: 'Recording and questioning reality, film by film',
  realityMeaning:
    'Places read so, of all contradictions: what records reality, what questions it, what does both.',
  noReality: 'Of no place has anybody said what it does to reality.',
  realityColumns: { film: 'Film', date: 'Date', records: 'Records', questions: 'Questions', both: 'Both' },
  does: 'yes',
  toReality: ({ title, what, count }: { title: string; what: string; count: number }) =>
    `${title}, ${what}: ${several(count, 'place', 'places')}. Show them`,
  nothingYet: (name: string) =>
    `Of “${name}” nothing is read or marked yet. Open a film at the desk and write a mediation of one of its scenes, or say of a mark where it stands.`,
  toDesk: 'Go to the coding desk',
  marksOnly: (count: number) =>
    `No mediation is written yet; marks stand somewhere in ${films(count)}. Below is where.`,
}

export type ContradictionWords = typeof contradiction
