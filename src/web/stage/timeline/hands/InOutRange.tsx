import { useMemo, useRef } from 'react'
import { pointsOf } from '../../../state/points.ts'
import { useAppState } from '../../../use-app.ts'
import type { Playback } from '../../player/playback.ts'
import type { TimelineControl } from '../timeline-control.ts'
import { useMoving } from '../use-moving.ts'
import styles from './Hands.module.css'

interface InOutRangeProps {
  partId: string
  playback: Playback
  control: TimelineControl
}

/** What lies between in and out points, with a handle at each. */
export function InOutRange({ partId, playback, control }: InOutRangeProps) {
  const points = useAppState(state => pointsOf(state.points, partId))
  const box = useRef<HTMLDivElement>(null)
  const { inMs, outMs } = points
  const span = useMemo(() => {
    const startMs = inMs ?? outMs
    return startMs === null ? null : { startMs, endMs: outMs ?? startMs }
  }, [inMs, outMs])
  useMoving(box, { playback, control }, () => span, { of: span })
  return (
    <div
      ref={box}
      className={styles.range}
      data-testid="in-out"
      data-in={inMs ?? undefined}
      data-out={outMs ?? undefined}
    />
  )
}
