import type { Beside } from '../../../essay/index.ts'
import type { StudyStore } from '../../../store/index.ts'

/** What is looked up for targets of every kind. */
export interface KnownBeside extends Beside {
  /** The parts of a film in their order, by id. */
  partsOf: (filmId: string) => readonly string[]
  /** The length of all parts of a film, as far as it is known. */
  filmMs: (filmId: string) => number
  /** The version of the codebook that was published last; null where none was. */
  codebookVersion: number | null
}

export async function gatherBeside({ store }: { store: StudyStore }): Promise<KnownBeside> {
  const codes = new Map((await store.coding.codes()).map(code => [code.id, code]))
  const films = await store.films.all()
  const filmOfPart = new Map(
    films.flatMap(({ film, parts }) => parts.map(({ id }) => [id, film.id] as const)),
  )
  const partsOfFilm = new Map(films.map(({ film, parts }) => [film.id, parts.map(({ id }) => id)]))
  const msOfFilm = new Map(
    films.map(({ film, parts }) => [
      film.id,
      parts.reduce((sum, part) => sum + (part.durationMs ?? part.statedMs ?? 0), 0),
    ]),
  )
  const versions = await store.coding.codebookVersions()
  return {
    code: id => codes.get(id) ?? null,
    filmOf: partId => filmOfPart.get(partId) ?? null,
    partsOf: filmId => partsOfFilm.get(filmId) ?? [],
    filmMs: filmId => msOfFilm.get(filmId) ?? 0,
    codebookVersion: versions.at(-1)?.number ?? null,
  }
}
