import { memo, useEffect, useRef } from 'react'
import { useAppState } from '../../use-app.ts'
import { paintOnce } from './paint-once.ts'
import type { StillShelf } from './stills/still-shelf.ts'
import styles from './Timeline.module.css'
import type { TimelineColours } from './timeline-colours.ts'
import type { TimelineControl } from './timeline-control.ts'
import type { Track } from './tracks/track.ts'

interface TrackCanvasProps {
  track: Track
  width: number
  control: TimelineControl
  shelf: StillShelf
  colours: () => TimelineColours | null
}

/** One track drawn: anew when it, the view or the theme changes, or a still has come; at most once a frame. */
export const TrackCanvas = memo(function TrackCanvas(props: TrackCanvasProps) {
  const { track, width, control, shelf, colours } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const theme = useAppState(state => state.preferences.theme)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme is drawn anew.
  useEffect(() => {
    let wanted: string[] = []
    const paint = paintOnce(() => {
      const pen = canvas.current && readied(canvas.current, width, track.height)
      const inks = colours()
      if (!pen || !inks) return
      wanted = []
      const still = (address: string) => {
        wanted.push(address)
        return shelf.still(address)
      }
      track.draw(pen, { view: control.view, width, colours: inks, still })
      shelf.want(track.key, wanted)
    })
    const stops = [
      control.subscribe(paint.ask),
      shelf.subscribe(address => {
        if (wanted.includes(address)) paint.ask()
      }),
    ]
    paint.ask()
    return () => {
      for (const stop of stops) stop()
      paint.cancel()
      shelf.want(track.key, [])
    }
  }, [track, width, control, shelf, colours, theme])
  return <canvas ref={canvas} className={styles.canvas} style={{ width, height: track.height }} />
})

/** The pen of a canvas that is empty and as large as it is shown; null where nothing can be drawn. */
function readied(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D | null {
  const pen = canvas.getContext('2d')
  if (!pen || width === 0) return null
  const scale = window.devicePixelRatio
  const [wide, high] = [Math.round(width * scale), Math.round(height * scale)]
  if (canvas.width !== wide || canvas.height !== high) Object.assign(canvas, { width: wide, height: high })
  pen.setTransform(scale, 0, 0, scale, 0, 0)
  pen.clearRect(0, 0, width, height)
  return pen
}
