import { useRef } from 'react'
import type { Shot } from '../../../study/index.ts'
import { frameToMs } from '../../../study/index.ts'
import { shotIndexAt } from '../../state/parts.ts'
import type { Playback } from '../player/playback.ts'
import styles from './Timeline.module.css'
import type { TimelineControl } from './timeline-control.ts'
import { useMoving } from './use-moving.ts'

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
  useMoving(frame, { playback, control }, () => shots[shotIndexAt(shots, playback.ms)] ?? null, { of: shots })
  return <div ref={frame} className={styles.currentShot} />
}
