import type { DrawnSpan, FilmToDeal, PartToDrawFrom } from '../../findings/index.ts'
import { dealFilms, dealSecondReadings, drawReliabilitySample, oneSidedCoders } from '../../findings/index.ts'
import type { PlanBalance, PlanDraftAnswer, PlanDraftRequest } from '../../server/contracts/index.ts'
import type { Film, Periodisation } from '../../study/index.ts'
import { lengthOfSpans, periodOf, yearsOf } from '../../study/index.ts'

export interface DrawnFilm {
  film: Film
  parts: readonly PartToDrawFrom[]
  runningMs: number
  spans: readonly DrawnSpan[]
}

/** Who looks through what was drawn, and what of it several do; `balance` null where all coders look through all. */
export function sharePlan(
  drawn: readonly DrawnFilm[],
  wanted: PlanDraftRequest,
  periodisation: Periodisation | null,
): { films: PlanDraftAnswer['films']; balance: PlanBalance | null } {
  const { sharing, how, seed } = wanted
  const coderIds = [...new Set(wanted.coderIds)]
  if (sharing.kind === 'everyone' || coderIds.length < 2)
    return { films: drawn.map(film => asAnswered(film, null)), balance: null }
  const { names, periodOfFilm } = periodsOf(drawn, periodisation)
  const films = drawn.map(one => ({
    id: one.film.id,
    period: periodOfFilm(one.film),
    ms: lengthOfSpans(one.spans),
    again: drawReliabilitySample({ id: one.film.id, parts: one.parts }, one.spans, {
      ...{ how, seed, again: sharing.again },
    }),
  }))
  const coderOf = dealFilms(films, coderIds, { seed, chosen: new Map(Object.entries(wanted.chosen)) })
  const second = dealSecondReadings(films, coderOf, { coderIds, readers: sharing.readers, seed })
  const answered = drawn.map(one => {
    const { spans, ...film } = asAnswered(one, coderOf.get(one.film.id)!)
    const again = second.get(one.film.id)!.map(({ place, coderId }) => ({
      ...{ ...place, coderId, forReliability: true },
    }))
    return { ...film, spans: [...spans, ...again] }
  })
  const balance = {
    periods: names,
    coders: coderIds.map(coderId => balanceOf(coderId, { films, coderOf, answered, periods: names })),
    oneSided: oneSidedCoders(films, coderOf),
  }
  return { films: answered, balance }
}

function asAnswered(
  { film, runningMs, spans }: DrawnFilm,
  coderId: string | null,
): PlanDraftAnswer['films'][number] {
  const own = spans.map(span => ({ ...span, coderId, forReliability: false }))
  return { filmId: film.id, runningMs, coderId, spans: own }
}

interface Dealt {
  films: readonly FilmToDeal[]
  coderOf: ReadonlyMap<string, string>
  answered: PlanDraftAnswer['films']
  periods: readonly string[] | null
}

function balanceOf(
  coderId: string,
  { films, coderOf, answered, periods }: Dealt,
): PlanBalance['coders'][number] {
  const own = films.filter(({ id }) => coderOf.get(id) === coderId)
  const count = (period: number | null) => own.filter(film => film.period === period).length
  const spans = answered.flatMap(film => film.spans.filter(span => span.coderId === coderId))
  return {
    coderId,
    films: Array.from({ length: periods?.length ?? 2 }, (_, period) => count(period)),
    elsewhere: count(null),
    ms: lengthOfSpans(spans),
    againMs: lengthOfSpans(spans.filter(({ forReliability }) => forReliability)),
  }
}

/** The periods that films were divided into; else those that are dated, halved by their dates. */
function periodsOf(
  drawn: readonly DrawnFilm[],
  periodisation: Periodisation | null,
): { names: string[] | null; periodOfFilm: (film: Film) => number | null } {
  if (periodisation) {
    const names = periodisation.periods.map(({ name }) => name)
    const placeOf = (film: Film) => {
      const name = periodOf(periodisation, film)
      return name === null ? null : names.indexOf(name)
    }
    return { names, periodOfFilm: placeOf }
  }
  const dated = drawn
    .flatMap(({ film }) => {
      const years = yearsOf(film.releaseDate)
      return years ? [{ id: film.id, year: years.from }] : []
    })
    .sort((a, b) => a.year - b.year || (a.id < b.id ? -1 : 1))
  const half = Math.ceil(dated.length / 2)
  const place = new Map(dated.map(({ id }, index) => [id, index < half ? 0 : 1]))
  return { names: dated.length < 2 ? [] : null, periodOfFilm: ({ id }) => place.get(id) ?? null }
}
