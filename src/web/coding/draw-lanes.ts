import type { TimelineColours } from '../stage/timeline/timeline-colours.ts'
import type { LaneRun } from './cull-lanes.ts'

export interface LanesDrawing {
  width: number
  laneHeight: number
  /** Where the pass has looked, null without a pass. */
  lookedThrough: readonly LaneRun[] | null
  lanes: readonly { colour: string; name: string; runs: readonly LaneRun[] }[]
  colours: TimelineColours
}

const statusHeight = 8
const leastForName = 11

type Pen = CanvasRenderingContext2D

export function lanesHeight(laneCount: number, laneHeight: number, hasPass: boolean): number {
  return (hasPass ? statusHeight : 0) + laneCount * laneHeight + 2
}

export function drawLanes(pen: Pen, drawing: LanesDrawing): void {
  const { width, lanes, laneHeight, lookedThrough, colours } = drawing
  const top = lookedThrough ? statusHeight : 0
  pen.clearRect(0, 0, width, lanesHeight(lanes.length, laneHeight, lookedThrough !== null))
  if (lookedThrough) drawStatus(pen, drawing, lookedThrough)
  lanes.forEach(({ colour, name, runs }, index) => {
    const y = top + index * laneHeight
    pen.globalAlpha = 0.35
    pen.fillStyle = colours.boundary
    pen.fillRect(0, y + laneHeight - 1, width, 1)
    pen.globalAlpha = 1
    for (const run of runs) drawRun(pen, { run, colour, y: y + 1, height: laneHeight - 3 })
    if (laneHeight >= leastForName) drawName(pen, { name, y, laneHeight, colours })
  })
}

/** Hatched where the pass has not looked, clear where it has: the same signs as on the stills. */
function drawStatus(pen: Pen, { width, colours }: LanesDrawing, lookedThrough: readonly LaneRun[]): void {
  pen.save()
  pen.beginPath()
  pen.rect(0, 1, width, statusHeight - 2)
  pen.clip()
  pen.strokeStyle = colours.words
  pen.lineWidth = 1
  pen.beginPath()
  for (let x = -statusHeight; x < width; x += 5) {
    pen.moveTo(x, statusHeight)
    pen.lineTo(x + statusHeight, 0)
  }
  pen.stroke()
  pen.restore()
  for (const { from, to } of lookedThrough) {
    pen.fillStyle = colours.ground
    pen.fillRect(from, 0, to - from, statusHeight)
    pen.fillStyle = colours.words
    pen.fillRect(from, statusHeight / 2 - 1, to - from, 2)
  }
}

function drawRun(
  pen: Pen,
  { run, colour, y, height }: { run: LaneRun; colour: string; y: number; height: number },
): void {
  const width = Math.max(2, run.to - run.from)
  if (run.isExample) {
    pen.strokeStyle = colour
    pen.lineWidth = 1
    pen.strokeRect(run.from + 0.5, y + 0.5, width - 1, height - 1)
  } else {
    pen.fillStyle = colour
    pen.fillRect(run.from, y, width, height)
  }
}

function drawName(
  pen: Pen,
  { name, y, laneHeight, colours }: { name: string; y: number; laneHeight: number; colours: TimelineColours },
): void {
  pen.font = `500 10px ${colours.font}`
  pen.textBaseline = 'middle'
  const { width } = pen.measureText(name)
  pen.globalAlpha = 0.55
  pen.fillStyle = colours.ground
  pen.fillRect(0, y, width + 10, laneHeight - 1)
  pen.globalAlpha = 1
  pen.fillStyle = colours.words
  pen.fillText(name, 4, y + laneHeight / 2)
}
