import type { FilmCounts } from './film-counts.ts'

/** A film as questions see it: its counts, its period, and who made it. */
export interface QuestionFilm {
  id: string
  /** Null: the film stands in no period of this periodisation, and is left out and named. */
  periodId: string | null
  directorIds: readonly string[]
  counts: FilmCounts
  /** Set where a film enters as two parts, one in each period: the id that both parts share. */
  partOfFilmId?: string
  /** Kind of film (fiction, documentary), place or genre: a warning is given where it goes with the period. */
  stratum?: string
  /** The same film counted by one coder alone, to see whether a result hangs on one reading. */
  countsByCoder?: Readonly<Record<string, FilmCounts>>
}

/** What is counted: time on screen, shots, or equal slices. */
export type Measure = 'screen-time' | 'shots' | 'slices'

/** One code in one film, by one measure: present of looked through; null where nobody looked for it. */
export type FilmShare = { present: number; lookedThrough: number } | null

export function shareIn(film: QuestionFilm, codeId: string, measure: Measure): FilmShare {
  const counts = film.counts.codes[codeId]
  if (!counts) return null
  const share = {
    'screen-time': { present: counts.screenTimeMs, lookedThrough: counts.lookedThroughMs },
    shots: { present: counts.shotsPresent, lookedThrough: counts.shotsLookedThrough },
    slices: { present: counts.slicesPresent, lookedThrough: counts.slicesLookedThrough },
  }[measure]
  return share.lookedThrough > 0 ? share : null
}
