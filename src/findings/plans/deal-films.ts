import { seededStream } from '../../statistics/index.ts'
import type { Span } from '../../study/index.ts'
import { streamOf } from './random-start.ts'

/** A film as it is dealt: in which period it lies, null where in none, and how much of it is looked through. */
export interface FilmToDeal {
  id: string
  period: number | null
  ms: number
}

/** How much a coder has to look through in each period, and in all. */
type Load = Map<number | null, number>

/** Apart from every other use of a seed. */
const purpose = 0x4445

/**
 * Who codes which film: each film goes to whoever has least to look through in its period, then in all.
 *
 * A coder who codes one period only, and whose way of coding is a little different, would make a shift of the symbols
 * that is none. So the films of each period are dealt for themselves, long ones first; who comes first where all have
 * the same is drawn. `chosen` were given to somebody by hand, and stay so.
 */
export function dealFilms(
  films: readonly FilmToDeal[],
  coderIds: readonly string[],
  { seed, chosen }: { seed: number; chosen: ReadonlyMap<string, string> },
): Map<string, string> {
  const loads = new Map(coderIds.map(id => [id, new Map() as Load]))
  const coderOf = new Map<string, string>()
  const give = ({ id, period, ms }: FilmToDeal, coderId: string) => {
    coderOf.set(id, coderId)
    add(loads.get(coderId)!, period, ms)
  }
  for (const film of films) if (loads.has(chosen.get(film.id) ?? '')) give(film, chosen.get(film.id)!)
  const open = films.filter(({ id }) => !coderOf.has(id)).sort(inTurn)
  for (const film of open) {
    const order = drawnOrder(coderIds, { seed, filmId: film.id })
    give(film, leastLoaded(order, loads, film.period))
  }
  return coderOf
}

/** A stretch that another coder looks through, too. */
export interface SecondReading<Place extends Span> {
  place: Place
  coderId: string
}

/**
 * Who reads the stretches of a film's reliability sample again: never the coder of the film, and of the others those
 * who have least in its period, so that two readings can be compared in every period and between all coders.
 */
export function dealSecondReadings<Place extends Span>(
  films: readonly (FilmToDeal & { again: readonly Place[] })[],
  coderOf: ReadonlyMap<string, string>,
  { coderIds, readers, seed }: { coderIds: readonly string[]; readers: number; seed: number },
): Map<string, SecondReading<Place>[]> {
  const loads = new Map(coderIds.map(id => [id, new Map() as Load]))
  for (const { id, period, ms } of films) add(loads.get(coderOf.get(id)!)!, period, ms)
  return new Map(
    [...films].sort(inTurn).map(({ id, period, again }) => {
      const others = drawnOrder(coderIds, { seed, filmId: id }).filter(coderId => coderId !== coderOf.get(id))
      const readings = again.flatMap(place => {
        const left = [...others]
        return Array.from({ length: Math.min(readers - 1, others.length) }, () => {
          const coderId = leastLoaded(left, loads, period)
          left.splice(left.indexOf(coderId), 1)
          add(loads.get(coderId)!, period, place.endMs - place.startMs)
          return { place, coderId }
        })
      })
      return [id, readings]
    }),
  )
}

/** Those whose films all lie in one period, where films of another are coded, too. */
export function oneSidedCoders(
  films: readonly Pick<FilmToDeal, 'id' | 'period'>[],
  coderOf: ReadonlyMap<string, string>,
): { coderId: string; period: number }[] {
  const periodsOf = (some: typeof films) =>
    new Set(some.flatMap(({ period }) => (period === null ? [] : [period])))
  if (periodsOf(films).size < 2) return []
  return [...new Set(coderOf.values())].sort().flatMap(coderId => {
    const [period, ...others] = periodsOf(films.filter(({ id }) => coderOf.get(id) === coderId))
    return period === undefined || others.length > 0 ? [] : [{ coderId, period }]
  })
}

/** Period by period, the long films first: what is dealt last can still even out. */
function inTurn(a: FilmToDeal, b: FilmToDeal): number {
  return (a.period ?? Infinity) - (b.period ?? Infinity) || b.ms - a.ms || (a.id < b.id ? -1 : 1)
}

function drawnOrder(
  coderIds: readonly string[],
  { seed, filmId }: { seed: number; filmId: string },
): string[] {
  const chance = seededStream(seed, streamOf(filmId), purpose)
  const left = [...coderIds]
  const order: string[] = []
  while (left.length > 0) order.push(left.splice(chance.nextBelow(left.length), 1)[0]!)
  return order
}

function leastLoaded(
  coderIds: readonly string[],
  loads: ReadonlyMap<string, Load>,
  period: number | null,
): string {
  const here = (id: string) => loads.get(id)!.get(period) ?? 0
  const inAll = (id: string) => [...loads.get(id)!.values()].reduce((sum, ms) => sum + ms, 0)
  return coderIds.reduce((least, id) =>
    (here(id) - here(least) || inAll(id) - inAll(least)) < 0 ? id : least,
  )
}

function add(load: Load, period: number | null, ms: number): void {
  load.set(period, (load.get(period) ?? 0) + ms)
}
