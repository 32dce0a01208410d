import type { DatePoint } from '../../../study/index.ts'

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
]
const seasons = ['spring', 'summer', 'autumn', 'winter']

function sayTime({ digits, month, season, day }: DatePoint): string {
  if (digits.endsWith('XX')) {
    const number = Number(digits.slice(0, 2)) + 1
    const ending = number > 10 && number < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')
    return `the ${number}${ending} century`
  }
  if (digits.endsWith('X')) return `the ${digits.slice(0, 3)}0s`
  const named = month !== null ? months[month - 1] : season !== null ? seasons[season - 21] : null
  return [day, named, digits].filter(part => part !== null).join(' ')
}

const doubts = { '': '', '?': 'perhaps ', '~': 'about ', '%': 'perhaps about ' }

/** Dates in words, such as the program reads again (`readDate`). */
export const dates = {
  point: (point: DatePoint) => doubts[point.doubt] + sayTime(point),
  between: ({ from, to }: { from: string; to: string }) => `${from} to ${to}`,
  until: (to: string) => `until ${to}`,
  since: (from: string) => `from ${from} on`,
  untilSinceUnknown: (to: string) => `until ${to}, beginning not known`,
  sinceUntilUnknown: (from: string) => `from ${from}, end not known`,
  willBeKept: ({ edtf, said }: { edtf: string; said: string }) => `Will be kept as ${edtf}: ${said}`,
  means: (said: string) => `That is: ${said}`,
  hint: 'In words, as “about 1998”, “winter 1995/96”, “before 2003” or “early 1990s”, or as 1986, 1986-07, 198X, 1999/2001',
}

export type DateWords = typeof dates
