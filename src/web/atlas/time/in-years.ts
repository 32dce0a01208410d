import type { Film } from '../../../study/index.ts'
import { dateSpan } from '../../../study/index.ts'

interface Years {
  fromYear: number
  toYear: number
}

/** Whether any of what a date may mean lies in the years, both of which are in them; everything does where none are asked for. */
export function isInYears(date: string | null, years: Years | null): boolean {
  if (!years) return true
  const span = dateSpan(date)
  return span !== null && span.earliest < years.toYear + 1 && span.latest > years.fromYear
}

/** Whether the time line shows the film in these years, on any of its three rows. */
export function isFilmInYears(
  { releaseDate, storyDate, shootingDate }: Pick<Film, 'releaseDate' | 'storyDate' | 'shootingDate'>,
  years: Years | null,
): boolean {
  return !years || [releaseDate, storyDate, shootingDate].some(date => isInYears(date, years))
}
