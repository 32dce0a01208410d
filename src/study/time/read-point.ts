import { decadeNamed, month, monthNumber, season, seasonNumber } from './dated-words.ts'

export type Reader = (text: string) => string | null

export function firstOf(readers: readonly Reader[], text: string): string | null {
  for (const reader of readers) {
    const date = reader(text)
    if (date !== null) return date
  }
  return null
}

/** A date without an open end and without a doubt, in EDTF; null where the text is none. */
export function readPoint(text: string): string | null {
  return firstOf([readCalendar, readSeason, readHalf, readThird, readAge], text)
}

/** A year, month or day. */
function readCalendar(text: string): string | null {
  const plain = text.replace(/^the year /, '')
  const year = plain.match(/^(\d{4})年?$/)
  if (year) return year[1]!
  const numbers =
    plain.match(/^(\d{4})年(\d{1,2})月(?:(\d{1,2})[日号]?)?$/) ??
    plain.match(/^(\d{4})\.(\d{1,2})(?:\.(\d{1,2}))?$/) ??
    plain.match(/^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/) ??
    plain.match(/^(\d{4})\/(\d{1,2})\/(\d{1,2})$/)
  if (numbers) return calendarDate(numbers[1]!, Number(numbers[2]), numbers[3])
  const monthFirst = plain.match(new RegExp(`^${month}(?: (\\d{1,2})(?:st|nd|rd|th)?,)?,? (?:of )?(\\d{4})$`))
  const dayFirst = plain.match(new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${month},? (\\d{4})$`))
  const yearFirst = plain.match(new RegExp(`^(\\d{4}),? ${month}(?: (\\d{1,2}))?$`))
  const [word, day, of] = monthFirst
    ? [monthFirst[0].split(/[ ,]/)[0]!, monthFirst[2], monthFirst[3]!]
    : dayFirst
      ? [dayFirst[0].replace(/^\S+ (?:of )?/, '').split(/[ ,]/)[0]!, dayFirst[1], dayFirst[3]!]
      : yearFirst
        ? [yearFirst[0].split(' ')[1]!, yearFirst[3], yearFirst[1]!]
        : []
  const number = word === undefined ? null : monthNumber(word)
  return number === null ? null : calendarDate(of!, number, day)
}

function calendarDate(year: string, number: number, day: string | undefined): string | null {
  if (number < 1 || number > 12 || (day !== undefined && (Number(day) < 1 || Number(day) > 31))) return null
  return [year, two(number), ...(day === undefined ? [] : [two(Number(day))])].join('-')
}

/** A season of a year, or the winter between two. */
function readSeason(text: string): string | null {
  const turn =
    text.match(/^(?:the )?(winter|summer),? (?:of )?(\d{4}) ?[/–-] ?(\d{2}|\d{4})$/) ??
    text.match(/^(?<year>\d{4})年?[/–\-至到](?<next>\d{2}|\d{4})年?(?:之交)?的?(?<what>冬)[天季]?$/)
  if (turn) {
    const [year, next] = turn.groups ? [turn.groups['year']!, turn.groups['next']!] : [turn[2]!, turn[3]!]
    const follows = String(Number(year) + 1).padStart(4, '0')
    return follows.endsWith(next) && (next.length === 2 || next === follows)
      ? `${year}-12/${follows}-02`
      : null
  }
  const found =
    text.match(new RegExp(`^(?:the )?${season},? (?:of )?(?<year>\\d{4})$`)) ??
    text.match(new RegExp(`^(?<year>\\d{4})[, ]*${season}$`)) ??
    text.match(/^(?<year>\d{4})年?(?<hanzi>[春夏秋冬])[天季]?$/)
  if (!found) return null
  const { year, hanzi } = found.groups as { year: string; hanzi?: string }
  const number = seasonNumber(hanzi ?? found.slice(1).find(part => seasonNumber(part ?? '') !== null) ?? '')
  return number === null ? null : `${year}-${number}`
}

/** A decade or a century, by its name or number. */
function readAge(text: string): string | null {
  const plain = text.replace(/^the /, '')
  const full = plain.match(/^(\d{3})0(?:'?s|年代)$/)
  if (full) return `${full[1]}X`
  const named = decadeNamed(plain)
  if (named) return `${named}X`
  const hanzi = plain.match(/^(?:(上世纪)|(\d{1,3})世纪)的?(\d)0年代$/)
  if (hanzi) return hanzi[1] ? `19${hanzi[3]}X` : centuryDigits(hanzi[2]!, `${hanzi[3]}X`)
  // Of the twenties and before, nobody can tell of which century they are.
  const short = plain.match(/^(?:'?([3-9])0'?s|([3-9])0年代)$/)
  if (short) return `19${short[1] ?? short[2]}X`
  const century = plain.match(/^(\d{1,3})(?:st|nd|rd|th) century$/) ?? plain.match(/^(\d{1,3})世纪$/)
  return century ? centuryDigits(century[1]!, 'XX') : null
}

function centuryDigits(number: string, rest: string): string | null {
  const before = Number(number) - 1
  return before < 0 || before > 99 ? null : `${two(before)}${rest}`
}

const thirds: readonly [RegExp, 0 | 1 | 2][] = [
  [/^(?:(?:the )?early[ -]|(?:the )?(?:beginning|start) of )(.+)$/, 0],
  [/^(?:(?:the )?mid(?:dle)?[ -]|(?:the )?middle of )(.+)$/, 1],
  [/^(?:(?:the )?late[ -]|(?:the )?end of )(.+)$/, 2],
  [/^(.+?)(?:初期?|前期|早期)$/, 0],
  [/^(.+?)(?:中期?|中叶)$/, 1],
  [/^(.+?)(?:末期?|底|后期|晚期|末叶)$/, 2],
]

/** The early, middle or late years of a decade or a century, or months of a year: about, since nobody says how many. */
function readThird(text: string): string | null {
  for (const [pattern, place] of thirds) {
    const inner = text.match(pattern)?.[1]
    const age = inner === undefined ? null : (readAge(inner) ?? readCalendar(inner))
    if (age === null) continue
    if (/^\d{3}X$/.test(age))
      return third(place, ['0', '3', '4', '6', '7', '9'], digit => age.slice(0, 3) + digit)
    if (/^\d{2}XX$/.test(age))
      return third(place, ['00', '33', '34', '66', '67', '99'], digits => age.slice(0, 2) + digits)
    if (/^\d{4}$/.test(age))
      return third(place, ['01', '04', '05', '08', '09', '12'], digits => `${age}-${digits}`)
  }
  return null
}

function third(place: 0 | 1 | 2, ends: readonly string[], date: (end: string) => string): string {
  return `${date(ends[place * 2]!)}~/${date(ends[place * 2 + 1]!)}~`
}

/** The first or second half of a year, a decade or a century. */
function readHalf(text: string): string | null {
  const found =
    text.match(/^(?:the )?(?<half>first|second) half of (?<age>.+)$/) ??
    text.match(/^(?<age>.+?)(?<half>[上下前后]半)[年期叶]?$/)
  if (!found?.groups) return null
  const { half, age: of } = found.groups as { half: string; age: string }
  const age = readAge(of) ?? readCalendar(of)
  if (age === null) return null
  const isFirst = half === 'first' || /^[上前]/.test(half)
  const parted = (digits: number, ends: readonly string[]) => {
    const [from, to] = isFirst ? ends : ends.slice(2)
    const stem = age.slice(0, digits)
    return `${stem}${from}/${stem}${to}`
  }
  if (/^\d{3}X$/.test(age)) return parted(3, ['0', '4', '5', '9'])
  if (/^\d{2}XX$/.test(age)) return parted(2, ['00', '49', '50', '99'])
  return /^\d{4}$/.test(age) ? parted(4, ['-01', '-06', '-07', '-12']) : null
}

export function two(number: number): string {
  return String(number).padStart(2, '0')
}
