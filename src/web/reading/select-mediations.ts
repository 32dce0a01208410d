import type { Contradiction, Film, Mediation } from '../../study/index.ts'
import { inShownOrder, yearsOf } from '../../study/index.ts'

/** What of the mediations is shown, as the address says it; what it says of none that there is shows none. */
export interface Narrowed {
  /** By which date of the films: release, story or shooting. */
  order?: string | undefined
  contradiction?: string | undefined
  film?: string | undefined
  /** To either pole. */
  attitude?: string | undefined
  treatment?: string | undefined
  code?: string | undefined
  /** The one that was led to. */
  mediation?: string | undefined
}

export const filmDates = ['release', 'story', 'shooting'] as const
export type FilmDate = (typeof filmDates)[number]

type Dated = Pick<Film, 'id' | 'releaseDate' | 'storyDate' | 'shootingDate'>

export function dateOf(film: Dated, by: FilmDate): string | null {
  return { release: film.releaseDate, story: film.storyDate, shooting: film.shootingDate }[by]
}

export function orderAsked({ order }: Narrowed): FilmDate {
  return filmDates.find(one => one === order) ?? 'release'
}

export function isAsked(mediation: Mediation, narrowed: Narrowed): boolean {
  const { film, contradiction, attitude, treatment, code } = narrowed
  return (
    (!film || mediation.filmId === film) &&
    (!contradiction || mediation.contradictionId === contradiction) &&
    (!attitude || mediation.attitudeToFirst === attitude || mediation.attitudeToSecond === attitude) &&
    (!treatment || mediation.treatment === treatment) &&
    (!code || mediation.codeIds.includes(code))
  )
}

export interface OfContradiction {
  contradiction: Contradiction
  mediations: Mediation[]
}

interface Selected {
  mediations: readonly Mediation[]
  contradictions: readonly Contradiction[]
  films: readonly Dated[]
  /** Where a mediation begins in its film. */
  beginsAt: (mediationId: string) => number
}

/**
 * Those that are asked for, by contradiction in the order of the codebook, in each by the chosen date of their films,
 * undated ones last, and in each film as they lie in it.
 */
export function selectMediations(all: Selected, narrowed: Narrowed): OfContradiction[] {
  const films = new Map(all.films.map(film => [film.id, film]))
  const by = orderAsked(narrowed)
  const shown = all.mediations.filter(one => films.has(one.filmId) && isAsked(one, narrowed))
  const compare = (a: Mediation, b: Mediation) =>
    compareDates(dateOf(films.get(a.filmId)!, by), dateOf(films.get(b.filmId)!, by)) ||
    compareText(a.filmId, b.filmId) ||
    all.beginsAt(a.id) - all.beginsAt(b.id) ||
    compareText(a.createdAt + a.id, b.createdAt + b.id)
  return inShownOrder(all.contradictions).flatMap(contradiction => {
    const mediations = shown.filter(one => one.contradictionId === contradiction.id).sort(compare)
    return mediations.length === 0 ? [] : [{ contradiction, mediations }]
  })
}

function compareDates(a: string | null, b: string | null): number {
  const year = (date: string | null) => {
    const { from, to } = yearsOf(date) ?? { from: Number.MAX_SAFE_INTEGER, to: 0 }
    return from === -Infinity ? to : from
  }
  return year(a) - year(b) || compareText(a ?? '', b ?? '')
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
