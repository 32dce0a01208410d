import type { PartView } from '../../server/contracts/index.ts'
import type { Change, ChangeEntry, ChosenStill, Scene, Shot } from '../../study/index.ts'
import { applyToList } from '../../study/index.ts'

/** A part as the server last said it, the changes still on their way there, and both together as shown. */
export interface PartState {
  view: PartView
  pending: readonly PendingChange[]
  shownShots: readonly Shot[]
  shownScenes: readonly Scene[]
  shownStills: readonly ChosenStill[]
}

export interface PendingChange {
  actId: string
  change: Change
}

export type PartsState = Readonly<Record<string, PartState>>

export const noParts: PartsState = {}

/** The part as it was read; `waiting`: what has not been answered yet, of this page and of earlier ones. */
export function partRead(
  state: PartsState,
  view: PartView,
  waiting: readonly PendingChange[] = state[view.partId]?.pending ?? [],
): PartsState {
  const pending = waiting.flatMap(act => ofPartAlone(act, view.partId))
  return { ...state, [view.partId]: shown(view, pending) }
}

/** Shows what an act will do to shots before the server has answered. */
export function changePlaced(state: PartsState, act: PendingChange): PartsState {
  return partsTouched(act.change).reduce(
    (parts, partId) =>
      onPart(parts, partId, part => shown(part.view, [...part.pending, ...ofPartAlone(act, partId)])),
    state,
  )
}

/** The server has answered: the act leaves the waiting ones, whatever the answer was. */
export function changeSettled(state: PartsState, actId: string): PartsState {
  return Object.entries(state)
    .filter(([, part]) => part.pending.some(pending => pending.actId === actId))
    .reduce(
      (parts, [partId]) =>
        onPart(parts, partId, part =>
          shown(
            part.view,
            part.pending.filter(pending => pending.actId !== actId),
          ),
        ),
      state,
    )
}

function ofPartAlone({ actId, change }: PendingChange, partId: string): PendingChange[] {
  const own = ofPart(change, partId)
  return own.length > 0 ? [{ actId, change: own }] : []
}

function partsTouched(change: Change): string[] {
  return [
    ...new Set(change.flatMap(entry => (isOfShots(entry) ? [(entry.after ?? entry.before)!.partId] : []))),
  ]
}

/** What an act has done to shots, here or in another window. Harmless when said twice. */
export function partsChanged(state: PartsState, change: Change): PartsState {
  return partsTouched(change).reduce(
    (parts, partId) =>
      onPart(parts, partId, part => {
        return shown({ ...part.view, ...applied(part.view, ofPart(change, partId)) }, part.pending)
      }),
    state,
  )
}

function onPart(state: PartsState, partId: string, by: (part: PartState) => PartState): PartsState {
  const part = state[partId]
  return part ? { ...state, [partId]: by(part) } : state
}

function shown(view: PartView, pending: readonly PendingChange[]): PartState {
  const { shots, scenes, stills } = pending.reduce<Lists>((lists, { change }) => applied(lists, change), view)
  return { view, pending, shownShots: shots, shownScenes: scenes, shownStills: stills }
}

type Lists = Pick<PartView, 'shots' | 'scenes' | 'stills'>

/** Lists that a change does not touch stay the same objects. */
function applied({ shots, scenes, stills }: Lists, change: Change): Lists {
  const touches = (kind: ChangeEntry['kind']) => change.some(entry => entry.kind === kind)
  return {
    shots: touches('shot') ? inTimeOrder(applyToList('shot', shots, change)) : shots,
    scenes: touches('scene') ? inTimeOrder(applyToList('scene', scenes, change)) : scenes,
    stills: touches('chosenStill') ? applyToList('chosenStill', stills, change) : stills,
  }
}

function isOfShots(
  entry: ChangeEntry,
): entry is Extract<ChangeEntry, { kind: 'shot' | 'scene' | 'chosenStill' }> {
  return entry.kind === 'shot' || entry.kind === 'scene' || entry.kind === 'chosenStill'
}

function ofPart(change: Change, partId: string): Change {
  return change.filter(entry => isOfShots(entry) && (entry.after ?? entry.before)?.partId === partId)
}

function inTimeOrder<Item extends { startMs: number }>(items: Item[]): Item[] {
  return items.sort((a, b) => a.startMs - b.startMs)
}

/** The place in the list of the shot that holds the moment; the last one from its end on, -1 where there is none. */
export function shotIndexAt(shots: readonly Shot[], ms: number): number {
  let low = 0
  let high = shots.length - 1
  if (high < 0) return -1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (shots[middle]!.startMs <= ms) low = middle
    else high = middle - 1
  }
  return low
}
