import type { KeptFindingsAnswer } from '../../../server/contracts/index.ts'
import type { Change } from '../../../study/index.ts'
import { isOutdatedBy } from '../../../study/index.ts'

export type KeptListed = KeptFindingsAnswer['findings'][number]

export interface KeptFindingsState {
  /** As the program last said them; null while nobody has asked. */
  list: readonly KeptListed[] | null
  /**
   * How many changes were heard of on which they or their standing hang, and how many of them the list knows: what
   * changes while it is asked is no part of it.
   */
  heard: number
  known: number
}

export const noKeptFindings: KeptFindingsState = { list: null, heard: 0, known: 0 }

/** `heard`: how many changes had been heard of as it was asked. */
export function keptFindingsRead(
  before: KeptFindingsState,
  { list, heard }: { list: readonly KeptListed[]; heard: number },
): KeptFindingsState {
  return { ...before, list, known: heard }
}

export function keptFindingsTouched(state: KeptFindingsState, change: Change): KeptFindingsState {
  const isTouched = change.some(
    entry => entry.kind === 'keptFinding' || isOutdatedBy('answers', entry) || isOutdatedBy('counts', entry),
  )
  return isTouched ? { ...state, heard: state.heard + 1 } : state
}

/** One was kept, renewed or removed, or something has changed that their standing hangs on. */
export function areKeptFindingsStale({ list, heard, known }: KeptFindingsState): boolean {
  return list !== null && heard !== known
}
