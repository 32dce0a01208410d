import type { FilmListReport, StackRequest } from '../../server/contracts/index.ts'
import type { LeftOut, NumbersChoice, Title } from '../../study/index.ts'
import type { Refusal, TaskNote } from '../../words/index.ts'
import type { AddressFault } from './address.ts'

/** What happened, as data: the words are chosen when it is drawn, so that it follows the language. */
export type NoticeSubject =
  | { kind: 'refusal'; refusal: Refusal }
  /** Of a page that was left: what was written there was refused, and stands nowhere else any more. */
  | { kind: 'words-not-kept'; refusal: Refusal; words: string }
  | {
      kind: 'film-removed'
      filmId: string
      titles: readonly Title[]
    }
  | { kind: 'study-renamed'; name: string }
  | { kind: 'numbers-chosen'; numbers: NumbersChoice }
  | { kind: 'corpus-stated' }
  | { kind: 'films-listed'; report: FilmListReport }
  | { kind: 'copy-taken'; likenessId: string }
  | { kind: 'film-joined'; toFilmId: string; titles: readonly Title[] }
  | { kind: 'detection-started' }
  | { kind: 'scenes-changed'; filmId: string }
  | { kind: 'subtitles-in'; filmId: string; count: number }
  | { kind: 'nothing-dropped' }
  | { kind: 'backed-up'; file: string }
  /** What a way out has left behind, since it is withheld. */
  | { kind: 'left-out'; leftOut: readonly LeftOut[] }
  /** The address asks for what is not there. */
  | { kind: 'address'; fault: AddressFault }
  /** What a task that ended well has to say. */
  | { kind: 'task-note'; note: TaskNote }

export interface Notice {
  id: number
  subject: NoticeSubject
  /** The person has gone on since: what it says has been read, or does not matter any more. */
  isActedOn: boolean
  /** Something else was done since where it would be undone: undo would take that back, and not this. */
  isOvertaken: boolean
}

export interface NoticesState {
  nextId: number
  open: readonly Notice[]
  /** What was said in this window, the newest first, whether it is still open or not. */
  said: readonly Notice[]
}

const mostAtOnce = 4
const mostSaid = 50

export const noNotices: NoticesState = { nextId: 1, open: [], said: [] }

/** What can be taken back from its notice, and in which area of undo. */
const undoneIn: Partial<Record<NoticeSubject['kind'], StackRequest['area']>> = {
  'film-removed': 'corpus',
  'copy-taken': 'corpus',
  'films-listed': 'corpus',
  'film-joined': 'corpus',
  'study-renamed': 'study',
  'numbers-chosen': 'study',
  'corpus-stated': 'study',
  'scenes-changed': 'shots',
  'subtitles-in': 'subtitles',
}

/** Undo takes back the last of them: a notice of an earlier one would promise what it does not do. */
const isOfStudy = ({ kind }: NoticeSubject) => undoneIn[kind] === 'study'

/** The newest last; a notice like an open one takes its place, the oldest goes when there are too many. */
export function noticed(state: NoticesState, subject: NoticeSubject): NoticesState {
  const others = state.open.filter(
    notice =>
      JSON.stringify(notice.subject) !== JSON.stringify(subject) &&
      !(isOfStudy(notice.subject) && isOfStudy(subject)),
  )
  const notice = { id: state.nextId, subject, isActedOn: false, isOvertaken: false }
  return {
    nextId: state.nextId + 1,
    open: [...others, notice].slice(-mostAtOnce),
    said: [notice, ...state.said].slice(0, mostSaid),
  }
}

/** Something was done and kept in an area of undo: notices of what was refused or done before leave by themselves. */
export function goneOn(state: NoticesState, area: StackRequest['area']): NoticesState {
  const go = (notice: Notice): Notice => {
    const isOvertaken = notice.isOvertaken || undoneIn[notice.subject.kind] === area
    const isAsBefore = notice.isActedOn && notice.isOvertaken === isOvertaken
    return isAsBefore ? notice : { ...notice, isActedOn: true, isOvertaken }
  }
  return { ...state, open: state.open.map(go), said: state.said.map(go) }
}

function isOfFilm(
  subject: NoticeSubject,
): subject is Extract<NoticeSubject, { kind: 'scenes-changed' | 'subtitles-in' }> {
  return subject.kind === 'scenes-changed' || subject.kind === 'subtitles-in'
}

/** Where undo takes back what the notice tells, as long as it is the last that was done there. */
export function undoneBy({ subject, isOvertaken }: Notice): StackRequest | null {
  const area = undoneIn[subject.kind]
  if (isOvertaken || area === undefined) return null
  return { area, filmId: isOfFilm(subject) ? subject.filmId : null }
}

export function dismissed(state: NoticesState, id: number): NoticesState {
  const open = state.open.filter(notice => notice.id !== id)
  return open.length === state.open.length ? state : { ...state, open }
}

const passing = new Set([
  'nothing-to-undo',
  'nothing-to-redo',
  'first-shot-has-no-boundary',
  'boundary-already-there',
  'no-scene-here',
  'no-scene-to-mark',
  'no-scene-before',
  'scene-divided-at-edge',
  'unit-is-marked',
  'mark-reaches-beyond',
  'region-outside-mark',
  'every-unit-looked-through',
  'nothing-left-in-plan',
  'no-place-to-play',
  'no-mark-here',
  'no-subtitle-here',
  'track-locked',
  'no-region-key-here',
  'no-running-codes',
  'no-pass-yet',
  'no-marks-to-copy',
  'every-shot-in-scene',
  'only-lone-shots',
])

/**
 * Refusals and offers of undo stay until they are read or the person has gone on, but for refusals that a look at the
 * screen explains; the rest leaves by itself.
 */
export function staysOpen({ subject, isActedOn }: Notice): boolean {
  if (['backed-up', 'left-out', 'words-not-kept'].includes(subject.kind)) return true
  if (isActedOn) return false
  if (subject.kind === 'scenes-changed') return false
  if (undoneIn[subject.kind]) return true
  return subject.kind === 'refusal' && !passing.has(subject.refusal.kind)
}
