import { directorBlocks, readFilmName } from '../../../findings/index.ts'

/** By film, what it is dealt together with where directors speak: all films of its director, and its other parts. */
export function blocksOf(
  films: readonly { id: string; directors: readonly string[] }[],
): Readonly<Record<string, string>> {
  const { blockOfFilm } = directorBlocks(
    films.map(({ id, directors }) => {
      const { filmId, part } = readFilmName(id)
      return { id, directorIds: directors, ...(part !== null && { partOfFilmId: filmId }) }
    }),
  )
  return Object.fromEntries(films.map(({ id }, place) => [id, blockOfFilm[place]!]))
}
