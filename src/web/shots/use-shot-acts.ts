import { useMemo } from 'react'
import type { Shot, TransitionIn } from '../../study/index.ts'
import { frameToMs, msToFrame } from '../../study/index.ts'
import { newIdentifier } from '../services/new-identifier.ts'
import type { Playback } from '../stage/player/playback.ts'
import { useShotSteps } from '../stage/player/use-shot-steps.ts'
import type { MoveBoundary } from '../stage/timeline/gestures/use-boundary-drag.ts'
import { frameBetweenNeighbours, nearestBoundary } from '../stage/timeline/grip-boundary.ts'
import type { PartState } from '../state/parts.ts'
import { useServices } from '../use-app.ts'

/** What can be done with the shot under the playhead, and with the shots of the part. */
export function useShotActs(part: PartState, playback: Playback) {
  const { outbox } = useServices()
  const { partId, filmId } = part.view
  const shots = part.shownShots
  const steps = useShotSteps(shots, playback)
  return useMemo(() => {
    const move: MoveBoundary = (shotId, atMs) =>
      outbox.placeAndSay({ kind: 'move-boundary', partId, shotId, atMs })
    const current = () => shots[steps.currentIndex()]
    return {
      ...steps,
      split: () =>
        outbox.placeAndSay({ kind: 'split-shot', partId, atMs: playback.ms, newShotId: newIdentifier() }),
      merge: () => {
        const shot = current()
        if (shot) outbox.placeAndSay({ kind: 'merge-with-previous', partId, shotId: shot.id })
      },
      retype: (transitionIn: TransitionIn) => {
        const shot = current()
        if (shot) outbox.placeAndSay({ kind: 'retype-boundary', partId, shotId: shot.id, transitionIn })
      },
      moveBoundary: move,
      /** Moves the boundary nearest the playhead by frames, or to the playhead, which goes along with it. */
      nudgeBoundary: (frames: number) => moveNearest(shots, playback, { by: frames }, move),
      bringBoundary: () => moveNearest(shots, playback, { to: playback.frame }, move),
      undo: () => outbox.undo({ area: 'shots', filmId }),
      redo: () => outbox.redo({ area: 'shots', filmId }),
    }
  }, [outbox, shots, steps, partId, filmId, playback])
}

type MoveTo = { by: number } | { to: number }

function moveNearest(shots: readonly Shot[], playback: Playback, move: MoveTo, done: MoveBoundary): void {
  const index = nearestBoundary(shots, playback.ms)
  const shot = shots[index]
  if (!shot) return
  const { clock } = playback
  const wanted = 'to' in move ? move.to : msToFrame(clock, shot.startMs) + move.by
  const frame = frameBetweenNeighbours(clock, shots, { index, frame: wanted })
  const atMs = frameToMs(clock, frame)
  if (atMs === shot.startMs) return
  done(shot.id, atMs)
  playback.go(frame)
}

export type ShotActs = ReturnType<typeof useShotActs>
