import type { Corner, Mediation, MediationSpan, RealityReading } from '../../study/index.ts'
import type { FilmByDate, FilmsByDate } from '../films-by-date.ts'
import { inOrderOfDate } from '../films-by-date.ts'
import { readFilmName } from '../question-film.ts'
import type { PositionCounts, Standing } from '../said/count-said.ts'
import { standingOf, standings } from '../said/count-said.ts'
import type {
  ChosenInFilms,
  ContradictionFinding,
  FilmToRead,
  MediationInTime,
  MoveKind,
  MoveOnSquare,
  PositionOfSquare,
  RealityInFilm,
} from './contradiction-finding.ts'

/** Films by date with what one coder read in them, and the contradictions in use. */
export interface FilmsRead extends FilmsByDate {
  mediations: readonly Mediation[]
  /** Where in the films mediations were read, of those that are not of a whole film. */
  spans: readonly MediationSpan[]
  realities: readonly RealityReading[]
  contradictions: readonly string[]
  /** Whose readings they are, and who else read anything. */
  readBy: string
  readers: readonly string[]
}

/** Which contradiction; without one the first in use of which something is read, else the first. */
export interface ContradictionChoices {
  contradictionId?: string
}

const lists = ['attitudeToFirst', 'attitudeToSecond', 'treatment'] as const

/**
 * A contradiction: in which films is it worked through, where on the semiotic square do these begin and end, and which
 * way do they take?
 *
 * Unit: the film, however many mediations or marks it has. In: films in the order of a date, the mediations and readings
 * of reality of one coder, counts of what was said of marks. Out: mediations in that order, per position the films that
 * stand there with their attitudes and treatments, per move the films of each period that make it, and per film what its
 * places do to reality. Nothing is tested: who reads a film chooses what to read.
 */
export function answerContradiction(
  counted: FilmsRead,
  { contradictionId: asked }: ContradictionChoices,
): ContradictionFinding {
  const { contradictions, dated, periods, periodsInOrder, codebookVersion } = counted
  const standing = contradictions.map(contradictionId => ({
    contradictionId,
    films: filmsOf(counted, contradictionId).length,
  }))
  const chosen = standing.find(({ contradictionId }) => contradictionId === asked)
  const first = chosen ?? standing.find(({ films }) => films > 0) ?? standing[0] ?? null
  const contradictionId = first?.contradictionId ?? null
  const inTime = inOrderOfDate(counted.films)
  const films = [...inTime.dated, ...inTime.undated]
  const own = inOrderOf(
    films,
    counted.mediations.filter(one => one.contradictionId === contradictionId),
    counted.spans,
  )
  const read = new Set(own.map(({ filmId }) => filmId))
  const toRead = films.map((film): FilmToRead => {
    const { id, years, periodId } = film
    return { id, years, period: periodOf(periodId, periods), isRead: read.has(readFilmName(id).filmId) }
  })
  return {
    question: 'contradiction',
    ...(codebookVersion && { codebookVersion }),
    dated,
    periods: periods && { first: periods[0], second: periods[1], inOrder: periodsInOrder },
    ...{ readBy: counted.readBy, readers: [...counted.readers] },
    contradictionId,
    contradictions: standing,
    films: toRead,
    mediations: own,
    square: standings.map(standing => positionOf(standing, own, films, contradictionId)),
    codesMarked: codesMarkedIn(counted, contradictionId),
    moves: movesOf(own, toRead),
    reality: realityOf(films, counted.realities),
  }
}

function periodOf(periodId: string | null, periods: readonly [string, string] | null): 1 | 2 | null {
  const place = periodId === null || !periods ? -1 : periods.indexOf(periodId)
  return place < 0 ? null : ((place + 1) as 1 | 2)
}

function filmsOf({ films, mediations }: FilmsRead, contradictionId: string): FilmByDate[] {
  const read = new Set(
    mediations.filter(one => one.contradictionId === contradictionId).map(one => one.filmId),
  )
  return films.filter(
    film => read.has(readFilmName(film.id).filmId) || placedIn(film, contradictionId).length > 0,
  )
}

