import type { Shot } from '../../../study/index.ts'
import { clockTime } from '../../../words/index.ts'
import type { ShotRuns } from './cull-shots.ts'
import type { TimelineColours } from './timeline-colours.ts'
import type { TimelineView } from './timeline-view.ts'
import { msAtPixel, pixelAtMs, rulerStepMs } from './timeline-view.ts'

export const rulerHeight = 18
export const bandHeight = 54

const leastForNumber = 26
const leastForStill = 40
const leastForBoundary = 3

export interface TimelineDrawing {
  shots: readonly Shot[]
  runs: ShotRuns
  view: TimelineView
  width: number
  currentShot: number
  colours: TimelineColours
  /** The still of a shot where it is at hand. */
  stillOf: (shotIndex: number) => CanvasImageSource | null
  stillAspect: number
}

type Pen = CanvasRenderingContext2D

export function drawTimeline(pen: Pen, drawing: TimelineDrawing): void {
  pen.clearRect(0, 0, drawing.width, rulerHeight + bandHeight)
  drawRuler(pen, drawing)
  for (let run = 0; run < drawing.runs.count; run++) drawRun(pen, drawing, run)
}

function drawRuler(pen: Pen, { view, width, colours }: TimelineDrawing): void {
  const stepMs = rulerStepMs(view.msPerPixel, 72)
  pen.fillStyle = colours.words
  pen.font = `500 10px ${colours.font}`
  pen.textBaseline = 'middle'
  for (let ms = Math.ceil(view.startMs / stepMs) * stepMs; ms <= msAtPixel(view, width); ms += stepMs) {
    const x = Math.round(pixelAtMs(view, ms))
    pen.fillRect(x, rulerHeight - 5, 1, 5)
    const part = stepMs < 1000 ? `.${String(ms % 1000).padStart(3, '0')}` : ''
    pen.fillText(clockTime(Math.floor(ms / 1000)) + part, x + 4, rulerHeight / 2)
  }
}

function drawRun(pen: Pen, drawing: TimelineDrawing, run: number): void {
  const { runs, colours, currentShot, shots } = drawing
  const from = runs.fromPixels[run]!
  const width = runs.toPixels[run]! - from
  const first = runs.firstShots[run]!
  const isSingle = runs.shotCounts[run] === 1
  pen.fillStyle = first === currentShot ? colours.current : first % 2 === 0 ? colours.even : colours.odd
  pen.fillRect(from, rulerHeight, width, bandHeight)
  if (first === currentShot) {
    pen.fillStyle = colours.hand
    pen.fillRect(from, rulerHeight, width, 2)
  }
  if (width < leastForBoundary) return
  if (isSingle) drawContent(pen, drawing, { from, width, shotIndex: first })
  const shot = shots[first]!
  if (first > 0) {
    pen.fillStyle = colours.boundary
    pen.fillRect(from, rulerHeight, 1, bandHeight)
    drawTransition(pen, drawing, shot)
  }
  drawMarks(pen, drawing, { shot, from })
}

function drawContent(
  pen: Pen,
  drawing: TimelineDrawing,
  block: { from: number; width: number; shotIndex: number },
): void {
  const { colours, stillAspect } = drawing
  const { from, width, shotIndex } = block
  const still = width >= leastForStill ? drawing.stillOf(shotIndex) : null
  const stillTop = rulerHeight + 15
  pen.save()
  pen.beginPath()
  pen.rect(from + 1, rulerHeight, width - 1, bandHeight)
  pen.clip()
  if (still) {
    const height = bandHeight - 15
    pen.drawImage(still, from + 1, stillTop, height * stillAspect, height)
  }
  if (width >= leastForNumber) {
    pen.fillStyle = colours.wordsOnShot
    pen.font = `500 10px ${colours.font}`
    pen.fillText(String(shotIndex + 1), from + 5, rulerHeight + 9)
  }
  pen.restore()
}

/** A gradual transition as a wedge from its first to its last moment. */
function drawTransition(pen: Pen, { view, colours }: TimelineDrawing, shot: Shot): void {
  if (shot.transitionStartMs === null || shot.transitionEndMs === null) return
  const from = pixelAtMs(view, shot.transitionStartMs)
  const to = pixelAtMs(view, shot.transitionEndMs)
  if (to - from < 2) return
  pen.fillStyle = colours.transition
  pen.beginPath()
  pen.moveTo(from, rulerHeight + bandHeight)
  pen.lineTo(to, rulerHeight)
  pen.lineTo(to, rulerHeight + bandHeight)
  pen.fill()
}

/** A full diamond where a hand has set the boundary, a hollow one where the detector is unsure. */
function drawMarks(
  pen: Pen,
  { colours }: TimelineDrawing,
  { shot, from }: { shot: Shot; from: number },
): void {
  const isDoubtful = shot.confidence !== null && shot.confidence < doubtfulBelow
  if (shot.origin !== 'hand' && !isDoubtful) return
  const y = rulerHeight - 3
  pen.beginPath()
  pen.moveTo(from, y - 4)
  pen.lineTo(from + 4, y)
  pen.lineTo(from, y + 4)
  pen.lineTo(from - 4, y)
  pen.closePath()
  pen.fillStyle = shot.origin === 'hand' ? colours.hand : colours.ground
  pen.strokeStyle = shot.origin === 'hand' ? colours.hand : colours.doubt
  pen.fill()
  pen.stroke()
}

/** Below this the detector is wrong often enough to be looked at. */
export const doubtfulBelow = 0.6
