import type { RefObject } from 'react'
import { useEffect, useRef } from 'react'
import type { Shot } from '../../../study/index.ts'
import { frameToMs } from '../../../study/index.ts'
import { shotIndexAt } from '../../state/parts.ts'
import type { Playback } from '../player/playback.ts'
import { paintOnce } from './paint-once.ts'
import styles from './Timeline.module.css'
import type { TimelineControl } from './timeline-control.ts'
import { pixelAtMs } from './timeline-view.ts'

interface PlayheadProps {
  playback: Playback
  control: TimelineControl
}

/** The frame on screen as a line; as wide as the frame where frames can be told apart. */
export function Playhead({ playback, control }: PlayheadProps) {
  const line = useRef<HTMLDivElement>(null)
  useMoving(line, { playback, control }, () => ({
    startMs: playback.ms,
    endMs: frameToMs(playback.clock, playback.frame + 1),
  }))
  return <div ref={line} className={styles.playhead} />
}

/** The frame around the shot on screen: laid over the drawing, which stays as it is from shot to shot. */
export function CurrentShot({ playback, control, shots }: PlayheadProps & { shots: readonly Shot[] }) {
  const frame = useRef<HTMLDivElement>(null)
  useMoving(frame, { playback, control }, () => shots[shotIndexAt(shots, playback.ms)] ?? null, shots)
  return <div ref={frame} className={styles.currentShot} />
}

function useMoving(
  box: RefObject<HTMLElement | null>,
  { playback, control }: PlayheadProps,
  spanNow: () => { startMs: number; endMs: number } | null,
  of: unknown = null,
) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the span is asked for anew at each move; `of` says where it is looked up.
  useEffect(() => {
    const move = paintOnce(() => {
      const span = spanNow()
      if (!box.current) return
      const { view, extent } = control
      const from = span ? Math.max(-20, Math.round(pixelAtMs(view, span.startMs))) : 0
      const to = span ? Math.min(extent.width + 20, Math.round(pixelAtMs(view, span.endMs))) : 0
      box.current.style.transform = `translateX(${from}px)`
      box.current.style.width = `${Math.max(span ? 1 : 0, to - from)}px`
    })
    move.ask()
    const stops = [playback.subscribe(move.ask), control.subscribe(move.ask)]
    return () => {
      for (const stop of stops) stop()
      move.cancel()
    }
  }, [box, playback, control, of])
}
