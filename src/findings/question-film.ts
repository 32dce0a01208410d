import type { CodeCounts, FilmCounts } from './film-counts.ts'

/** A film as questions see it: its counts, its period, and who made it. */
export interface QuestionFilm {
  id: string
  /** Null: the film stands in no period of this periodisation, and is left out and named. */
  periodId: string | null
  /** Of the date by which periods go, the middle; where periods were chosen after looking, and it has one. */
  year?: number
  /** Why it stands where it does, where that must be said: by its date among films put by name, or in no one period. */
  placed?: 'by-date-among-names' | 'across-periods' | 'without-date' | 'in-none'
  directorIds: readonly string[]
  counts: FilmCounts
  /** Set where a film enters as two parts, one in each period: the id that both parts share. */
  partOfFilmId?: string
  /** Kind of film (fiction, documentary), place or genre: a warning is given where it goes with the period. */
  stratum?: string
  /** The same film counted by one coder alone, to see whether a result hangs on one reading. */
  countsByCoder?: Readonly<Record<string, FilmCounts>>
}

/** The id under which one of several stretches of a film enters a question. */
export function nameOfPart(filmId: string, number: number): string {
  return `${filmId}#${number}`
}

/** The film that an id in a finding means, and which of its stretches where it entered as several. */
export function readFilmName(id: string): { filmId: string; part: number | null } {
  const [filmId = id, part] = id.split('#')
  return { filmId, part: part === undefined ? null : Number(part) }
}

/** Whether a code is in a film: what was not looked for is neither there nor not there. */
export type Presence = 'not-looked-for' | 'present' | 'absent' | 'disputed'

/** One code in one film: the one place that sentences, tables, dots and files take it from. */
export interface CodeInFilm {
  /** `absent` and `disputed` speak of what was looked through alone. */
  presence: Presence
  /** Of the film's time, how much was looked through for this code: from 0 to 1. */
  lookedThroughShare: number
  /** Of the time looked through, how much some coder marked and no majority did. */
  disputedShare: number
  screenTime: FilmShare
  shots: FilmShare
  slices: FilmShare
}

/** What is counted: time on screen, shots, or equal slices. */
export type Measure = 'screen-time' | 'shots' | 'slices'

/** One code in one film, by one measure: present of looked through; null where nobody looked for it. */
export type FilmShare = { present: number; lookedThrough: number } | null

/** A last frame after the last shot is no part that nobody looked through. */
const nearlyWhole = 0.99

export function isLookedThroughInPart({ lookedThroughShare }: CodeInFilm): boolean {
  return lookedThroughShare > 0 && lookedThroughShare < nearlyWhole
}

export function codeInFilm(film: QuestionFilm, codeId: string): CodeInFilm {
  const counts = film.counts.codes[codeId]
  const { durationMs } = film.counts
  const disputedMs = counts?.disputed?.screenTimeMs ?? 0
  return {
    presence: presenceOf(counts),
    lookedThroughShare: counts && durationMs > 0 ? Math.min(1, counts.lookedThroughMs / durationMs) : 0,
    disputedShare: counts && counts.lookedThroughMs > 0 ? disputedMs / counts.lookedThroughMs : 0,
    screenTime: shareIn(film, codeId, 'screen-time'),
    shots: shareIn(film, codeId, 'shots'),
    slices: shareIn(film, codeId, 'slices'),
  }
}

function presenceOf(counts: CodeCounts | undefined): Presence {
  if (!counts || counts.lookedThroughMs + counts.shotsLookedThrough === 0) return 'not-looked-for'
  if (counts.screenTimeMs + counts.shotsPresent + counts.slicesPresent > 0) return 'present'
  const { disputed } = counts
  return disputed && disputed.screenTimeMs + disputed.shots > 0 ? 'disputed' : 'absent'
}

export function shareIn(film: QuestionFilm, codeId: string, measure: Measure): FilmShare {
  const counts = film.counts.codes[codeId]
  if (!counts) return null
  const share = readShare[measure](counts)
  return share.lookedThrough > 0 ? share : null
}

const readShare = {
  'screen-time': counts => ({ present: counts.screenTimeMs, lookedThrough: counts.lookedThroughMs }),
  shots: counts => ({ present: counts.shotsPresent, lookedThrough: counts.shotsLookedThrough }),
  slices: counts => ({ present: counts.slicesPresent, lookedThrough: counts.slicesLookedThrough }),
} satisfies Record<Measure, (counts: CodeCounts) => NonNullable<FilmShare>>

/** A published version of the codebook under which something was counted. */
export interface CountedUnder {
  number: number
  /** Marks of which nobody can tell what they would have been under it: left out, and missing where they lie. */
  untold: number
}
