import type { Edit } from './edit.ts'
import { FilmPainter } from './film-painter.ts'
import { composeScore } from './score/score.ts'
import type { SpecimenFilm } from './specimen-film.ts'
import { pictureHeight, pictureWidth } from './stage.ts'
import { readTruth } from './truth.ts'

export type FilmDescription = Pick<SpecimenFilm, 'key' | 'fileName' | 'titles' | 'releaseDate'>

export function makeFilm(description: FilmDescription, edit: Edit): SpecimenFilm {
  const truth = readTruth(edit)
  const { frameRate } = edit
  return {
    ...description,
    width: pictureWidth,
    height: pictureHeight,
    frameRate,
    frameCount: truth.shots.at(-1)?.endFrame ?? 0,
    people: [],
    truth,
    drawFrame: frameIndex => new FilmPainter(edit).paint(frameIndex),
    frames: signal => drawFrames(edit, signal),
    audio: () =>
      composeScore({
        key: description.key,
        truth,
        framesPerSecond: frameRate.numerator / frameRate.denominator,
      }),
  }
}

async function* drawFrames(edit: Edit, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  const painter = new FilmPainter(edit)
  for (let frameIndex = 0; frameIndex < painter.frameCount; frameIndex++) {
    signal?.throwIfAborted()
    yield painter.paint(frameIndex)
    await new Promise(resolve => setImmediate(resolve))
  }
}
