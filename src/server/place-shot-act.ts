import type { ActStack, DoneAct, StudyStore } from '../store/index.ts'
import type { Change, FrameClock, Result } from '../study/index.ts'
import {
  accepted,
  denyBoundary,
  fileInUse,
  keepBoundary,
  mergeWithPrevious,
  moveBoundary,
  refused,
  retypeBoundary,
  snapToFrame,
  splitShot,
} from '../study/index.ts'
import type { ActBody } from './contracts/index.ts'
import type { House } from './house.ts'
import { applyKept, detectKept } from './kept-detection.ts'
import { placeSceneAct } from './place-scene-act.ts'

type Refusal = { kind: string }
type Transaction = Parameters<Parameters<StudyStore['acts']['perform']>[2]>[0]
export type ShotAct = Extract<ActBody, { partId: string }>

/** Places a correction of the shots of a part. */
export async function placeShotAct(
  house: House,
  coderId: string,
  act: ShotAct,
): Promise<Result<DoneAct, Refusal>> {
  const place = await house.store.films.part(act.partId)
  if (!place) return refused({ kind: 'no-such-part' })
  const stack: ActStack = { coderId, area: 'shots', filmId: place.filmId }
  if (act.kind === 'detect-again') {
    const kept = await detectKept(house, place, act.parameters)
    if (!kept.ok) return kept
    const { partId } = act
    return house.store.acts.perform(stack, act, async transaction =>
      accepted(
        applyKept(await house.store.shots.listOfPart(partId, transaction), kept.value, {
          partId,
          makeId: house.makeId,
        }),
      ),
    )
  }
  const clock = fileInUse(place.part, place.files)?.clock ?? null
  return house.store.acts.perform(stack, act, transaction =>
    correctShots(house, act, { clock, endMs: place.part.durationMs ?? 0, transaction }),
  )
}

interface Place {
  clock: FrameClock | null
  endMs: number
  transaction: Transaction
}

async function correctShots(
  house: House,
  act: Exclude<ShotAct, { kind: 'detect-again' }>,
  { clock, endMs, transaction }: Place,
): Promise<Result<Change, Refusal>> {
  const list = await house.store.shots.listOfPart(act.partId, transaction)
  const snapped = (ms: number) => (clock ? snapToFrame(clock, ms) : ms)
  const newDecisionId = house.makeId()
  switch (act.kind) {
    case 'split-shot':
      return splitShot(list, { ...act, atMs: snapped(act.atMs), newDecisionId })
    case 'merge-with-previous':
      return mergeWithPrevious(list, { shotId: act.shotId, newDecisionId })
    case 'move-boundary':
      return moveBoundary(list, {
        shotId: act.shotId,
        atMs: snapped(act.atMs),
        newDecisionIds: [newDecisionId, house.makeId()],
      })
    case 'retype-boundary':
      if (act.transitionIn === 'start') return refused({ kind: 'first-shot-has-no-boundary' })
      return retypeBoundary(list, { shotId: act.shotId, transitionIn: act.transitionIn, newDecisionId })
    case 'keep-boundary':
      return keepBoundary(list, { shotId: act.shotId, newDecisionId })
    case 'deny-boundary':
      return denyBoundary(list, { partId: act.partId, atMs: snapped(act.atMs), newDecisionId })
    default:
      return placeSceneAct(list, act, { clock, endMs })
  }
}
