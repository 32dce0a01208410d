import type { CslDate, CslName } from '../../study/index.ts'

/** A name as lists write it: “Family, Given, Suffix”, or as it stands where there is no comma. */
export function readName(text: string): CslName {
  const [family = '', given = '', suffix = ''] = text.split(',').map(part => part.trim())
  if (given === '') return { literal: family }
  return { family, given, ...(suffix && { suffix }) }
}

/** Year, month and day as far as they are said, with slashes or hyphens; what is no date is kept as it is. */
export function readDate(text: string): CslDate {
  const [year, month, day] =
    /^(-?\d{4})(?:[-/](\d{1,2}))?(?:[-/](\d{1,2}))?(?:[-/].*)?$/.exec(text.trim())?.slice(1) ?? []
  if (year === undefined) return { raw: text.trim() }
  return { 'date-parts': [[year, month, day].filter(part => part !== undefined).map(Number)] }
}
