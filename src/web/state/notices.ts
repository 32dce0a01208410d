import type { NumbersChoice } from '../../study/index.ts'
import type { Refusal, TaskNote } from '../../words/index.ts'
import type { AddressFault } from './address.ts'

/** What happened, as data: the words are chosen when it is drawn, so that it follows the language. */
export type NoticeSubject =
  | { kind: 'refusal'; refusal: Refusal }
  | {
      kind: 'film-removed'
      filmId: string
      titles: readonly {
        language: string
        kind: 'original' | 'transliterated' | 'translated'
        text: string
      }[]
    }
  | { kind: 'study-renamed'; name: string }
  | { kind: 'numbers-chosen'; numbers: NumbersChoice }
  | { kind: 'copy-taken'; likenessId: string }
  | { kind: 'detection-started' }
  | { kind: 'nothing-dropped' }
  | { kind: 'backed-up'; file: string }
  /** The address asks for what is not there. */
  | { kind: 'address'; fault: AddressFault }
  /** What a task that ended well has to say. */
  | { kind: 'task-note'; note: TaskNote }

export interface Notice {
  id: number
  subject: NoticeSubject
  /** The person has gone on since: what it says has been read, or does not matter any more. */
  isActedOn: boolean
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

/** Undo takes back the last of them: a notice of an earlier one would promise what it does not do. */
const ofStudy = new Set<NoticeSubject['kind']>(['study-renamed', 'numbers-chosen'])

/** The newest last; a notice like an open one takes its place, the oldest goes when there are too many. */
export function noticed(state: NoticesState, subject: NoticeSubject): NoticesState {
  const others = state.open.filter(
    notice =>
      JSON.stringify(notice.subject) !== JSON.stringify(subject) &&
      !(ofStudy.has(notice.subject.kind) && ofStudy.has(subject.kind)),
  )
  const notice = { id: state.nextId, subject, isActedOn: false }
  return {
    nextId: state.nextId + 1,
    open: [...others, notice].slice(-mostAtOnce),
    said: [notice, ...state.said].slice(0, mostSaid),
  }
}

/** Something was done and kept: notices of what was refused before leave by themselves, like the rest. */
export function goneOn(state: NoticesState): NoticesState {
  if (state.open.every(({ isActedOn }) => isActedOn)) return state
  return { ...state, open: state.open.map(notice => ({ ...notice, isActedOn: true })) }
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
  'no-scene-before',
  'scene-divided-at-edge',
  'unit-is-marked',
  'every-unit-looked-through',
  'no-pass-yet',
  'every-shot-in-scene',
  'only-lone-shots',
])

/**
 * Refusals stay until they are read or the person has gone on, but for those that a look at the screen explains; the
 * rest leaves by itself.
 */
export function staysOpen({ subject, isActedOn }: Notice): boolean {
  if (subject.kind === 'backed-up') return true
  if (isActedOn) return false
  return subject.kind === 'refusal' && !passing.has(subject.refusal.kind)
}
