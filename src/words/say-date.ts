import type { DatePoint, NoDate } from '../study/index.ts'
import { partsOfDate } from '../study/index.ts'
import type { Language } from './language.ts'
import { wordsIn } from './words-in.ts'

/** An EDTF date in words; what is none, and what lies before the common era, stays as it is written. */
export function sayDate(date: string, language: Language): string {
  const { dates } = wordsIn(language)
  const parts = partsOfDate(date)
  if (!parts || date.startsWith('-')) return date
  if (parts.kind === 'point') return dates.point(parts.point)
  const { from, to } = parts
  const said = (end: DatePoint | NoDate) => (typeof end === 'string' ? '' : dates.point(end))
  if (from === 'open') return dates.until(said(to))
  if (from === 'unknown') return dates.untilSinceUnknown(said(to))
  if (to === 'open') return dates.since(said(from))
  return to === 'unknown'
    ? dates.sinceUntilUnknown(said(from))
    : dates.between({ from: said(from), to: said(to) })
}
