import type { QuestionFilm } from '../question-film.ts'

/** Films that share a director stand in one block; a film without a director is a block of its own. */
export interface DirectorBlocks {
  blockOfFilm: string[]
  /** Does any block hold more than one film? */
  nested: boolean
}

export function directorBlocks(films: readonly QuestionFilm[]): DirectorBlocks {
  const parent = films.map((_, film) => film)
  const root = (film: number): number => (parent[film] === film ? film : root(parent[film]!))
  const firstFilmOf = new Map<string, number>()
  films.forEach((film, index) => {
    for (const directorId of film.directorIds) {
      const known = firstFilmOf.get(directorId)
      if (known === undefined) firstFilmOf.set(directorId, index)
      else parent[root(index)] = root(known)
    }
  })
  const blockOfFilm = films.map((_, film) => films[root(film)]!.id)
  return { blockOfFilm, nested: new Set(blockOfFilm).size < films.length }
}
