import { changed } from '../change.ts'
import type { Joining } from '../described/join-described.ts'
import { joinDescribed } from '../described/join-described.ts'
import type { TakingOut } from '../described/take-file-out.ts'
import { takeFileOut } from '../described/take-file-out.ts'
import type { Film } from '../films/film.ts'
import { accepted, refused } from '../result.ts'
import type { ActFamily } from './act-family.ts'

export interface KnownDescribed {
  /** The films that are named. */
  films: readonly Film[]
  joining: Joining | null
  takingOut: TakingOut | null
}

export type DescribedAct =
  /**
   * The files of a film are those of a film that was described before they came: of these parts of it, in their order, or,
   * where none is named, of a version of their own.
   */
  | { kind: 'join-described-film'; filmId: string; toFilmId: string; partIds: string[] }
  /** These are films of their own, and it is not asked any more; or it is asked again. */
  | { kind: 'film-of-its-own'; filmIds: string[]; isOwn: boolean }
  /** The file of this part is of another film after all: it becomes a film of its own again. */
  | { kind: 'take-file-out'; partId: string }

export const describedActs: ActFamily<DescribedAct, KnownDescribed> = {
  area: 'corpus',
  ground: 'study',
  place: {
    'join-described-film': ({ joining }) =>
      joining ? joinDescribed(joining) : refused({ kind: 'no-such-described-film' }),
    'film-of-its-own': ({ films }, { filmIds, isOwn }) => {
      const missing = filmIds.find(filmId => !films.some(({ id }) => id === filmId))
      if (missing !== undefined) return refused({ kind: 'no-such-film', filmId: missing })
      const recognised = isOwn ? 'itself' : null
      return accepted(
        films
          .filter(film => film.recognised !== 'described')
          .map(film => changed('film', film, { ...film, recognised })),
      )
    },
    'take-file-out': ({ takingOut }) =>
      takingOut ? takeFileOut(takingOut) : refused({ kind: 'no-such-described-film' }),
  },
}
