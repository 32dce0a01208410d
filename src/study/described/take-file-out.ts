import type { Change, RecordKind } from '../change.ts'
import { changed, made } from '../change.ts'
import type { Film, Part, Title, Version } from '../films/film.ts'
import type { FilmBelongings } from '../films/remove-film.ts'
import { filmKinds, linksOf } from '../record-kinds.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { DescribedRefusal } from './join-described.ts'
import { inParts } from './join-described.ts'
import { rehang } from './rehang.ts'

export interface TakingOut {
  /** The described film with all that hangs on it. */
  all: FilmBelongings
  partId: string
  /** Of the film that the file becomes again. */
  ids: { filmId: string; versionId: string; partId: string }
  title: Title
  now: string
}

/** What somebody has done on a film as a whole, rather than what is known of it. */
const work: readonly RecordKind[] = ['pass', 'mediation']

/**
 * Makes the file of a part a film of its own again, with all that lies in its time, so that it can be said anew which film
 * it is; the described film stays, without a file. Passes and readings go along, unless the film has other files.
 */
export function takeFileOut({ all, partId, ids, title, now }: TakingOut): Result<Change, DescribedRefusal> {
  const whole = inParts(all)
  const part = whole?.parts.find(({ id }) => id === partId)
  if (!whole || !part || !whole.files.some(file => file.partId === partId))
    return refused({ kind: 'no-such-described-film' })
  const hasOthers = whole.files.some(file => file.partId !== partId)
  if (hasOthers && work.some(kind => all[kind]?.length)) return refused({ kind: 'file-shares-work' })
  const film: Film = {
    ...{ id: ids.filmId, titles: [title], people: [], createdAt: now, specimen: false },
    ...{ releaseDate: null, storyDate: null, shootingDate: null },
    ...{ filmKind: null, identifiers: null, recognised: null },
  }
  const version: Version = { id: ids.versionId, filmId: ids.filmId, position: 0, name: '' }
  const own: Part = {
    ...part,
    id: ids.partId,
    versionId: ids.versionId,
    position: 0,
    name: '',
    statedMs: null,
  }
  const to = new Map([
    [whole.film.id, ids.filmId],
    [partId, ids.partId],
  ])
  return accepted([
    made('film', film),
    made('version', version),
    made('part', own),
    ...rehang(goingAlong(all, partId), to),
    changed('part', part, {
      ...part,
      durationMs: part.statedMs ?? null,
      statedMs: null,
      fileInUseId: null,
    }),
    ...(hasOthers ? [] : [changed('film', whole.film, { ...whole.film, recognised: null })]),
  ])
}

/** What lies in the part, and what was done on the film; where it was filmed and what is said of it stays. */
function goingAlong(all: FilmBelongings, partId: string): FilmBelongings {
  const along = filmKinds.map(({ kind }) => {
    const byPart = linksOf(kind).filter(link => link.kind === 'part')
    const records = (all[kind] ?? []).filter(record => {
      if (work.includes(kind)) return true
      const fields = record as unknown as Record<string, unknown>
      return byPart.some(({ by }) => fields[by] === partId)
    })
    return [kind, records] as const
  })
  return Object.fromEntries(along) as FilmBelongings
}
