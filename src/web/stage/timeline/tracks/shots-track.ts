import type { Shot } from '../../../../study/index.ts'
import { msToFrame, nearestScrubFrame } from '../../../../study/index.ts'
import { shotAtPlayhead } from '../../../state/chosen.ts'
import type { ShotColumns, ShotRuns } from '../cull-shots.ts'
import { countBoundaries, cullShots, shotColumns } from '../cull-shots.ts'
import type { StillPlace } from '../stills/lay-out-stills.ts'
import { hasOwnStill, layOutStills } from '../stills/lay-out-stills.ts'
import { pixelAtMs } from '../timeline-view.ts'
import type { Pen, TrackRow, TrackSources, TrackStage } from './track.ts'

export const stripHeight = 14
export const stillHeight = 40
export const shotsHeight = stripHeight + stillHeight

/** Below this the detector is wrong often enough to be looked at. */
export const doubtfulBelow = 0.6

const leastForNumber = 26
const leastForBoundary = 4
/** How much of the ground one cut covers that shares a pixel with others. */
const coverOfCut = 0.4

/** The shots: above, their numbers or how dense the cuts lie; below, pictures of just these moments. */
export const shots: TrackRow = {
  from: ({ words, shots, clock, stillOfShot, stillOfFrame, stillAspect }) => [
    ...[words, shots, clock],
    ...[stillOfShot, stillOfFrame, stillAspect],
  ],
  make: sources => {
    const { words, shots: some } = sources
    const columns = shotColumns(some)
    return [
      {
        key: 'shots',
        name: words.shots.track,
        said: words.timeline.shots(some.length),
        swatch: null,
        height: shotsHeight,
        isPinned: true,
        draw: (pen, stage) => drawShots(pen, { ...stage, columns, sources }),
        hit: () => shotAtPlayhead,
        chooses: null,
      },
    ]
  },
}

interface ShotsStage extends TrackStage {
  columns: ShotColumns
  sources: TrackSources
}

function drawShots(pen: Pen, stage: ShotsStage): void {
  const { columns, view, width, sources, colours } = stage
  const stillWidth = stillHeight * sources.stillAspect
  pen.fillStyle = colours.well
  pen.fillRect(0, stripHeight, width, stillHeight)
  pen.fillStyle = colours.odd
  pen.fillRect(0, 0, width, stripHeight)
  const places = layOutStills(columns, { view, width, stillWidth, clock: sources.clock })
  // Those that lie ready are fetched before those that are still to be drawn from the film.
  for (const place of places) standIn(stage, place)
  for (const place of places) drawStill(pen, stage, place)
  drawDensity(pen, stage)
  const runs = cullShots(columns, view, width)
  for (let run = 0; run < runs.count; run++) drawShot(pen, stage, { runs, run, stillWidth })
}

/** The middle of the picture, as wide as there is room; while it is on its way, the one that stands for the shot. */
function drawStill(pen: Pen, stage: ShotsStage, place: StillPlace): void {
  const { sources, still } = stage
  const { from, to, shot: index, ms } = place
  const shot = sources.shots[index]
  if (!shot) return
  const address = ms === null ? sources.stillOfShot(shot) : sources.stillOfFrame(msToFrame(sources.clock, ms))
  const picture = still(address) ?? standIn(stage, place)
  if (!picture) return
  const left = Math.round(from)
  const room = Math.round(to) - left
  const scale = picture.height / stillHeight
  const shown = Math.min(picture.width, room * scale)
  const drawnWidth = Math.min(room, picture.width / scale)
  pen.drawImage(
    picture,
    ...[(picture.width - shown) / 2, 0, shown, picture.height],
    ...([left, stripHeight, drawnWidth, stillHeight] as const),
  )
}

/** The still of the shot around a moment whose own frame does not lie ready. */
function standIn({ sources, still }: ShotsStage, { shot: index, ms }: StillPlace): ImageBitmap | null {
  const shot = sources.shots[index]
  const { clock } = sources
  if (!shot || ms === null || msToFrame(clock, ms) === nearestScrubFrame(clock, ms)) return null
  return still(sources.stillOfShot(shot))
}

/** Where shots have no room for a number: each cut covers some of the strip, so that more are darker than few. */
function drawDensity(pen: Pen, { columns, view, width, colours }: ShotsStage): void {
  const counts = countBoundaries(columns, view, width)
  pen.fillStyle = colours.cut
  for (let pixel = 0; pixel < width; pixel++) {
    const count = counts[pixel]!
    if (count === 0) continue
    pen.globalAlpha = 1 - (1 - coverOfCut) ** count
    pen.fillRect(pixel, 0, 1, stripHeight)
  }
  pen.globalAlpha = 1
}

function drawShot(
  pen: Pen,
  stage: ShotsStage,
  { runs, run, stillWidth }: { runs: ShotRuns; run: number; stillWidth: number },
): void {
  const { colours, sources } = stage
  const from = runs.fromPixels[run]!
  const width = runs.toPixels[run]! - from
  const index = runs.firstShots[run]!
  const shot = sources.shots[index]!
  if (runs.shotCounts[run] !== 1 || width < leastForBoundary) return
  if (width >= leastForNumber) {
    pen.fillStyle = index % 2 === 0 ? colours.even : colours.odd
    pen.fillRect(from, 0, width, stripHeight)
    pen.fillStyle = colours.wordsOnShot
    pen.font = `500 10px ${colours.font}`
    pen.textBaseline = 'middle'
    pen.fillText(String(index + 1), from + 5, stripHeight / 2)
  }
  const atPixel = pixelAtMs(stage.view, shot.startMs)
  if (index === 0 || atPixel < 0) return
  if (hasOwnStill(width, stillWidth)) {
    pen.fillStyle = colours.boundary
    pen.fillRect(from, 0, 1, shotsHeight)
  }
  drawTransition(pen, stage, shot)
  drawMark(pen, stage, { shot, from })
}

/** A gradual transition as a wedge from its first to its last moment. */
function drawTransition(pen: Pen, { view, colours }: ShotsStage, shot: Shot): void {
  if (shot.transitionStartMs === null || shot.transitionEndMs === null) return
  const from = pixelAtMs(view, shot.transitionStartMs)
  const to = pixelAtMs(view, shot.transitionEndMs)
  if (to - from < 2) return
  pen.fillStyle = colours.transition
  pen.beginPath()
  pen.moveTo(from, shotsHeight)
  pen.lineTo(to, 0)
  pen.lineTo(to, shotsHeight)
  pen.fill()
}

/** A full diamond where a hand has set the boundary, a hollow one where the detector is unsure. */
function drawMark(pen: Pen, { colours }: ShotsStage, { shot, from }: { shot: Shot; from: number }): void {
  const isDoubtful = shot.confidence !== null && shot.confidence < doubtfulBelow
  if (shot.origin !== 'hand' && !isDoubtful) return
  const y = stripHeight
  pen.beginPath()
  pen.moveTo(from, y - 4)
  pen.lineTo(from + 4, y)
  pen.lineTo(from, y + 4)
  pen.lineTo(from - 4, y)
  pen.closePath()
  pen.fillStyle = shot.origin === 'hand' ? colours.hand : colours.ground
  pen.strokeStyle = shot.origin === 'hand' ? colours.ground : colours.doubt
  pen.fill()
  pen.stroke()
}
