import type { ClipShot } from './clip-shots.ts'
import type { DrawnShot } from './drawn-shot.ts'

export interface ReelSource {
  shots: ClipShot[]
  frames: number
}

/** Where in a reel the next shot is drawn. */
export interface Place {
  shots: ClipShot[]
  before: DrawnShot | undefined
}

/** Draws shots until the reel is as long as it should be. */
export function fillReel(source: ReelSource, drawNext: (place: Place) => DrawnShot[]): DrawnShot[] {
  const drawn: DrawnShot[] = []
  let total = 0
  while (total < source.frames) {
    const next = drawNext({ shots: source.shots, before: drawn.at(-1) })
    drawn.push(...next)
    for (const { frames, comesIn } of next) total += frames + (comesIn.type === 'fade' ? comesIn.hold : 0)
  }
  return drawn
}
