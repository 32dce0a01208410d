import { useMemo } from 'react'
import type { Shot } from '../../../study/index.ts'
import { frameToMs, msToFrame } from '../../../study/index.ts'
import { shotIndexAt } from '../../state/parts.ts'
import type { Playback } from './playback.ts'

/** Going from shot to shot with the playhead. */
export function useShotSteps(shots: readonly Shot[], playback: Playback) {
  return useMemo(() => {
    const currentIndex = () => shotIndexAt(shots, playback.ms)
    const goToShot = (index: number) => {
      const shot = shots[Math.max(0, Math.min(shots.length - 1, index))]
      if (shot) playback.go(msToFrame(playback.clock, shot.startMs))
    }
    return {
      currentIndex,
      indexAtFrame: (frame: number) => shotIndexAt(shots, frameToMs(playback.clock, frame)),
      goToShot,
      /** To the beginning of this shot, and from there to the one before, as players of music do. */
      goToPreviousShot: () => {
        const index = currentIndex()
        goToShot(shots[index]?.startMs === playback.ms ? index - 1 : index)
      },
      goToNextShot: () => {
        const index = currentIndex()
        if (index + 1 < shots.length) goToShot(index + 1)
      },
    }
  }, [shots, playback])
}

export type ShotSteps = ReturnType<typeof useShotSteps>
