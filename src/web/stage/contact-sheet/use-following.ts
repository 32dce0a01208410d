import type { RefObject } from 'react'
import { useEffect, useRef } from 'react'
import type { Shot } from '../../../study/index.ts'
import { scrollTopShowing } from '../../controls/windowed-rows.ts'
import { shotIndexAt } from '../../state/parts.ts'
import type { Playback } from '../player/playback.ts'
import { paintOnce } from '../timeline/paint-once.ts'
import type { SheetRow } from './sheet-rows.ts'
import { rowOfShot } from './sheet-rows.ts'

/** Room beside and below the stills, in pixels. */
export const margin = 8

interface Followed {
  shots: readonly Shot[]
  rows: readonly SheetRow[]
  playback: Playback
  height: number
}

/** Scrolls to the row of the shot on screen when that is another one, and names the shot to those who only hear. */
export function useFollowing(
  scroller: RefObject<HTMLElement | null>,
  { shots, rows, playback, height }: Followed,
): void {
  const last = useRef('')
  useEffect(() => {
    const follow = paintOnce(() => {
      const element = scroller.current
      const index = shotIndexAt(shots, playback.ms)
      const shot = shots[index]
      const row = shot && rowOfShot(rows, index)
      if (!element || !row || height === 0) return
      element.setAttribute('aria-activedescendant', `shot-${shot.id}`)
      const place = [row.top, row.height, height].join()
      if (place === last.current) return
      last.current = place
      const shown = { top: row.top, height: row.height + margin }
      element.scrollTop = scrollTopShowing(shown, { top: element.scrollTop, height })
    })
    follow.ask()
    const stop = playback.subscribe(follow.ask)
    return () => {
      stop()
      follow.cancel()
    }
  }, [scroller, shots, rows, playback, height])
}
