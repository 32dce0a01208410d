import type { Change } from '../change.ts'
import { applyToList } from '../change.ts'
import type { FilmDescription } from '../films/edit-film.ts'
import { describeFilm } from '../films/edit-film.ts'
import type { Film } from '../films/film.ts'
import type { FilmBelongings } from '../films/remove-film.ts'
import { removeFilm } from '../films/remove-film.ts'
import type { KnownSheetMappings } from '../foreign/keep-sheet-mapping.ts'
import { keepSheetMapping, removeSheetMapping } from '../foreign/keep-sheet-mapping.ts'
import type { SheetReading } from '../foreign/sheet-mapping.ts'
import type { StudyRefusal } from '../refusals.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { ActFamily } from './act-family.ts'

export interface KnownFilms {
  films: readonly Film[]
  /** All that hangs on the film that is to be removed. */
  belongings: FilmBelongings | null
  /** What brings the removed film back. */
  bringsBack: Change | null
}

type FilmEdit = Partial<FilmDescription>

/** `upon`: what the named fields were when the edit began; another's change since is not overwritten. */
type OneFilmEdit = { filmId: string; upon?: FilmEdit } & FilmEdit

export type FilmAct =
  | ({ kind: 'describe-film' } & OneFilmEdit)
  /** Many at once, as from a spreadsheet: all or none, and one to take back. */
  | { kind: 'describe-films'; films: OneFilmEdit[] }
  | { kind: 'remove-film'; filmId: string }
  /** Brings a removed film back with all that hung on it. */
  | { kind: 'bring-back-film'; filmId: string }

export const filmActs: ActFamily<FilmAct, KnownFilms> = {
  area: 'corpus',
  ground: 'study',
  place: {
    'describe-film': (known, act) => describeAll(known, [act]),
    'describe-films': (known, act) => describeAll(known, act.films),
    'remove-film': ({ belongings }, { filmId }) =>
      belongings?.film?.length ? accepted(removeFilm(belongings)) : refused({ kind: 'no-such-film', filmId }),
    'bring-back-film': ({ bringsBack }) =>
      bringsBack ? accepted(bringsBack) : refused({ kind: 'no-such-removed-film' }),
  },
}

/** All or none: half a pasted column would be worse than none. */
function describeAll({ films }: KnownFilms, edits: readonly OneFilmEdit[]): Result<Change, StudyRefusal> {
  const changes: Change[] = []
  // A film that is named twice is described upon what its first edit made of it.
  const described = new Map(films.map(film => [film.id, film]))
  for (const edit of edits) {
    const { filmId } = edit
    const film = described.get(filmId)
    if (!film) return refused({ kind: 'no-such-film', filmId })
    const done = describeFilm(film, edit)
    if (!done.ok) return done
    for (const after of applyToList('film', [film], done.value)) described.set(filmId, after)
    changes.push(done.value)
  }
  return accepted(changes.flat())
}

export type SheetAct =
  | { kind: 'keep-sheet-mapping'; mapping: { id: string; name: string; reading: SheetReading } }
  | { kind: 'remove-sheet-mapping'; sheetMappingId: string }

/** Acts on how tables are read that come in again and again. */
export const sheetActs: ActFamily<SheetAct, KnownSheetMappings> = {
  area: 'corpus',
  ground: 'study',
  place: {
    'keep-sheet-mapping': (known, { mapping }) => keepSheetMapping(known, mapping),
    'remove-sheet-mapping': (known, { sheetMappingId }) => removeSheetMapping(known, sheetMappingId),
  },
}
