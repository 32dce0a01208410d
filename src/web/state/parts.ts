import type { PartView } from '../../server/contracts/index.ts'
import type { Change, ChangeEntry, ChosenStill, Scene, Shot } from '../../study/index.ts'
import { applyToList } from '../../study/index.ts'
import type { ShotAct } from './place-shot-act.ts'
import { placeShotAct } from './place-shot-act.ts'

/** A part as the server last said it, the acts still on their way there, and both together as shown. */
export interface PartState {
  view: PartView
  pending: readonly { actKey: string; act: ShotAct }[]
  shownShots: readonly Shot[]
  shownScenes: readonly Scene[]
  shownStills: readonly ChosenStill[]
}

export type PartsState = Readonly<Record<string, PartState>>

export const noParts: PartsState = {}

export function partRead(state: PartsState, view: PartView): PartsState {
  return { ...state, [view.partId]: shown(view, state[view.partId]?.pending ?? []) }
}

export function actPlaced(state: PartsState, actKey: string, act: ShotAct): PartsState {
  return onPart(state, act.partId, part => shown(part.view, [...part.pending, { actKey, act }]))
}

/** The server has answered: the act leaves the waiting ones, whatever the answer was. */
export function actSettled(state: PartsState, actKey: string, partId: string): PartsState {
  return onPart(state, partId, part =>
    shown(
      part.view,
      part.pending.filter(pending => pending.actKey !== actKey),
    ),
  )
}

/** What an act has done to shots, here or in another window. Harmless when said twice. */
export function partsChanged(state: PartsState, change: Change): PartsState {
  const touched = new Set(
    change.flatMap(entry => (isOfShots(entry) ? [(entry.after ?? entry.before)!.partId] : [])),
  )
  return [...touched].reduce(
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

/** An act that its echo has overtaken no longer applies and is passed over. */
function shown(view: PartView, pending: PartState['pending']): PartState {
  let lists: Lists = view
  for (const { act } of pending) {
    const placed = placeShotAct({ ...lists, endMs: view.endMs }, act)
    if (placed.ok) lists = applied(lists, placed.value)
  }
  const { shots, scenes, stills } = lists
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
