import type { QuestionFilm } from '../question-film.ts'

/**
 * Films that share a director, and parts of one film, stand in one block; a film without a director is its own, and
 * so is one that nobody looked through, which ties no others together.
 */
export interface DirectorBlocks {
  blockOfFilm: string[]
  /** Does any block hold more than one film? */
  nested: boolean
}

/** What says which films stand together. */
export type Directed = Pick<QuestionFilm, 'id' | 'directorIds' | 'partOfFilmId'>

/** Directors cost more to deal than films, so fewer ways are walked; what can be shown is reckoned by the same rule. */
const walkedUpTo = 200_000

export function settingsOfBlocks<Settings extends { exactUpTo: number }>(settings: Settings): Settings {
  return { ...settings, exactUpTo: Math.min(settings.exactUpTo, walkedUpTo) }
}

export function directorBlocks(
  films: readonly Directed[],
  lookedThrough: readonly boolean[] = films.map(() => true),
): DirectorBlocks {
  const parent = films.map((_, film) => film)
  const root = (film: number): number => (parent[film] === film ? film : root(parent[film]!))
  const firstFilmOf = new Map<string, number>()
  films.forEach((film, index) => {
    if (!lookedThrough[index]) return
    const names = film.directorIds.map(directorId => `director ${directorId}`)
    if (film.partOfFilmId !== undefined) names.push(`film ${film.partOfFilmId}`)
    for (const name of names) {
      const known = firstFilmOf.get(name)
      if (known === undefined) firstFilmOf.set(name, index)
      else parent[root(index)] = root(known)
    }
  })
  const blockOfFilm = films.map((_, film) => films[root(film)]!.id)
  return { blockOfFilm, nested: new Set(blockOfFilm).size < films.length }
}
