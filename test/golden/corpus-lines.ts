import { readGolden } from './read-golden.ts'

const golden = readGolden('end-to-end-twelve-films')

interface GoldenFilm {
  id: string
  period: string
  director: string
  year: number
  durationMs: number
  shots: [number, number][]
  annotations: [string, number, number, number | null][]
}

/** The golden corpus as corpus JSON Lines. */
export function goldenCorpusLines(codedSpans: Record<string, [number, number][]> = {}): string {
  const records = (golden.input.films as GoldenFilm[]).flatMap(film => [
    {
      type: 'film',
      id: film.id,
      period: film.period,
      director: film.director,
      year: film.year,
      durationMs: film.durationMs,
    },
    ...film.shots.map(([startMs, endMs], i) => ({ type: 'shot', film: film.id, i, startMs, endMs })),
    ...film.annotations.map(([symbol, startMs, endMs, shot]) => ({
      type: 'annotation',
      film: film.id,
      ...(shot !== null && { shot }),
      symbol,
      startMs,
      endMs,
    })),
    ...(codedSpans[film.id] ?? []).map(([startMs, endMs]) => ({
      type: 'codedSpan',
      film: film.id,
      startMs,
      endMs,
    })),
  ])
  return [{ type: 'truth', made: 'by hand' }, ...records]
    .map(record => `${JSON.stringify(record)}\n`)
    .join('')
}
