import type { SourcesAnswer } from '../../../server/contracts/index.ts'
import type { Change, Excerpt, Quoting, Source } from '../../../study/index.ts'
import { applyToList, followMarks } from '../../../study/index.ts'
import type { WaitingAct } from '../outbox.ts'

/** The sources of the study and what is quoted of them, as the program last said it. */
export interface SourcesState {
  loaded: boolean
  sources: readonly Source[]
  excerpts: readonly Excerpt[]
  /** Which places of films quote which passages. */
  quotings: readonly Quoting[]
  /** Of marks that quote something: their codes, as the program last said them. */
  quotingMarks: SourcesAnswer['quotingMarks']
  /** What stills and names of those places are drawn from, as the program last said it. */
  parts: Readonly<Record<string, SourcesAnswer['parts'][number]>>
  readings: SourcesAnswer['readings']
  /** Whether how new authors are read, or where new places lie, is yet to be asked. */
  isStale: boolean
}

export const noSources: SourcesState = {
  loaded: false,
  sources: [],
  excerpts: [],
  quotings: [],
  quotingMarks: [],
  parts: {},
  readings: {},
  isStale: false,
}

export function sourcesRead(_before: SourcesState, { parts, ...answer }: SourcesAnswer): SourcesState {
  const byId = Object.fromEntries(parts.map(part => [part.partId, part]))
  return { loaded: true, isStale: false, ...answer, parts: byId }
}

/** What an act has done to sources, here or in another window. Harmless when said twice. */
export function sourcesChanged(state: SourcesState, change: Change): SourcesState {
  const after = withChange(state, change)
  const isStale = state.isStale || change.some(entry => isUnknown(state, entry))
  return after === state && isStale === state.isStale ? state : { ...after, isStale }
}

/** As they are shown: with what is still on its way to the program. */
export function shownSources({ sources, excerpts, quotings }: Shown, waiting: readonly WaitingAct[]): Shown {
  return waiting.reduce<Shown>((shown, { change }) => withChange(shown, change), {
    ...{ sources, excerpts, quotings },
  })
}

type Shown = Pick<SourcesState, 'sources' | 'excerpts' | 'quotings'>

function withChange<State extends Shown>(state: State, change: Change): State {
  const has = (wanted: Change[number]['kind']) => change.some(({ kind }) => kind === wanted)
  const quotings = followMarks(
    has('quoting') ? applyToList('quoting', state.quotings, change) : state.quotings,
    change,
  )
  if (!has('source') && !has('excerpt') && quotings === state.quotings) return state
  return {
    ...state,
    sources: has('source') ? applyToList('source', state.sources, change) : state.sources,
    excerpts: has('excerpt') ? applyToList('excerpt', state.excerpts, change) : state.excerpts,
    quotings,
  }
}

/** A new source, whose reading only the program knows; a place of a part, or a mark, that it has not told of or that is another now. */
function isUnknown({ parts, quotingMarks }: SourcesState, { kind, before, after }: Change[number]): boolean {
  switch (kind) {
    case 'source':
      return true
    case 'quoting':
      return after !== null && (after.attachedTo !== null || !parts[after.partId])
    case 'mark':
      return quotingMarks.some(({ id }) => id === (after ?? before)!.id)
    case 'part':
      return parts[(after ?? before)!.id] !== undefined
    case 'shot':
    case 'scene':
    case 'chosenStill':
      return parts[(after ?? before)!.partId] !== undefined
    default:
      return false
  }
}
