import type { ShotValues } from '../../../../server/contracts/index.ts'
import { pixelAtMs } from '../timeline-view.ts'
import type { Pen, TrackRow, TrackSources, TrackStage } from './track.ts'

const height = 16

/** The film as the colours of its shots: each as long as the shot, its colours as high as their shares. */
export const colours: TrackRow = {
  from: ({ words, shots, measured }) => [words, shots, measured],
  make: sources =>
    sources.measured
      ? [
          {
            key: 'colours',
            name: sources.words.timeline.names.colours,
            said: sources.words.measurements.filmColours,
            swatch: null,
            height,
            isPinned: false,
            draw: (pen, stage) => drawColours(pen, stage, sources),
            hit: () => null,
            chooses: null,
          },
        ]
      : [],
}

function drawColours(pen: Pen, { view, width }: TrackStage, { shots, measured }: TrackSources): void {
  let drawnTo = -1
  for (const shot of shots) {
    const from = Math.max(0, Math.round(pixelAtMs(view, shot.startMs)))
    const to = Math.min(width, Math.max(from + 1, Math.round(pixelAtMs(view, shot.endMs))))
    if (from >= width) return
    if (to <= drawnTo || to <= 0) continue
    drawnTo = to
    let top = 1
    for (const { colour, share } of lightestFirst(measured?.values[shot.id]?.palette ?? [])) {
      pen.fillStyle = colour
      pen.fillRect(from, top, to - from, height - 1 - top)
      top += share * (height - 2)
    }
  }
}

function lightestFirst(palette: ShotValues['palette']): ShotValues['palette'] {
  return [...palette].sort((one, other) => brightness(other.colour) - brightness(one.colour))
}

function brightness(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16))
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}
