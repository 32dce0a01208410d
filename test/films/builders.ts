import type { Film, MediaFile, Part, Version } from '../../src/study/index.ts'

export interface FilmWithOneFile {
  film: Film
  version: Version
  part: Part
  file: MediaFile
}

/** A film of ten seconds at 25 frames a second, whole down to its file. */
export function aFilmWithOneFile(
  options: { makeId: () => string } & Partial<Pick<Film, 'titles' | 'releaseDate' | 'people'>>,
): FilmWithOneFile {
  const { makeId } = options
  const film: Film = {
    id: makeId(),
    titles: options.titles ?? [{ language: 'en', kind: 'original', text: 'A film' }],
    people: options.people ?? [],
    releaseDate: options.releaseDate ?? null,
    storyDate: null,
    shootingDate: null,
    filmKind: null,
    identifiers: null,
    specimen: false,
    createdAt: '2026-01-01T00:00:00.000Z',
  }
  const version: Version = { id: makeId(), filmId: film.id, position: 0, name: '' }
  const part: Part = {
    id: makeId(),
    versionId: version.id,
    position: 0,
    name: '',
    durationMs: 10_000,
    fileInUseId: null,
  }
  const file: MediaFile = {
    id: makeId(),
    partId: part.id,
    storage: 'referenced',
    path: '/films/a film.mp4',
    originalName: 'a film.mp4',
    byteSize: 123_456,
    quickDigest: 'q',
    digest: null,
    width: 640,
    height: 360,
    clock: {
      kind: 'constant',
      rate: { numerator: 25, denominator: 1 },
      offsetTicks: 0,
      frameCount: 250,
      endMs: 10_000,
    },
    probe: { container: 'mp4' },
    state: 'ready',
    addedAt: '2026-01-01T00:00:00.000Z',
  }
  return { film, version, part, file }
}
