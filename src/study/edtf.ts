const part = String.raw`-?\d{4}(-(0[1-9]|1[0-2]|2[1-4])(-(0[1-9]|[12]\d|3[01]))?)?[?~%]?`
const unspecified = String.raw`-?(\d{3}X|\d{2}XX)[?~%]?`
const one = `(${part}|${unspecified})`
const pattern = new RegExp(`^${one}(/(${one}|\\.\\.)?)?$`)

/** A year of the common era, or before it, as a date is written: four digits at least. */
export function edtfYear(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`
}

/**
 * Whether a text is a date as the Library of Congress's Extended Date/Time Format writes it, levels 0 and 1 as
 * far as films need them: years, months, seasons, days, `?` uncertain, `~` approximate, `198X`, intervals.
 */
export function isEdtfDate(text: string): boolean {
  return pattern.test(text)
}
