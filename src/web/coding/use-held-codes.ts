import { useMemo, useRef } from 'react'
import { HeldCodes } from '../stage/hands/held-codes.ts'
import type { Playback } from '../stage/player/playback.ts'
import type { DeskActs } from './use-desk-acts.ts'

/** The keys of codes that are down, for as long as the playback is the same: shots may change under a held key. */
export function useHeldCodes(playback: Playback, acts: Pick<DeskActs, 'tap' | 'hold'>): HeldCodes {
  const latest = useRef(acts)
  latest.current = acts
  return useMemo(
    () =>
      new HeldCodes(playback, {
        tap: (codeId, frame) => latest.current.tap(codeId, frame),
        hold: (codeId, span) => latest.current.hold(codeId, span),
      }),
    [playback],
  )
}
