import { useMemo, useRef, useState } from 'react'
import type { Shot } from '../../../../study/index.ts'
import { frameToMs } from '../../../../study/index.ts'
import type { Playback } from '../../player/playback.ts'
import {
  boundaryAtPixel,
  frameBetweenNeighbours,
  nearestFrameStart,
  withBoundaryAt,
} from '../grip-boundary.ts'
import type { TimelineControl } from '../timeline-control.ts'
import { msAtPixel } from '../timeline-view.ts'
import { rulerHeight } from '../tracks/ruler-track.ts'
import { shotsHeight } from '../tracks/shots-track.ts'
import type { Gesture, Place } from './gesture.ts'

export type MoveBoundary = (shotId: string, atMs: number) => void

/**
 * A boundary held by the pointer: the picture shows the frame at which the shot will begin, and that is what is stored.
 * Escape lets it go back.
 */
export function useBoundaryDrag(
  shots: readonly Shot[],
  {
    playback,
    control,
    onMove,
  }: { playback: Playback; control: TimelineControl; onMove: MoveBoundary | undefined },
): { drag: Gesture; shownShots: readonly Shot[] } {
  const [held, setHeld] = useState<Held | null>(null)
  const now = useRef<Held | null>(null)
  const drag = useMemo(() => {
    const hold = (next: Held | null) => {
      now.current = next
      setHeld(next)
    }
    const indexAt = ({ x, y }: Place) =>
      onMove && y > rulerHeight && y < rulerHeight + shotsHeight
        ? boundaryAtPixel(shots, control.view, x)
        : -1
    return {
      get isHeld() {
        return now.current !== null
      },
      cursorAt: (place: Place) => (indexAt(place) > 0 ? 'col-resize' : null),
      begin: (place: Place) => {
        const shot = shots[indexAt(place)]
        if (!shot) return false
        hold({ shotId: shot.id, fromMs: shot.startMs, atMs: shot.startMs })
        playback.go(nearestFrameStart(playback.clock, shot.startMs))
        return true
      },
      move: ({ x }: Place) => {
        const index = shots.findIndex(shot => shot.id === now.current?.shotId)
        if (!now.current || index < 1) return
        const wanted = nearestFrameStart(playback.clock, msAtPixel(control.view, x))
        const frame = frameBetweenNeighbours(playback.clock, shots, { index, frame: wanted })
        hold({ ...now.current, atMs: frameToMs(playback.clock, frame) })
        playback.go(frame)
      },
      end: () => {
        const last = now.current
        hold(null)
        if (last && last.atMs !== last.fromMs) onMove?.(last.shotId, last.atMs)
      },
      cancel: () => hold(null),
    }
  }, [shots, playback, control, onMove])
  const shownShots = useMemo(() => shotsWhileHeld(shots, held), [shots, held])
  return { drag, shownShots }
}

interface Held {
  shotId: string
  fromMs: number
  atMs: number
}

function shotsWhileHeld(shots: readonly Shot[], held: Held | null): readonly Shot[] {
  const index = held ? shots.findIndex(shot => shot.id === held.shotId) : -1
  return held && index > 0 ? withBoundaryAt(shots, index, held.atMs) : shots
}
