import type { Mark } from '../../../../study/index.ts'
import { codeName } from '../../../../study/index.ts'
import { chosenId } from '../../../state/chosen.ts'
import { pixelAtMs } from '../timeline-view.ts'
import type { CodingOfPart, Lane } from './code-lanes.ts'
import { codeLanes, lookedThroughBy } from './code-lanes.ts'
import type { LaneColumns, LaneRun } from './cull-lanes.ts'
import { cullLane, laneColumns } from './cull-lanes.ts'
import type { Pen, Track, TrackRow, TrackSources, TrackStage } from './track.ts'

const statusHeight = 14
const laneHeight = 16

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

/** The marks of each code, a lane for each. */
export const codes: TrackRow = {
  from: ({ words, language, coding, chosen }) => [
    ...[words, language, coding?.coding.marks, chosenId(chosen, 'mark')],
    ...[coding?.codes, coding?.pass, coding?.partId],
  ],
  make: sources =>
    sources.coding ? codeLanes(sources.coding).map(lane => laneTrack(sources, sources.coding!, lane)) : [],
}

function laneTrack({ words, language, chosen }: TrackSources, { pass }: CodingOfPart, lane: Lane): Track {
  const { code, marks } = lane
  const columns = laneColumns(marks)
  const outlined = marks.find(({ id }) => id === chosenId(chosen, 'mark'))
  const isExample = !pass?.codeIds.includes(code.id)
  const name = codeName(code, language)
  return {
    key: code.id,
    name: isExample ? words.coding.asExample(name) : name,
    said: words.timeline.marks(marks.length),
    swatch: code.colour,
    height: laneHeight,
    isPinned: false,
    draw: (pen, stage) => drawLane(pen, stage, { columns, colour: code.colour, outlined }),
    hit: ms => {
      const mark = marks.find(({ startMs, endMs }) => startMs <= ms && ms < endMs)
      return mark ? { kind: 'mark', id: mark.id } : { kind: 'code', id: code.id }
    },
    chooses: { kind: 'code', id: code.id },
  }
}

function drawLane(
  pen: Pen,
  { view, width, colours }: TrackStage,
  { columns, colour, outlined }: { columns: LaneColumns; colour: string; outlined: Mark | undefined },
): void {
  pen.globalAlpha = 0.35
  pen.fillStyle = colours.boundary
  pen.fillRect(0, laneHeight - 1, width, 1)
  pen.globalAlpha = 1
  for (const run of cullLane(columns, view, width)) drawRun(pen, run, colour)
  if (!outlined) return
  const from = Math.round(pixelAtMs(view, outlined.startMs))
  pen.strokeStyle = colours.hand
  pen.lineWidth = 1
  pen.strokeRect(from - 0.5, 0.5, Math.max(3, pixelAtMs(view, outlined.endMs) - from + 1), laneHeight - 2)
}

function drawRun(pen: Pen, run: LaneRun, colour: string): void {
  const width = Math.max(2, run.to - run.from)
  if (run.isExample) {
    pen.strokeStyle = colour
    pen.lineWidth = 1
    pen.strokeRect(run.from + 0.5, 2.5, width - 1, laneHeight - 6)
  } else {
    pen.fillStyle = colour
    pen.fillRect(run.from, 2, width, laneHeight - 5)
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
