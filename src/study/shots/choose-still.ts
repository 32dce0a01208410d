import type { Change } from '../change.ts'
import { made, removed } from '../change.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { ChosenStill } from '../scenes/scene.ts'
import type { Shot } from './shot.ts'

/** Lets the frame at `atMs` stand for the shot around it, instead of any chosen before. */
export function chooseStill(
  list: { shots: readonly Shot[]; stills: readonly ChosenStill[] },
  act: { partId: string; atMs: number; newStillId: string },
): Result<Change, { kind: 'no-shot-there'; atMs: number }> {
  const { partId, atMs, newStillId } = act
  const shot = list.shots.find(({ startMs, endMs }) => startMs <= atMs && atMs < endMs)
  if (!shot) return refused({ kind: 'no-shot-there', atMs })
  const before = list.stills.filter(still => isIn(still, shot))
  const gone = before.filter(still => still.atMs !== atMs).map(still => removed('chosenStill', still))
  if (gone.length < before.length) return accepted(gone)
  return accepted([...gone, made('chosenStill', { id: newStillId, partId, atMs })])
}

/** Lets the frame at `atMs` go, if it stands for its shot. */
export function letStillGo(
  list: { stills: readonly ChosenStill[] },
  act: { atMs: number },
): Result<Change, never> {
  return accepted(
    list.stills.filter(({ atMs }) => atMs === act.atMs).map(still => removed('chosenStill', still)),
  )
}

/** The moment that was chosen for a shot; of several, after a merge, the earliest. */
export function chosenMoment(
  stills: readonly ChosenStill[],
  shot: Pick<Shot, 'startMs' | 'endMs'>,
): number | null {
  const moments = stills.filter(still => isIn(still, shot)).map(({ atMs }) => atMs)
  return moments.length > 0 ? Math.min(...moments) : null
}

function isIn({ atMs }: ChosenStill, { startMs, endMs }: Pick<Shot, 'startMs' | 'endMs'>): boolean {
  return startMs <= atMs && atMs < endMs
}
