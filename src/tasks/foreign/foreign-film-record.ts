import type { ForeignFilm } from '../../exchange/index.ts'
import { titleFor } from '../../study/index.ts'
import type { FoundFilm } from './find-foreign-film.ts'
import type { RecordSink } from './record-sink.ts'

export interface FilmPlace {
  filmId: string
  partId: string
  title: string
}

/** How long the film is: what its own record says, else the file, else the last that is annotated; never shorter than its shots. */
export function lengthOf(foreign: ForeignFilm, joined: FoundFilm | null): number {
  const said = joined?.part.durationMs ?? foreign.durationMs
  if (joined?.part.durationMs) return joined.part.durationMs
  const tracks = foreign.tracks.filter(({ use }) => (said === null ? use !== 'measured' : use === 'shots'))
  let endMs = said ?? 1
  for (const { annotations } of tracks) for (const one of annotations) endMs = Math.max(endMs, one.endMs)
  return endMs
}

/** The film that is joined, or a new one that is described with its length: it has no file yet. */
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
  if (joined)
    return {
      ...{ filmId: joined.whole.film.id, partId: joined.part.id },
      title: titleFor(joined.whole.film, 'original'),
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
