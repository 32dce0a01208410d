import type { ActRequest, StackRequest } from '../../server/contracts/index.ts'
import type { Change } from '../../study/index.ts'
import { inverse } from '../../study/index.ts'
import type { ShotAct } from './place-shot-act.ts'

/** Acts that the screen shows at once. */
export type PlacedAct =
  | ShotAct
  | Extract<
      ActRequest,
      {
        kind:
          | 'add-code'
          | 'edit-code'
          | 'set-code-set'
          | 'remove-code-set'
          | 'start-pass'
          | 'set-mark'
          | 'clear-mark'
          | 'look-through'
          | 'look-again'
          | 'settle-mark'
          | 'set-periodisation'
          | 'remove-periodisation'
      }
    >

export interface WaitingAct {
  /** Makes a repeated sending recognisable; rises with time, so that acts kept by several windows have one order. */
  actId: string
  studyId: string
  stack: StackRequest
  does: { kind: 'act'; act: ActRequest } | { kind: 'undo' } | { kind: 'redo' }
  /** What it does to the records as the screen had them; nothing where only the program can tell. Showing it twice shows it once. */
  change: Change
}

export interface OutboxState {
  waiting: readonly WaitingAct[]
  /** Why the first of them is not kept yet, after it was tried; null while all goes well. */
  trouble: { kind: string; tries: number } | null
  /** Whether the browser has written down all that waits. */
  isKeptHere: boolean
}

export const emptyOutbox: OutboxState = { waiting: [], trouble: null, isKeptHere: true }

/** One more at its place: in the order in which acts were made, none twice. */
export function actWaits(state: OutboxState, act: WaitingAct, isKeptHere: boolean): OutboxState {
  if (state.waiting.some(other => other.actId === act.actId)) return state
  const waiting = [...state.waiting, act]
  const last = state.waiting.at(-1)
  if (last && last.actId > act.actId) waiting.sort((a, b) => (a.actId < b.actId ? -1 : 1))
  return { ...state, waiting, isKeptHere: state.isKeptHere && isKeptHere }
}

export function actAnswered(state: OutboxState, actId: string): OutboxState {
  const waiting = state.waiting.filter(act => act.actId !== actId)
  return { waiting, trouble: null, isKeptHere: state.isKeptHere || waiting.length === 0 }
}

export function actHeldUp(state: OutboxState, trouble: { kind: string; tries: number }): OutboxState {
  const same = state.trouble?.kind === trouble.kind && state.trouble.tries === trouble.tries
  return same ? state : { ...state, trouble }
}

export type SavedState =
  | { kind: 'saved' }
  | { kind: 'saving' }
  | { kind: 'not-saved'; waiting: number; trouble: { kind: string; tries: number }; isKeptHere: boolean }

/** `saved` only when nothing waits: what the program has not kept is never called saved. */
export function savedState({ waiting, trouble, isKeptHere }: OutboxState): SavedState {
  if (waiting.length === 0) return { kind: 'saved' }
  if (trouble === null) return { kind: 'saving' }
  return { kind: 'not-saved', waiting: waiting.length, trouble, isKeptHere }
}

/** What undo takes back when that act is still waiting here itself; of an act that is kept, only the program knows. */
export function undoneHere(waiting: readonly WaitingAct[], stack: StackRequest): Change {
  const same = waiting.filter(
    ({ stack: other }) => other.area === stack.area && other.filmId === stack.filmId,
  )
  const standing: Change[] = []
  for (const { does, change } of same) {
    if (does.kind === 'act') standing.push(change)
    else if (does.kind === 'undo') standing.pop()
    else return []
  }
  const last = standing.at(-1)
  return last ? inverse(last) : []
}

/** Where an act is taken back; `filmOfPart` says which film the shots of a part belong to. */
export function stackOf(act: ActRequest, filmOfPart: (partId: string) => string | null): StackRequest {
  if ('partId' in act) return { area: 'shots', filmId: filmOfPart(act.partId) }
  switch (act.kind) {
    case 'add-code':
    case 'edit-code':
    case 'set-code-set':
    case 'remove-code-set':
      return { area: 'codebook', filmId: null }
    case 'set-periodisation':
    case 'remove-periodisation':
      return { area: 'analysis', filmId: null }
    case 'edit-study':
      return { area: 'study', filmId: null }
    case 'describe-film':
    case 'describe-films':
    case 'remove-film':
    case 'bring-back-film':
    case 'take-as-copy':
    case 'decline-likeness':
    case 'use-file':
      return { area: 'corpus', filmId: null }
    default:
      return { area: 'coding', filmId: act.filmId }
  }
}
