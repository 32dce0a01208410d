import type { SeriesLine } from '../../../../study/index.ts'
import { msAtPixel } from '../timeline-view.ts'
import type { Pen, TrackRow, TrackStage } from './track.ts'

const height = 28

/** What other programs measured: of each pixel the greatest number in it, from the least of the film to the most. */
export const series: TrackRow = {
  from: ({ words, series: lines }) => [words, lines],
  make: ({ words, series: lines }) =>
    lines.map(line => ({
      key: `series ${line.name}`,
      name: line.name,
      said: words.timeline.seriesSaid(line),
      swatch: null,
      isLocked: true,
      height,
      isPinned: false,
      draw: (pen, stage) => drawLine(pen, stage, line),
      hit: () => null,
      chooses: null,
    })),
}

function drawLine(pen: Pen, { view, width, colours }: TrackStage, line: SeriesLine): void {
  pen.fillStyle = colours.words
  for (let x = 0; x < width; x++) {
    const level = greatestIn(line, msAtPixel(view, x), msAtPixel(view, x + 1))
    if (level === null) continue
    const tall = Math.max(1, (level / 255) * (height - 3))
    pen.fillRect(x, height - 1 - tall, 1, tall)
  }
}

/** The greatest level of those whose stretch is touched; null where nothing was measured. */
export function greatestIn({ pieces }: SeriesLine, fromMs: number, toMs: number): number | null {
  let greatest: number | null = null
  for (let at = firstEndingAfter(pieces, fromMs); at < pieces.length; at++) {
    const { startMs, endMs, levels } = pieces[at]!
    if (startMs >= toMs) break
    const stepMs = (endMs - startMs) / levels.length
    const first = Math.max(0, Math.floor((fromMs - startMs) / stepMs))
    const last = Math.min(levels.length - 1, Math.max(first, Math.ceil((toMs - startMs) / stepMs) - 1))
    for (let place = first; place <= last; place++) greatest = Math.max(greatest ?? 0, levels[place]!)
  }
  return greatest
}

/** Pieces lie one after the other, but for what came from several files: then the first that reaches so far. */
function firstEndingAfter(pieces: SeriesLine['pieces'], ms: number): number {
  let [low, high] = [0, pieces.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (pieces[middle]!.endMs <= ms) low = middle + 1
    else high = middle
  }
  return low
}
