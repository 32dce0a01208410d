import type { RefObject } from 'react'
import { useEffect } from 'react'
import type { Playback } from '../player/playback.ts'
import { paintOnce } from './paint-once.ts'
import type { TimelineControl } from './timeline-control.ts'
import { pixelAtMs } from './timeline-view.ts'

/** The lanes of codes as they stand now: made anew where one comes or goes. */
export interface Lanes {
  /** From above the axis; null where it cannot be seen. */
  topOf: (codeId: string) => number | null
  whenScrolled: (listener: () => void) => () => void
}

/** A box that lies over a span, wherever that goes: written straight to the page. */
export function useMoving(
  box: RefObject<HTMLElement | null>,
  { playback, control }: { playback: Pick<Playback, 'subscribe'>; control: TimelineControl },
  spanNow: () => { startMs: number; endMs: number } | null,
  { of = null, topNow, lanes }: { of?: unknown; topNow?: () => number | null; lanes?: Lanes } = {},
) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the span is asked for anew at each move; `of` says where it is looked up.
  useEffect(() => {
    const move = paintOnce(() => {
      const top = topNow ? topNow() : 0
      const span = top === null ? null : spanNow()
      if (!box.current) return
      const { view, extent } = control
      const from = span ? Math.max(-20, Math.round(pixelAtMs(view, span.startMs))) : -20
      const to = span ? Math.min(extent.width + 20, Math.round(pixelAtMs(view, span.endMs))) : -20
      box.current.style.transform = `translate(${from}px, ${top ?? 0}px)`
      box.current.style.width = `${Math.max(span ? 1 : 0, to - from)}px`
    })
    move.ask()
    const stops = [playback, control].map(one => one.subscribe(move.ask))
    if (lanes) stops.push(lanes.whenScrolled(move.ask))
    return () => {
      for (const stop of stops) stop()
      move.cancel()
    }
  }, [box, playback, control, of, lanes])
}
