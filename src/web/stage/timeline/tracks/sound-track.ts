import type { SoundOfPart } from '../../../state/measurements.ts'
import { msAtPixel } from '../timeline-view.ts'
import type { Pen, TrackRow, TrackStage } from './track.ts'

const height = 28

/** How loud the film is: of each pixel the loudest piece in it, even in decibels. */
export const sound: TrackRow = {
  from: ({ words, sound: heard }) => [words, heard],
  make: ({ words, sound: heard }) =>
    heard
      ? [
          {
            key: 'sound',
            name: words.timeline.names.sound,
            said: words.timeline.soundSaid,
            swatch: null,
            height,
            isPinned: false,
            draw: (pen, stage) => drawSound(pen, stage, heard),
            hit: () => null,
            chooses: null,
          },
        ]
      : [],
}

function drawSound(pen: Pen, { view, width, colours }: TrackStage, heard: SoundOfPart): void {
  pen.fillStyle = colours.words
  const middle = height / 2
  for (let x = 0; x < width; x++) {
    const loudest = loudestIn(heard, msAtPixel(view, x), msAtPixel(view, x + 1))
    const half = (loudest / 255) * (middle - 1)
    if (half > 0) pen.fillRect(x, middle - half, 1, Math.max(1, 2 * half))
  }
}

/** The loudest of the pieces that a stretch touches; 0 where the film has none. */
export function loudestIn({ stepMs, levels }: SoundOfPart, fromMs: number, toMs: number): number {
  const first = Math.max(0, Math.floor(fromMs / stepMs))
  const last = Math.min(levels.length - 1, Math.max(first, Math.ceil(toMs / stepMs) - 1))
  let loudest = 0
  for (let piece = first; piece <= last; piece++) loudest = Math.max(loudest, levels[piece]!)
  return loudest
}
