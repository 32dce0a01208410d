import type { ReactNode, RefObject } from 'react'
import { useEffect, useMemo, useRef } from 'react'
import type { Shot } from '../../../study/index.ts'
import { frameToMs } from '../../../study/index.ts'
import { timeCode } from '../../../words/index.ts'
import { useSize } from '../../controls/windowed-rows.ts'
import { shotIndexAt } from '../../state/parts.ts'
import { useAppState, useWords } from '../../use-app.ts'
import type { Playback } from '../player/playback.ts'
import { usePlaybackValue } from '../player/use-playback.ts'
import { cullShots, shotColumns } from './cull-shots.ts'
import { bandHeight, drawTimeline, rulerHeight } from './draw-timeline.ts'
import { Playhead } from './Playhead.tsx'
import { ScrubPreview } from './ScrubPreview.tsx'
import styles from './Timeline.module.css'
import { TimelineScroll } from './TimelineScroll.tsx'
import { timelineColours } from './timeline-colours.ts'
import type { MoveBoundary } from './use-boundary-drag.ts'
import { useBoundaryDrag } from './use-boundary-drag.ts'
import { useStills } from './use-stills.ts'
import { useTimelineGestures } from './use-timeline-gestures.ts'
import type { TimelineControl } from './use-timeline-view.ts'

interface TimelineProps {
  shots: readonly Shot[]
  currentShot: number
  playback: Playback
  control: TimelineControl
  stillAddressOf: (shot: Shot) => string
  stillAspect: number
  /** Where boundaries can be taken hold of: what to do when one is let go elsewhere. */
  onMoveBoundary?: MoveBoundary
  /** Where frames are shown small while the pointer glides over the film. */
  smallStillOf?: (frame: number) => string
  /** Drawn below the shots, under the same playhead. */
  children?: ReactNode
}

const height = rulerHeight + bandHeight

export function Timeline(props: TimelineProps) {
  const { shots, currentShot, playback, control } = props
  const { player } = useWords()
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const { width } = useSize(box)
  const { setWidth, show } = control
  useEffect(() => setWidth(width), [setWidth, width])
  useEffect(() => {
    const follow = () => show(playback.ms)
    return playback.subscribe(follow)
  }, [playback, show])
  const { drag, shownShots } = useBoundaryDrag(shots, playback, {
    view: control.view,
    onMove: props.onMoveBoundary,
  })
  useDrawing(canvas, { ...props, shots: shownShots }, width)
  useTimelineGestures(box, playback, { control, boundary: drag })
  const stillAt = (ms: number) => {
    const shot = shots[shotIndexAt(shots, ms)]
    return shot && props.stillAddressOf(shot)
  }
  const restingFrame = usePlaybackValue(playback, p => (p.isPlaying ? -1 : p.frame))
  const frame = restingFrame < 0 ? playback.frame : restingFrame
  return (
    <div className={styles.whole}>
      {props.smallStillOf && (
        <ScrubPreview
          box={box}
          playback={playback}
          view={control.view}
          smallStillOf={props.smallStillOf}
          stillAt={stillAt}
          aspect={props.stillAspect}
        />
      )}
      <div
        ref={box}
        className={styles.timeline}
        role="slider"
        tabIndex={0}
        aria-label={player.timeline}
        aria-valuemin={0}
        aria-valuemax={playback.lastFrame}
        aria-valuenow={frame}
        aria-valuetext={player.position({
          number: currentShot + 1,
          count: shots.length,
          frame,
          time: timeCode(playback.clock, frame),
        })}
      >
        <canvas ref={canvas} className={styles.canvas} style={{ height }} />
        {props.children}
        <Playhead playback={playback} view={control.view} />
      </div>
      <TimelineScroll control={control} />
    </div>
  )
}

function useDrawing(
  canvas: RefObject<HTMLCanvasElement | null>,
  { shots, currentShot, control, stillAddressOf, stillAspect }: TimelineProps,
  width: number,
) {
  const { view } = control
  const { still, arrived } = useStills()
  const columns = useMemo(() => shotColumns(shots), [shots])
  const theme = useAppState(state => state.preferences.theme)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a still that arrives, or another theme, is drawn anew.
  useEffect(() => {
    const pen = canvas.current?.getContext('2d')
    if (!canvas.current || !pen || width === 0) return
    const scale = window.devicePixelRatio
    canvas.current.width = Math.round(width * scale)
    canvas.current.height = Math.round(height * scale)
    pen.setTransform(scale, 0, 0, scale, 0, 0)
    drawTimeline(pen, {
      shots,
      runs: cullShots(columns, view, width),
      view,
      width,
      currentShot,
      colours: timelineColours(canvas.current),
      stillOf: index => still(stillAddressOf(shots[index]!)),
      stillAspect,
    })
  }, [canvas, shots, columns, view, width, currentShot, stillAddressOf, stillAspect, still, arrived, theme])
}

export function msPerFrame(playback: Playback): number {
  const { clock, lastFrame } = playback
  return frameToMs(clock, lastFrame + 1) / (lastFrame + 1)
}
