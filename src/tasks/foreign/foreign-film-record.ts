import type { ForeignFilm } from '../../exchange/index.ts'
import { titleFor } from '../../study/index.ts'
import type { FoundFilm } from './find-foreign-film.ts'
import type { RecordSink } from './record-sink.ts'

export interface FilmPlace {
  filmId: string
  partId: string
  title: string
}

/**
 * How long the film is: what its own record says, else the file, else the last that is annotated; never shorter than its
 * shots. A film that has no file yet is as long as the longest of all that was said of it.
 */
export function lengthOf(foreign: ForeignFilm, joined: FoundFilm | null): number {
  const known = joined?.part.durationMs
  if (known) return hasFile(joined) ? known : Math.max(known, foreign.durationMs ?? lastAnnotated(foreign))
  return Math.max(foreign.durationMs ?? 1, lastAnnotated(foreign))
}

/** Of a record that says how long the film is only its shots are asked. */
function lastAnnotated({ tracks, durationMs }: ForeignFilm): number {
  return tracks
    .filter(({ use }) => (durationMs === null ? use !== 'measured' : use === 'shots'))
    .reduce((last, { annotations }) => annotations.reduce((end, one) => Math.max(end, one.endMs), last), 1)
}

function hasFile({ whole, part }: FoundFilm): boolean {
  return whole.files.some(({ partId }) => partId === part.id)
}

/** The film that is joined, as long as it is now, or a new one that is described with its length: it has no file yet. */
export async function filmFor(
  foreign: ForeignFilm,
  {
    effects,
    sink,
    joined,
    endMs,
  }: {
    effects: { makeId: () => string; now: () => string }
    sink: RecordSink
    joined: FoundFilm | null
    endMs: number
  },
): Promise<FilmPlace> {
  if (joined) {
    if (growsTo(endMs, joined)) await sink.change('part', { ...joined.part, durationMs: endMs })
    return {
      ...{ filmId: joined.whole.film.id, partId: joined.part.id },
      title: titleFor(joined.whole.film, 'original'),
    }
  }
  const [filmId, versionId, partId] = [effects.makeId(), effects.makeId(), effects.makeId()]
  await sink.add('film', {
    id: filmId,
    titles: [{ language: 'und', kind: 'original', text: foreign.title }],
    people: [],
    ...{ releaseDate: foreign.releaseDate, storyDate: null, shootingDate: null, filmKind: null },
    identifiers: foreign.identifiers.length > 0 ? foreign.identifiers : null,
    ...{ specimen: false, createdAt: effects.now() },
  })
  await sink.add('version', { id: versionId, filmId, position: 0, name: '' })
  await sink.add('part', {
    id: partId,
    versionId,
    position: 0,
    name: '',
    durationMs: endMs,
    fileInUseId: null,
  })
  return { filmId, partId, title: foreign.title }
}

/** Whether a film that is here becomes longer. */
export function growsTo(endMs: number, joined: FoundFilm | null): boolean {
  const known = joined?.part.durationMs ?? null
  return known !== null && endMs > known
}
