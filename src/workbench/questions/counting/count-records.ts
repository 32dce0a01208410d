import { createHash } from 'node:crypto'
import type { FilmCounts, FilmRecords } from '../../../findings/index.ts'
import { canonicalCounts, countFilm, mergeCounts } from '../../../findings/index.ts'

/** The counts of a film with their digest, and those of each of its parts. */
export interface CountedFilm {
  filmId: string
  digest: string
  counts: FilmCounts
  parts: ReadonlyMap<string, FilmCounts>
}

/** From what each part is counted from. */
export function countRecords(filmId: string, records: ReadonlyMap<string, FilmRecords>): CountedFilm {
  const parts = new Map([...records].map(([partId, own]) => [partId, countFilm(own)]))
  const counts = mergeParts([...parts.values()])
  return { filmId, digest: digestOf(counts), counts, parts }
}

export function mergeParts(parts: readonly FilmCounts[]): FilmCounts {
  return parts.length === 0 ? countFilm(nothing) : parts.reduce(mergeCounts)
}

function digestOf(counts: FilmCounts): string {
  return createHash('sha256').update(canonicalCounts(counts)).digest('hex')
}

const nothing: FilmRecords = { durationMs: 0, shots: [], marks: [], lookedThrough: [] }
