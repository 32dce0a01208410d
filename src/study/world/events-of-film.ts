import type { Film } from '../films/film.ts'
import { yearsOf } from '../films/film.ts'
import type { DatedEvent } from './dated-event.ts'

type DateOfFilm = 'releaseDate' | 'storyDate' | 'shootingDate'
const dates: readonly DateOfFilm[] = ['storyDate', 'shootingDate', 'releaseDate']

/** The events in the years of a film, in the order of time, each with those of the film's dates in whose years it lies. */
export function eventsOfFilm(
  film: Pick<Film, DateOfFilm>,
  events: readonly DatedEvent[],
): { event: DatedEvent; dates: DateOfFilm[] }[] {
  const years = dates.flatMap(date => {
    const span = yearsOf(film[date])
    return span ? [{ date, span }] : []
  })
  return events
    .flatMap(event => {
      const own = yearsOf(event.date)
      if (!own) return []
      const touched = years.filter(({ span }) => span.from <= own.to && own.from <= span.to)
      return touched.length === 0 ? [] : [{ event, own, dates: touched.map(({ date }) => date) }]
    })
    .sort((a, b) => byTime(a.own, b.own) || (a.event.date < b.event.date ? -1 : 1))
    .map(({ event, dates: touched }) => ({ event, dates: touched }))
}

/** What has no beginning stands where it ends. */
function byTime(a: { from: number; to: number }, b: { from: number; to: number }): number {
  const at = ({ from, to }: { from: number; to: number }) => (from === -Infinity ? to : from)
  return at(a) - at(b)
}
