import type { QuestionFilm } from '../question-film.ts'
import { readFilmName } from '../question-film.ts'
import { shareBy } from '../when/share-by-measure.ts'
import type { OtherwiseFinding, WayOfCounting } from './otherwise-finding.ts'

/** Of a film, less than this share looked through is thin. */
export const leastLooked = 0.5

const measures: readonly WayOfCounting['measure'][] = ['screen-time', 'slices', 'scenes', 'shots']

export const chosenWay: WayOfCounting = {
  ...{ measure: 'screen-time', borderYears: 0, withoutThin: false, coderId: null, without: null },
}

interface Open {
  films: readonly QuestionFilm[]
  codeId: string
  /** Years by which borders can be moved, 0 left out. */
  borderYears: readonly number[]
  exampleFilmIds: readonly string[]
}

/**
 * Every way that differs from the chosen one: all combinations of measure, border, thin films and coder, and by time on
 * screen without each film, each director, and the films of the examples. What would change nothing is no way.
 */
export function otherWays({ films, codeId, borderYears, exampleFilmIds }: Open): WayOfCounting[] {
  const someThin = films.some(film => isThin(film, codeId))
  const coderIds = [null, ...codersOf(films, codeId)]
  // Where no film has scenes there is nothing to count in them.
  const hasScenes = films.some(film => shareBy(film, codeId, 'scenes') !== null)
  const crossed = measures
    .filter(measure => measure !== 'scenes' || hasScenes)
    .flatMap(measure =>
      [0, ...borderYears].flatMap(years =>
        (someThin ? [false, true] : [false]).flatMap(withoutThin =>
          coderIds.map(coderId => ({ measure, borderYears: years, withoutThin, coderId, without: null })),
        ),
      ),
    )
  return [...crossed.filter(way => !isChosen(way)), ...leavingOut({ films, codeId, exampleFilmIds })]
}

function leavingOut({ films, codeId, exampleFilmIds }: Omit<Open, 'borderYears'>): WayOfCounting[] {
  const looked = films.filter(film => lookedShare(film, codeId) > 0)
  const filmIds = [...new Set(looked.map(({ id, partOfFilmId }) => partOfFilmId ?? id))]
  const directorIds = [...new Set(looked.flatMap(film => film.directorIds))].filter(
    directorId => looked.filter(film => film.directorIds.includes(directorId)).length > 1,
  )
  const hasExamples = filmIds.some(id => exampleFilmIds.includes(id))
  return [
    ...filmIds.map(filmId => ({ kind: 'film' as const, filmId })),
    ...directorIds.map(directorId => ({ kind: 'director' as const, directorId })),
    ...(hasExamples ? [{ kind: 'example-films' as const }] : []),
  ].map(without => ({ ...chosenWay, without }))
}

/** The films as this way takes them, each in the period in which it then stands. */
export function filmsOfWay(
  films: readonly QuestionFilm[],
  way: WayOfCounting,
  {
    codeId,
    periodOf,
    exampleFilmIds,
  }: {
    codeId: string
    /** Under a moved border; null: as they stand. */
    periodOf: ReadonlyMap<string, string | null> | null
    exampleFilmIds: readonly string[]
  },
): QuestionFilm[] {
  const { coderId, without, withoutThin } = way
  const stays = (film: QuestionFilm) => {
    const filmId = film.partOfFilmId ?? film.id
    if (withoutThin && isThin(film, codeId)) return false
    if (without?.kind === 'film') return filmId !== without.filmId
    if (without?.kind === 'director') return !film.directorIds.includes(without.directorId)
    return without === null || !exampleFilmIds.includes(filmId)
  }
  return films.filter(stays).flatMap(film => {
    const counts = coderId === null ? film.counts : film.countsByCoder?.[coderId]
    if (!counts) return []
    const periodId = periodOf?.has(film.id) ? periodOf.get(film.id)! : film.periodId
    return [{ ...film, counts, periodId }]
  })
}

/** The films that a counted way rests on, with their periods. */
export function filmsBehindWay(
  { films, borderYears }: Pick<OtherwiseFinding, 'films' | 'borderYears'>,
  { withoutThin, coderId, without, borderYears: years }: WayOfCounting,
): { filmId: string; period: 1 | 2; presence: OtherwiseFinding['films'][number]['presence'] }[] {
  const border = borderYears.indexOf(years)
  return films.flatMap(({ id, directorIds, presence, isThin: thin, isExample, coderIds, periods }) => {
    const period = periods[border] ?? null
    const isLeftOut =
      (withoutThin && thin) ||
      (coderId !== null && !coderIds.includes(coderId)) ||
      (without?.kind === 'film' && readFilmName(id).filmId === without.filmId) ||
      (without?.kind === 'director' && directorIds.includes(without.directorId)) ||
      (without?.kind === 'example-films' && isExample)
    return period === null || isLeftOut ? [] : [{ filmId: id, period, presence }]
  })
}

function codersOf(films: readonly QuestionFilm[], codeId: string): string[] {
  const reading = films.flatMap(({ countsByCoder = {} }) =>
    Object.entries(countsByCoder).flatMap(([coderId, { codes }]) => (codes[codeId] ? [coderId] : [])),
  )
  const coderIds = [...new Set(reading)].sort()
  return coderIds.length > 1 ? coderIds : []
}

export function isThin(film: QuestionFilm, codeId: string): boolean {
  const share = lookedShare(film, codeId)
  return share > 0 && share < leastLooked
}

function lookedShare({ counts }: QuestionFilm, codeId: string): number {
  return counts.durationMs > 0 ? (counts.codes[codeId]?.lookedThroughMs ?? 0) / counts.durationMs : 0
}

function isChosen({ measure, borderYears, withoutThin, coderId }: WayOfCounting): boolean {
  return measure === chosenWay.measure && borderYears === 0 && !withoutThin && coderId === null
}
