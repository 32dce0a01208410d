import type { Result } from '../study/index.ts'
import { accepted, refused } from '../study/index.ts'

/** A film as the store and the server both give it, as far as a command needs it to find one. */
export interface FoundFilm {
  film: { id: string; titles: readonly { text: string }[] }
  parts: readonly { id: string }[]
  files: readonly { originalName: string; partId: string }[]
}

export type PartRefusal =
  | { kind: 'no-film-of-that-name'; name: string }
  | { kind: 'several-films-of-that-name'; name: string; count: number }
  | { kind: 'no-such-part' }

/** The part that a command means: of the film of this title, file name or id, the first part where no other is named. */
export function findPart(
  films: readonly FoundFilm[],
  { name, part }: { name: string; part: string | undefined },
): Result<string, PartRefusal> {
  const wanted = plain(name)
  const isWanted = ({ film, files }: FoundFilm) =>
    film.id === name ||
    film.titles.some(title => plain(title.text) === wanted) ||
    files.some(file => plain(file.originalName) === wanted)
  const found = films.filter(isWanted)
  const [film] = found
  if (!film) return refused({ kind: 'no-film-of-that-name', name })
  if (found.length > 1) return refused({ kind: 'several-films-of-that-name', name, count: found.length })
  const chosen = film.parts[part === undefined ? 0 : Number(part) - 1]
  return chosen ? accepted(chosen.id) : refused({ kind: 'no-such-part' })
}

function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}
