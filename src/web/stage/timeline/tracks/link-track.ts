import { chosenId } from '../../../state/chosen.ts'
import type { LinkedStretch, LinksOfPart } from '../../links/links-of-part.ts'
import type { TimelineView } from '../timeline-view.ts'
import { pixelAtMs } from '../timeline-view.ts'
import type { Pen, TrackRow, TrackStage } from './track.ts'

const height = 34
const barTop = height - 9
const barHeight = 6
const leastForWords = 24

/** The ends of links, with an arc between two in this part and the name of the film where the other is elsewhere. */
export const links: TrackRow = {
  from: ({ words, links: lying, chosen }) => [words, lying, chosenId(chosen, 'link')],
  make: ({ words, links: lying, chosen }) => {
    if (!lying || (lying.count === 0 && !lying.begun)) return []
    const chosenLink = chosenId(chosen, 'link')
    return [
      {
        ...{ key: 'links', name: words.links.trackName, said: words.links.track(lying.count) },
        ...{ swatch: null, height, isPinned: false, chooses: null },
        draw: (pen, stage) => draw(pen, stage, lying, chosenLink),
        hit: ms => {
          const id = linkAt(lying.stretches, ms, chosenLink)
          return id === null ? null : { kind: 'link', id }
        },
      },
    ]
  },
}

/** The link with an end at a moment; where several have, the one after that which is chosen. */
export function linkAt(
  stretches: readonly LinkedStretch[],
  ms: number,
  chosenLink: string | null,
): string | null {
  const here = stretches.filter(({ startMs, endMs }) => startMs <= ms && ms < endMs)
  const at = here.findIndex(({ id }) => id === chosenLink)
  return here[(at + 1) % Math.max(1, here.length)]?.id ?? null
}

function draw(pen: Pen, stage: TrackStage, lying: LinksOfPart, chosenLink: string | null): void {
  const { view, colours } = stage
  for (const { id, fromMs, toMs } of lying.arcs) {
    pen.strokeStyle = id === chosenLink ? colours.hand : colours.words
    pen.lineWidth = id === chosenLink ? 2 : 1
    drawArc(pen, view, fromMs, toMs)
  }
  lying.stretches.forEach((stretch, index) => {
    const next = lying.stretches[index + 1]
    drawStretch(pen, stage, stretch, {
      isChosen: stretch.id === chosenLink,
      untilPixel: next ? pixelAtMs(view, next.startMs) : stage.width,
    })
  })
  if (!lying.begun) return
  const { from, room } = pixels(stage, lying.begun)
  pen.strokeStyle = colours.hand
  pen.lineWidth = 1
  pen.setLineDash([3, 2])
  pen.strokeRect(from + 0.5, barTop - 1.5, Math.max(3, room - 1), barHeight + 3)
  pen.setLineDash([])
}

function drawArc(pen: Pen, view: TimelineView, fromMs: number, toMs: number): void {
  const [left, right] = [pixelAtMs(view, Math.min(fromMs, toMs)), pixelAtMs(view, Math.max(fromMs, toMs))]
  pen.beginPath()
  pen.moveTo(left, barTop)
  // A short arc is low, a long one touches the top of the track.
  const rise = Math.min(barTop - 2, Math.max(4, (right - left) / 3))
  // Such a curve rises three quarters of the way to its handles.
  const handle = barTop - rise / 0.75
  pen.bezierCurveTo(left, handle, right, handle, right, barTop)
  pen.stroke()
}

function drawStretch(
  pen: Pen,
  stage: TrackStage,
  stretch: LinkedStretch,
  { isChosen, untilPixel }: { isChosen: boolean; untilPixel: number },
): void {
  const { colours, width } = stage
  const { from, room } = pixels(stage, stretch)
  if (from + room < 0 || from > width) return
  pen.fillStyle = isChosen ? colours.hand : colours.words
  pen.fillRect(from, barTop, Math.max(1, room - 1), barHeight)
  if (stretch.elsewhere === null) return
  const middle = Math.round(from + room / 2)
  pen.fillRect(middle, 5, 1, barTop - 5)
  pen.fillRect(middle, 5, 5, 1)
  const free = untilPixel - middle - 12
  if (free < leastForWords) return
  pen.save()
  pen.beginPath()
  pen.rect(middle, 0, free + 8, barTop)
  pen.clip()
  pen.font = `500 11px ${colours.font}`
  // An arc goes behind what is written.
  pen.fillStyle = colours.ground
  pen.fillRect(middle + 6, 3, pen.measureText(stretch.elsewhere).width + 4, 13)
  pen.fillStyle = isChosen ? colours.wordsOnShot : colours.words
  pen.textBaseline = 'middle'
  pen.fillText(stretch.elsewhere, middle + 8, 10)
  pen.restore()
}

function pixels({ view }: TrackStage, { startMs, endMs }: { startMs: number; endMs: number }) {
  const from = Math.round(pixelAtMs(view, startMs))
  return { from, room: Math.max(2, Math.round(pixelAtMs(view, endMs)) - from) }
}
