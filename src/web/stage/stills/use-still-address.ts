import { useCallback } from 'react'
import type { FileSummary } from '../../../server/contracts/index.ts'
import type { ChosenStill, FrameClock, Shot } from '../../../study/index.ts'
import { standingFrame } from '../../../study/index.ts'
import { stillAddress } from './still-address.ts'

/** Where the still lies that stands for a shot; those drawn before are there even where the film file is not; empty without any. */
export function useStillAddress({ id }: FileSummary, clock: FrameClock, stills: readonly ChosenStill[]) {
  return useCallback(
    (shot: Shot) => id && stillAddress(id, standingFrame(clock, shot, stills)),
    [id, clock, stills],
  )
}

/** Where a frame lies at the size in which it is shown beside the pointer. */
export function useSmallStill({ id }: FileSummary) {
  return useCallback((frame: number) => id && stillAddress(id, frame, { place: 'pointer' }), [id])
}
