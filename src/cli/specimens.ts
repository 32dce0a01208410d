import type { SpecimenMaker } from '../tasks/index.ts'
import { drawnFrames } from './drawn-frames.ts'

/** The specimen films; the drawing code is loaded only where one is to be drawn. */
export const specimens: SpecimenMaker = {
  async all() {
    const { specimenCodes, specimenFilms } = await import('../../specimen/index.ts')
    return specimenFilms.map(film => ({
      key: film.key,
      fileName: film.fileName,
      width: film.width,
      height: film.height,
      frameRate: film.frameRate,
      frameCount: film.frameCount,
      film: {
        titles: [...film.titles],
        people: [...film.people],
        releaseDate: film.releaseDate,
        specimen: true,
      },
      truth: { codes: specimenCodes, symbols: film.truth.symbols },
      frames: (signal: AbortSignal) => drawnFrames(film.key, signal),
      audio: () => film.audio(),
    }))
  },
}
