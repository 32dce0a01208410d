import type { KeptFindingsAnswer } from '../../../server/contracts/index.ts'
import type { Change } from '../../../study/index.ts'
import { isOutdatedBy } from '../../../study/index.ts'

export type KeptListed = KeptFindingsAnswer['findings'][number]

export interface KeptFindingsState {
  /** As the program last said them; null while nobody has asked. */
  list: readonly KeptListed[] | null
  /** One was kept, renewed or removed, or something has changed that their standing hangs on. */
  isStale: boolean
}

export const noKeptFindings: KeptFindingsState = { list: null, isStale: false }

export function keptFindingsRead(_before: KeptFindingsState, list: readonly KeptListed[]): KeptFindingsState {
  return { list, isStale: false }
}

export function keptFindingsTouched(state: KeptFindingsState, change: Change): KeptFindingsState {
  if (state.isStale || state.list === null) return state
  const isTouched = change.some(
    entry => entry.kind === 'keptFinding' || isOutdatedBy('answers', entry) || isOutdatedBy('counts', entry),
  )
  return isTouched ? { ...state, isStale: true } : state
}
