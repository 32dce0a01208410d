import { useMemo } from 'react'
import type { TransitionIn } from '../../study/index.ts'
import { msToFrame } from '../../study/index.ts'
import type { Playback } from '../player/playback.ts'
import { newIdentifier } from '../services/new-identifier.ts'
import type { PartState } from '../state/parts.ts'
import { shotIndexAt } from '../state/parts.ts'
import { useServices } from '../use-app.ts'

/** What can be done with the shot under the playhead, and with the shots of the part. */
export function useShotActs(part: PartState, playback: Playback) {
  const { acts } = useServices()
  const { partId, filmId } = part.view
  const shots = part.shownShots
  return useMemo(() => {
    const current = () => shots[shotIndexAt(shots, playback.ms)]
    const goToShot = (index: number) => {
      const shot = shots[Math.max(0, Math.min(shots.length - 1, index))]
      if (shot) playback.go(msToFrame(playback.clock, shot.startMs))
    }
    return {
      goToShot,
      /** To the beginning of this shot, and from there to the one before, as players of music do. */
      goToPreviousShot: () => {
        const index = shotIndexAt(shots, playback.ms)
        goToShot(current()?.startMs === playback.ms ? index - 1 : index)
      },
      goToNextShot: () => {
        const index = shotIndexAt(shots, playback.ms)
        if (index + 1 < shots.length) goToShot(index + 1)
      },
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
  }, [acts, shots, partId, filmId, playback])
}

export type ShotActs = ReturnType<typeof useShotActs>
