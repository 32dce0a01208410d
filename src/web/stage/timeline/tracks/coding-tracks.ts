import type { Mark } from '../../../../study/index.ts'
import { codeName } from '../../../../study/index.ts'
import { chosenId } from '../../../state/chosen.ts'
import { lookOf } from '../../../state/marks/track-looks.ts'
import { pixelAtMs } from '../timeline-view.ts'
import type { CodingOfPart, Lane } from './code-lanes.ts'
import { codeLanes, lookedThroughBy } from './code-lanes.ts'
import type { LaneColumns, LaneRun } from './cull-lanes.ts'
import { cullLane, laneColumns } from './cull-lanes.ts'
import type { Pen, Track, TrackRow, TrackSources, TrackStage } from './track.ts'

const statusHeight = 14
const laneHeight = 16
const tallLaneHeight = 40

/** Where the pass has looked. */
export const lookedThrough: TrackRow = {
  from: ({ words, coding }) => [words, coding?.coding.lookedThrough, coding?.pass, coding?.partId],
  make: ({ words, coding }) => {
    const spans = coding && lookedThroughBy(coding)
    if (!spans) return []
    const columns = laneColumns(spans)
    return [
      {
        key: 'looked-through',
        name: words.coding.lookedThrough,
        said: words.timeline.lookedThrough,
        swatch: null,
        height: statusHeight,
        isPinned: false,
        draw: (pen, stage) => drawStatus(pen, stage, columns),
        hit: () => null,
        chooses: null,
      },
    ]
  },
}

/** What a plan drew, where the pass was begun for one. */
export const sample: TrackRow = {
  from: ({ words, coding }) => [words, coding?.sample],
  make: ({ words, coding }) => {
    if (!coding?.sample) return []
    const columns = laneColumns(coding.sample.map(span => ({ ...span, passId: span.codingPlanId })))
    return [
      {
        key: 'sample',
        name: words.plans.track,
        said: words.plans.trackSaid(coding.sample.length),
        swatch: null,
        height: statusHeight,
        isPinned: false,
        draw: (pen, { view, width, colours }) => {
          pen.fillStyle = colours.words
          for (const { from, to } of cullLane(columns, view, width))
            pen.fillRect(from, 3, Math.max(2, to - from), statusHeight - 6)
        },
        hit: () => null,
        chooses: null,
      },
    ]
  },
}

/** The marks of each code, a lane for each. */
export const codes: TrackRow = {
  from: ({ words, language, coding, chosen, looks }) => [
    ...[words, language, looks, coding?.coding.marks, chosenId(chosen, 'mark')],
    ...[coding?.codes, coding?.pass, coding?.partId, coding?.coding.regionKeys],
  ],
  make: sources =>
    sources.coding
      ? codeLanes(sources.coding)
          .filter(({ code }) => !lookOf(sources.looks, code.id).isHidden)
          .map(lane => laneTrack(sources, sources.coding!, lane))
      : [],
}

function laneTrack(
  { words, language, chosen, looks }: TrackSources,
  { pass, coding }: CodingOfPart,
  lane: Lane,
): Track {
  const { code, marks } = lane
  const columns = laneColumns(marks)
  const outlined = marks.find(({ id }) => id === chosenId(chosen, 'mark'))
  const keys = outlined ? coding.regionKeys.filter(({ markId }) => markId === outlined.id) : []
  const keysMs = keys.map(({ atMs }) => atMs)
  const isExample = !pass?.codeIds.includes(code.id)
  const name = codeName(code, language)
  const { isTall, isLocked } = lookOf(looks, code.id)
  const height = isTall ? tallLaneHeight : laneHeight
  const said = words.timeline.marks(marks.length)
  return {
    key: code.id,
    name: isExample ? words.coding.asExample(name) : name,
    said: isLocked ? words.timeline.locked(said) : said,
    swatch: code.colour,
    isLocked,
    height,
    isPinned: false,
    draw: (pen, stage) => drawLane(pen, stage, { columns, colour: code.colour, outlined, keysMs, height }),
    hit: ms => {
      const mark = marks.find(({ startMs, endMs }) => startMs <= ms && ms < endMs)
      return mark ? { kind: 'mark', id: mark.id } : { kind: 'code', id: code.id }
    },
    chooses: { kind: 'code', id: code.id },
  }
}

interface DrawnLane {
  columns: LaneColumns
  colour: string
  outlined: Mark | undefined
  /** Where the regions of the outlined mark have keys. */
  keysMs: readonly number[]
  height: number
}

/** The marks of a lane, with the chosen one outlined. */
export function drawLane(
  pen: Pen,
  { view, width, colours }: TrackStage,
  { columns, colour, outlined, keysMs, height }: DrawnLane,
): void {
  pen.globalAlpha = 0.35
  pen.fillStyle = colours.boundary
  pen.fillRect(0, height - 1, width, 1)
  pen.globalAlpha = 1
  for (const run of cullLane(columns, view, width)) drawRun(pen, run, { colour, height })
  if (!outlined) return
  const from = Math.round(pixelAtMs(view, outlined.startMs))
  pen.strokeStyle = colours.hand
  pen.lineWidth = 1
  pen.strokeRect(from - 0.5, 0.5, Math.max(3, pixelAtMs(view, outlined.endMs) - from + 1), height - 2)
  // Where its regions have keys.
  pen.fillStyle = colours.hand
  for (const ms of keysMs) pen.fillRect(Math.round(pixelAtMs(view, ms)), height - 6, 2, 5)
}

function drawRun(pen: Pen, run: LaneRun, { colour, height }: Pick<DrawnLane, 'colour' | 'height'>): void {
  const width = Math.max(2, run.to - run.from)
  if (run.isExample) {
    pen.strokeStyle = colour
    pen.lineWidth = 1
    pen.strokeRect(run.from + 0.5, 2.5, width - 1, height - 6)
  } else {
    pen.fillStyle = colour
    pen.fillRect(run.from, 2, width, height - 5)
  }
}

/** Hatched where the pass has not looked, clear where it has: the same signs as on the stills. */
function drawStatus(pen: Pen, { view, width, colours }: TrackStage, columns: LaneColumns): void {
  const bottom = statusHeight - 3
  pen.save()
  pen.beginPath()
  pen.rect(0, 3, width, bottom - 3)
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
  for (const { from, to } of cullLane(columns, view, width)) {
    pen.fillStyle = colours.ground
    pen.fillRect(from, 0, to - from, statusHeight)
    pen.fillStyle = colours.words
    pen.fillRect(from, statusHeight / 2 - 1, to - from, 2)
  }
}
