import type { SourcesAnswer } from '../../../server/contracts/index.ts'
import type { Change, Excerpt, Source } from '../../../study/index.ts'
import { applyToList } from '../../../study/index.ts'
import type { WaitingAct } from '../outbox.ts'

/** The sources of the study and what is quoted of them, as the program last said it. */
export interface SourcesState {
  loaded: boolean
  sources: readonly Source[]
  excerpts: readonly Excerpt[]
  readings: SourcesAnswer['readings']
  /** Whether how new authors are read is yet to be asked. */
  isStale: boolean
}

export const noSources: SourcesState = {
  loaded: false,
  sources: [],
  excerpts: [],
  readings: {},
  isStale: false,
}

export function sourcesRead(_before: SourcesState, answer: SourcesAnswer): SourcesState {
  return { loaded: true, isStale: false, ...answer }
}

/** What an act has done to sources, here or in another window. Harmless when said twice. */
export function sourcesChanged(state: SourcesState, change: Change): SourcesState {
  const kinds = new Set(change.map(({ kind }) => kind))
  if (!kinds.has('source') && !kinds.has('excerpt')) return state
  return {
    ...state,
    sources: kinds.has('source') ? applyToList('source', state.sources, change) : state.sources,
    excerpts: kinds.has('excerpt') ? applyToList('excerpt', state.excerpts, change) : state.excerpts,
    isStale: state.isStale || kinds.has('source'),
  }
}

/** As they are shown: with what is still on its way to the program. */
export function shownSources({ sources, excerpts }: Shown, waiting: readonly WaitingAct[]): Shown {
  const change = waiting.flatMap(act =>
    act.change.filter(({ kind }) => kind === 'source' || kind === 'excerpt'),
  )
  if (change.length === 0) return { sources, excerpts }
  return {
    sources: applyToList('source', sources, change),
    excerpts: applyToList('excerpt', excerpts, change),
  }
}

type Shown = Pick<SourcesState, 'sources' | 'excerpts'>
