import { daysOfPeriod } from './period-days.ts'
import type { Periodisation } from './periodisation.ts'

/** How far a border is moved where somebody asks whether a result hangs on it. */
const byYears = [-2, -1, 1, 2]

/**
 * The same periodisation with the border between two neighbouring periods a year or two earlier and later. None where
 * years do not say where the border is, where another period lies between, or where a period would be used up.
 */
export function movedBorders(
  periodisation: Periodisation,
  [first, second]: readonly [string, string],
): { years: number; periodisation: Periodisation }[] {
  const { periods } = periodisation
  const place = periods.findIndex(({ name }) => name === first)
  const [before, after] = [periods[place], periods[place + 1]]
  if (!before || after?.name !== second || before.toYear === null || after.fromYear === null) return []
  return byYears.flatMap(years => {
    const [toYear, fromYear] = [before.toYear! + years, after.fromYear! + years]
    const moved = periods.map((period, index) =>
      index === place ? { ...period, toYear } : index === place + 1 ? { ...period, fromYear } : period,
    )
    const isUsedUp = moved.slice(place, place + 2).some(period => {
      const { earliest, latest } = daysOfPeriod(period)
      return earliest > latest
    })
    if (isUsedUp) return []
    return [{ years, periodisation: { ...periodisation, periods: moved } }]
  })
}
