import type { SavedQueriesAnswer } from '../../../server/contracts/index.ts'
import type { Change, SavedQuery } from '../../../study/index.ts'
import { applyToList } from '../../../study/index.ts'
import type { WaitingAct } from '../outbox.ts'

/** The queries that are saved with the study; null until the program has told them. */
export type SavedQueriesState = readonly SavedQuery[] | null

export function savedQueriesRead(
  _before: SavedQueriesState,
  { saved }: SavedQueriesAnswer,
): SavedQueriesState {
  return saved
}

export function savedQueriesChanged(state: SavedQueriesState, change: Change): SavedQueriesState {
  if (!state || !change.some(({ kind }) => kind === 'savedQuery')) return state
  return applyToList('savedQuery', state, change)
}

/** With what is still on its way to the program. */
export function shownSavedQueries(
  state: SavedQueriesState,
  waiting: readonly WaitingAct[],
): readonly SavedQuery[] {
  const change = waiting.flatMap(act => act.change.filter(({ kind }) => kind === 'savedQuery'))
  return change.length === 0 ? (state ?? none) : applyToList('savedQuery', state ?? none, change)
}

const none: readonly SavedQuery[] = []
