import type { FormShot } from '../../src/findings/index.ts'
import type { SeededStream } from '../../src/statistics/index.ts'
import type { Manner } from './draw-manner.ts'
import { filmMs } from './question-corpus.ts'
import { logistic, normal, wait } from './random.ts'

/** Shots of a film's own length, one after the other, with what was measured of their pictures. */
export function shotsIn(stream: SeededStream, manner: Manner, longer: number): FormShot[] {
  const meanMs = Math.max(2000, Math.exp(manner.shotLength) * longer)
  const shots: FormShot[] = []
  for (let startMs = 0; startMs < filmMs; ) {
    const until = startMs + 1000 + wait(stream, meanMs - 1000)
    // What is left at the end would be no shot.
    const endMs = until > filmMs - 1000 ? filmMs : until
    const isGradual = stream.nextShare() < logistic(manner.gradual)
    shots.push({
      ...{ startMs, endMs },
      transition: startMs === 0 ? 'start' : isGradual ? 'dissolve' : 'cut',
      measured: {
        lightness: manner.picture.lightness + 10 * normal(stream),
        contrast: manner.picture.contrast + 10 * normal(stream),
        chroma: manner.picture.chroma + 5 * normal(stream),
        motion: manner.picture.motion + 4 * normal(stream),
        loudness: manner.picture.loudness + 5 * normal(stream),
        colour: null,
      },
    })
    startMs = endMs
  }
  return shots
}
