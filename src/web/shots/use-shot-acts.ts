import { useMemo } from 'react'
import type { TransitionIn } from '../../study/index.ts'
import type { Playback } from '../player/playback.ts'
import { useShotSteps } from '../player/use-shot-steps.ts'
import { newIdentifier } from '../services/new-identifier.ts'
import type { PartState } from '../state/parts.ts'
import { useServices } from '../use-app.ts'

/** What can be done with the shot under the playhead, and with the shots of the part. */
export function useShotActs(part: PartState, playback: Playback) {
  const { acts } = useServices()
  const { partId, filmId } = part.view
  const shots = part.shownShots
  const steps = useShotSteps(shots, playback)
  return useMemo(() => {
    const current = () => shots[steps.currentIndex()]
    return {
      ...steps,
      split: () =>
        acts.correctShots({ kind: 'split-shot', partId, atMs: playback.ms, newShotId: newIdentifier() }),
      merge: () => {
        const shot = current()
        if (shot) acts.correctShots({ kind: 'merge-with-previous', partId, shotId: shot.id })
      },
      retype: (transitionIn: TransitionIn) => {
        const shot = current()
        if (shot) acts.correctShots({ kind: 'retype-boundary', partId, shotId: shot.id, transitionIn })
      },
      undo: () => void acts.undo({ area: 'shots', filmId }),
      redo: () => void acts.redo({ area: 'shots', filmId }),
    }
  }, [acts, shots, steps, partId, filmId, playback])
}

export type ShotActs = ReturnType<typeof useShotActs>
