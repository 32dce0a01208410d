import type { WorldAnswer } from '../../../server/contracts/index.ts'
import type { Change, DatedEvent, Fact, Place, Placing, Setting, WithheldSpan } from '../../../study/index.ts'
import { applyToList } from '../../../study/index.ts'
import type { WaitingAct } from '../outbox.ts'

/** Where and when films are, as the study has it, and what the coder at home says of stretches. */
export interface WorldRecords {
  places: readonly Place[]
  events: readonly DatedEvent[]
  placings: readonly Placing[]
  facts: readonly Fact[]
  settings: readonly Setting[]
  withheldSpans: readonly WithheldSpan[]
}

export type WorldPart = WorldAnswer['parts'][number]

export interface WorldState extends WorldRecords {
  loaded: boolean
  /** What stills and names of stretches are drawn from, as the program last said it. */
  parts: Readonly<Record<string, WorldPart>>
  /** Something of a part has changed, or a part has come in, of which the program has not told yet. */
  isStale: boolean
}

export const noWorld: WorldState = {
  ...{ loaded: false, isStale: false, parts: {} },
  ...{ places: [], events: [], placings: [], facts: [], settings: [] },
  withheldSpans: [],
}

export function worldRead(_before: WorldState, { parts, ...records }: WorldAnswer): WorldState {
  const byId = Object.fromEntries(parts.map(part => [part.partId, part]))
  return { loaded: true, isStale: false, ...records, parts: byId }
}

/** What an act has done, here or in another window. Harmless when said twice; blind to other coders. */
export function worldChanged(state: WorldState, change: Change, coderId: string | null): WorldState {
  const records = withChange(state, change, coderId)
  const isStale =
    state.isStale ||
    records.settings.some(({ partId }) => !state.parts[partId]) ||
    change.some(({ kind, before, after }) => {
      const at = (after ?? before) as { partId?: string }
      const isDrawn = kind === 'shot' || kind === 'scene' || kind === 'chosenStill'
      return isDrawn && at.partId !== undefined && state.parts[at.partId] !== undefined
    })
  return records === state && isStale === state.isStale ? state : { ...state, ...records, isStale }
}

/** The map with what is still on its way to the program. */
export function shownWorld(
  state: WorldRecords,
  waiting: readonly WaitingAct[],
  coderId: string | null,
): WorldRecords {
  return waiting.reduce<WorldRecords>((shown, { change }) => withChange(shown, change, coderId), state)
}

function withChange<Records extends WorldRecords>(
  state: Records,
  change: Change,
  coderId: string | null,
): Records {
  const own = change.filter(
    ({ kind, before, after }) => kind !== 'setting' || ((after ?? before) as Setting).coderId === coderId,
  )
  const has = (wanted: string) => own.some(({ kind }) => kind === wanted)
  if (!['place', 'event', 'placing', 'fact', 'setting', 'withheldSpan'].some(has)) return state
  return {
    ...state,
    places: has('place') ? applyToList('place', state.places, own) : state.places,
    events: has('event') ? applyToList('event', state.events, own) : state.events,
    placings: has('placing') ? applyToList('placing', state.placings, own) : state.placings,
    facts: has('fact') ? applyToList('fact', state.facts, own) : state.facts,
    settings: has('setting') ? applyToList('setting', state.settings, own) : state.settings,
    withheldSpans: has('withheldSpan')
      ? applyToList('withheldSpan', state.withheldSpans, own)
      : state.withheldSpans,
  }
}