/** In the order of their films, and of one film as they were written. */
function inOrderOf(
  films: readonly FilmByDate[],
  mediations: readonly Mediation[],
  spans: readonly MediationSpan[],
): MediationInTime[] {
  const order = new Map(films.map(({ id }, place) => [readFilmName(id).filmId, place]))
  return mediations
    .filter(({ filmId }) => order.has(filmId))
    .sort(
      (a, b) =>
        order.get(a.filmId)! - order.get(b.filmId)! ||
        (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1),
    )
    .map(one => ({
      ...{ id: one.id, filmId: one.filmId, codeIds: [...one.codeIds], channels: [...one.channels] },
      ...{ before: placeOf(one.positionsBefore), after: placeOf(one.positionsAfter) },
      ...{ attitudeToFirst: one.attitudeToFirst, attitudeToSecond: one.attitudeToSecond },
      ...{ treatment: one.treatment, certainty: one.certainty, reading: one.reading },
      places: spans.flatMap(({ mediationId, partId, startMs, endMs }) =>
        mediationId === one.id ? [{ partId, startMs, endMs }] : [],
      ),
    }))
}

function placeOf(positions: readonly Corner[]): Standing | null {
  return standingOf([...positions])
}

function codesMarkedIn({ films, codes }: FilmsByDate, contradictionId: string | null): string[] {
  return codes.filter(code =>
    films.some(({ counts }) => counts.further.said[code]?.positions[contradictionId ?? ''] !== undefined),
  )
}

/** What was said of the marks of a film in one contradiction, code by code. */
function placedIn({ counts }: FilmByDate, contradictionId: string): PositionCounts[] {
  return Object.values(counts.further.said).flatMap(({ positions }) => positions[contradictionId] ?? [])
}

function positionOf(
  standing: Standing,
  mediations: readonly MediationInTime[],
  films: readonly FilmByDate[],
  contradictionId: string | null,
): PositionOfSquare {
  const ending = mediations.filter(({ after, before }) => (after ?? before) === standing)
  const marked = films.filter(
    film =>
      contradictionId !== null && placedIn(film, contradictionId).some(({ at }) => (at[standing] ?? 0) > 0),
  )
  const chosen = (list: (typeof lists)[number]): ChosenInFilms[] => {
    const byValue = new Map<string, Set<string>>()
    const add = (valueId: string, filmId: string) =>
      byValue.set(valueId, (byValue.get(valueId) ?? new Set()).add(filmId))
    for (const one of ending) if (one[list] !== null) add(one[list], one.filmId)
    return [...byValue].map(([valueId, filmIds]) => ({ valueId, filmIds: [...filmIds] }))
  }
  return {
    standing,
    before: distinct(mediations.filter(({ before }) => before === standing)),
    after: distinct(mediations.filter(({ after }) => after === standing)),
    marked: [...new Set(marked.map(({ id }) => readFilmName(id).filmId))],
    attitudeToFirst: chosen('attitudeToFirst'),
    attitudeToSecond: chosen('attitudeToSecond'),
    treatment: chosen('treatment'),
  }
}

function distinct(mediations: readonly { filmId: string }[]): string[] {
  return [...new Set(mediations.map(({ filmId }) => filmId))]
}

/** Those that say where they begin and where they end; each film once for each move. */
function movesOf(mediations: readonly MediationInTime[], films: readonly FilmToRead[]): MoveOnSquare[] {
  const periodOfFilm = new Map(films.map(({ id, period }) => [readFilmName(id).filmId, period]))
  return standings.flatMap(from =>
    standings.flatMap((to): MoveOnSquare[] => {
      const filmIds = distinct(mediations.filter(one => one.before === from && one.after === to))
      if (filmIds.length === 0) return []
      const inPeriod = (period: 1 | 2 | null) =>
        filmIds.filter(id => (periodOfFilm.get(id) ?? null) === period)
      return [
        {
          ...{ from, to, kind: kindOf(from, to) },
          ...{ first: inPeriod(1), second: inPeriod(2), neither: inPeriod(null) },
        },
      ]
    }),
  )
}

/** Greimas: the way from one pole to the other leads over what denies the first. */
function kindOf(from: Standing, to: Standing): MoveKind {
  const move = `${from} ${to}`
  if (from === to) return 'stays'
  if (move === 's1 notS1' || move === 's2 notS2') return 'denies'
  if (move === 'notS1 s2' || move === 'notS2 s1') return 'implies'
  return move === 's1 s2' || move === 's2 s1' ? 'leaps' : 'other'
}

function realityOf(films: readonly FilmByDate[], realities: readonly RealityReading[]): RealityInFilm[] {
  const filmIds = [...new Set(films.map(({ id }) => readFilmName(id).filmId))]
  return filmIds.flatMap((filmId): RealityInFilm[] => {
    const own = realities.filter(one => one.filmId === filmId)
    if (own.length === 0) return []
    const count = (records: boolean, questions: boolean) =>
      own.filter(one => one.records.length > 0 === records && one.questions.length > 0 === questions).length
    return [
      { filmId, recordsOnly: count(true, false), questionsOnly: count(false, true), both: count(true, true) },
    ]
  })
}
