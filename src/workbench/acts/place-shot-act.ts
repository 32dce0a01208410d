import type { ActBody } from '../../server/contracts/index.ts'
import type { ActStack, DoneAct, StudyStore } from '../../store/index.ts'
import type { Change, FrameClock, Result } from '../../study/index.ts'
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
} from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { OpenStudy } from '../open-study.ts'
import { applyKept, detectKept } from '../shots/kept-detection.ts'
import { placeSceneAct } from './place-scene-act.ts'

type Transaction = Parameters<Parameters<StudyStore['acts']['perform']>[2]>[0]
export type ShotAct = Extract<ActBody, { partId: string }>

/** Places a correction of the shots of a part. */
export async function placeShotAct(
  study: OpenStudy,
  coderId: string,
  act: ShotAct,
): Promise<Result<DoneAct, Refusal>> {
  const place = await study.store.films.part(act.partId)
  if (!place) return refused({ kind: 'no-such-part' })
  const stack: ActStack = { coderId, area: 'shots', filmId: place.filmId }
  if (act.kind === 'detect-again') {
    const kept = await detectKept(study, place, act.parameters)
    if (!kept.ok) return kept
    const { partId } = act
    return study.store.acts.perform(stack, act, async transaction =>
      accepted(
        applyKept(await study.store.shots.listOfPart(partId, transaction), kept.value, {
          partId,
          makeId: study.makeId,
        }),
      ),
    )
  }
  const clock = fileInUse(place.part, place.files)?.clock ?? null
  return study.store.acts.perform(stack, act, transaction =>
    correctShots(study, act, { clock, endMs: place.part.durationMs ?? 0, transaction }),
  )
}

interface Place {
  clock: FrameClock | null
  endMs: number
  transaction: Transaction
}

async function correctShots(
  study: OpenStudy,
  act: Exclude<ShotAct, { kind: 'detect-again' }>,
  { clock, endMs, transaction }: Place,
): Promise<Result<Change, Refusal>> {
  const list = await study.store.shots.listOfPart(act.partId, transaction)
  const snapped = (ms: number) => (clock ? snapToFrame(clock, ms) : ms)
  const newDecisionId = study.makeId()
  switch (act.kind) {
    case 'split-shot':
      return splitShot(list, { ...act, atMs: snapped(act.atMs), newDecisionId })
    case 'merge-with-previous':
      return mergeWithPrevious(list, { shotId: act.shotId, newDecisionId })
    case 'move-boundary':
      return moveBoundary(list, {
        shotId: act.shotId,
        atMs: snapped(act.atMs),
        newDecisionIds: [newDecisionId, study.makeId()],
      })
    case 'retype-boundary':
      if (act.transitionIn === 'start')
        return refused({ kind: 'first-shot-has-no-boundary', shotId: act.shotId })
      return retypeBoundary(list, { shotId: act.shotId, transitionIn: act.transitionIn, newDecisionId })
    case 'keep-boundary':
      return keepBoundary(list, { shotId: act.shotId, newDecisionId })
    case 'deny-boundary':
      return denyBoundary(list, { partId: act.partId, atMs: snapped(act.atMs), newDecisionId })
    default:
      return placeSceneAct(list, act, { clock, endMs })
  }
}
