import { useEffect, useRef } from 'react'
import { msToFrame } from '../../../study/index.ts'
import { useSize } from '../../controls/windowed-rows.ts'
import type { MeasuredPart } from '../../state/measurements.ts'
import type { PartState } from '../../state/parts.ts'
import { useWords } from '../../use-app.ts'
import type { Playback } from '../player/playback.ts'
import styles from './MeasuresStrip.module.css'

interface FilmColoursProps {
  part: PartState
  measured: NonNullable<MeasuredPart>
  playback: Playback
}

const height = 14

/** The whole film as the colours of its shots: each as long as the shot, its colours as high as their shares. */
export function FilmColours({ part, measured, playback }: FilmColoursProps) {
  const { measurements } = useWords()
  const canvas = useRef<HTMLCanvasElement>(null)
  const { width } = useSize(canvas)
  const shots = part.shownShots
  const { endMs } = part.view
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context || width === 0) return
    const scale = window.devicePixelRatio
    context.canvas.width = Math.round(width * scale)
    context.canvas.height = Math.round(height * scale)
    for (const shot of shots) {
      const left = Math.round((shot.startMs / endMs) * context.canvas.width)
      const right = Math.max(left + 1, Math.round((shot.endMs / endMs) * context.canvas.width))
      let top = 0
      for (const { colour, share } of lightestFirst(measured.values[shot.id]?.palette ?? [])) {
        context.fillStyle = colour
        context.fillRect(left, top, right - left, context.canvas.height - top)
        top += share * context.canvas.height
      }
    }
  }, [shots, endMs, measured, width])
  return (
    <canvas
      ref={canvas}
      className={styles.film}
      role="img"
      aria-label={measurements.filmColours}
      title={measurements.filmColours}
      onClick={event => {
        const { left } = event.currentTarget.getBoundingClientRect()
        playback.go(msToFrame(playback.clock, Math.floor(((event.clientX - left) / width) * endMs)))
      }}
    />
  )
}

function lightestFirst<Colour extends { colour: string }>(palette: readonly Colour[]): Colour[] {
  return [...palette].sort((one, other) => brightness(other.colour) - brightness(one.colour))
}

function brightness(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16))
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}
