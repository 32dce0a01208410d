import type { Periodisation } from '../study/index.ts'

interface FilmInPeriod {
  filmId: string
  period: string | null
  year: number | null
}

/**
 * The periodisation that an import names film by film; null where it names fewer than two periods. Periods stand in
 * the order of their mean years where each has some, else as they first come. A film that the import puts into no
 * period is put into none, whatever its year.
 */
export function periodisationFrom(
  films: readonly FilmInPeriod[],
  named: Pick<Periodisation, 'id' | 'name'>,
): Periodisation | null {
  const byPeriod = new Map<string, FilmInPeriod[]>()
  for (const film of films)
    if (film.period !== null) byPeriod.set(film.period, [...(byPeriod.get(film.period) ?? []), film])
  if (byPeriod.size < 2) return null
  const periods = [...byPeriod].map(([name, members]) => ({ name, ...yearsOf(members) }))
  if (periods.every(({ mean }) => mean !== null)) periods.sort((a, b) => a.mean! - b.mean!)
  return {
    ...named,
    dateKind: 'release',
    declared: 'before',
    periods: periods.map(({ name, fromYear, toYear }) => ({ name, fromYear, toYear })),
    assignments: films.map(({ filmId, period }) => ({ filmId, period })),
  }
}

function yearsOf(films: readonly FilmInPeriod[]) {
  const years = films.flatMap(({ year }) => (year === null ? [] : [year]))
  if (years.length === 0) return { fromYear: null, toYear: null, mean: null }
  const mean = years.reduce((sum, year) => sum + year, 0) / years.length
  return { fromYear: Math.min(...years), toYear: Math.max(...years), mean }
}
