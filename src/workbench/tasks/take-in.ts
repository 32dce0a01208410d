import path from 'node:path'
import { asFileName } from '../../study/index.ts'
import type { TakeInPayload } from '../../tasks/index.ts'
import { titleFromName } from '../../tasks/index.ts'

/** A task's payload for one new file, which becomes a film of its own. */
export function takeInPayload(
  makeId: () => string,
  file: Pick<TakeInPayload, 'path' | 'storage' | 'originalName'> & { fileId?: string },
): TakeInPayload {
  return {
    filmId: makeId(),
    versionId: makeId(),
    partId: makeId(),
    position: 0,
    ...file,
    originalName: asFileName(file.originalName),
    fileId: file.fileId ?? makeId(),
  }
}

/** Payloads for files that are referenced where they lie: each a film, or all of them parts of one. */
export function referencedFiles(
  makeId: () => string,
  paths: readonly string[],
  asOneFilm: boolean,
): TakeInPayload[] {
  const payloads = paths.map(file =>
    takeInPayload(makeId, { path: file, storage: 'referenced', originalName: path.basename(file) }),
  )
  if (!asOneFilm) return payloads
  const { filmId, versionId, originalName } = payloads[0]!
  // Whichever part comes in first makes the film; it is called after the first of them.
  const film = { titles: [titleFromName(originalName)], people: [], releaseDate: null, specimen: false }
  return payloads.map((payload, position) => ({ ...payload, filmId, versionId, position, film }))
}
