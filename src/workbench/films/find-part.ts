import type { WholeFilm } from '../../store/index.ts'
import type { Result } from '../../study/index.ts'
import { accepted, refused, showableFilm } from '../../study/index.ts'

/** A film as somebody names it: by its title, a file's name or its id; the first part where no other is named. */
export interface WantedPart {
  film: string
  part?: string
}

export type PartRefusal =
  | { kind: 'no-film-of-that-name'; name: string }
  | { kind: 'several-films-of-that-name'; name: string; count: number }
  | { kind: 'no-such-part' }

export function findPart(
  films: readonly WholeFilm[],
  { film: name, part }: WantedPart,
): Result<string, PartRefusal> {
  const film = filmNamed(films, name)
  if (!film.ok) return film
  const chosen = film.value.parts[part === undefined ? 0 : Number(part) - 1]
  return chosen ? accepted(chosen.id) : refused({ kind: 'no-such-part' })
}

export function filmNamed(films: readonly WholeFilm[], name: string): Result<WholeFilm, PartRefusal> {
  const wanted = plain(name)
  const isWanted = ({ film, files }: WholeFilm) =>
    film.id === name ||
    showableFilm(film).titles.some(title => plain(title.text) === wanted) ||
    files.some(file => plain(file.originalName) === wanted)
  const found = films.filter(isWanted)
  const [film] = found
  if (!film) return refused({ kind: 'no-film-of-that-name', name })
  if (found.length > 1) return refused({ kind: 'several-films-of-that-name', name, count: found.length })
  return accepted(film)
}

function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}
