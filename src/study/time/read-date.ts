import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import { hanziToDigits } from './dated-words.ts'
import type { DateRefusal } from './edtf.ts'
import { complaintAboutDate, daysIn, isEdtfDate } from './edtf.ts'
import { firstOf, readPoint, two } from './read-point.ts'

/**
 * Reads a date as a scholar writes it, in English or Chinese, and gives it in EDTF: “about 1998” is `1998~`, “winter
 * 1995/96” the three months, 九十年代初 the first years of a decade, about. What can mean two things, such as 4/5/1998 or
 * “the twenties”, is not read.
 */
export function readDate(text: string): Result<string, DateRefusal> {
  const written = text.trim()
  if (isEdtfDate(written)) return accepted(written)
  const date = written.length > 80 ? null : readWhole(plainOf(written))
  const complaint = complaintAboutDate(date ?? written)
  if (!complaint) return accepted(date ?? written)
  return refused({ ...complaint, date: written })
}

/** Lower case, half width, numbers in digits, and none of the spaces that Chinese does without. */
function plainOf(text: string): string {
  return hanziToDigits(text.normalize('NFKC').toLowerCase())
    .replace(/[‘’`]/g, "'")
    .replace(/[‐‑‒–—―]+/g, '–')
    .replace(/\s+/g, ' ')
    .replace(/ ?([\u3400-\u9fff]) ?/g, '$1')
    .replace(/。$/, '')
    .trim()
}

function readWhole(text: string): string | null {
  return firstOf([readPoint, readOpen, readRange, readDoubted], text)
}

const openings: readonly [RegExp, (date: string) => string | null][] = [
  [/^(?:from )?(.+?),? (?:on|onwards?),? ?end (?:is )?not known$/, date => `${beginOf(date)}/`],
  [/^from (.+), end (?:is )?not known$/, date => `${beginOf(date)}/`],
  [/^(?:until|by) (.+), beginning (?:is )?not known$/, date => `/${endOf(date)}`],
  [/^(.+?)起,结束不详$/, date => `${beginOf(date)}/`],
  [/^(.+?)为止,开始不详$/, date => `/${endOf(date)}`],
  [/^(?:before|earlier than|prior to) (.+)$/, date => openBefore(date)],
  [/^(.+?)(?:以前|之前|前)$/, date => openBefore(date)],
  [/^(?:after|later than) (.+)$/, date => openAfter(date)],
  [/^(.+?)(?:以后|之后|后)$/, date => openAfter(date)],
  [/^(?:by|until|till|up to|not later than|no later than) (.+)$/, date => `../${endOf(date)}`],
  [/^(?:截至|截止|截止到|不晚于|到)?(.+?)(?:为止|止)$/, date => `../${endOf(date)}`],
  [/^(?:截至|截止|不晚于)(.+)$/, date => `../${endOf(date)}`],
  [/^(?:since|from|not earlier than) (.+?)(?: (?:on|onwards?))?$/, date => `${beginOf(date)}/..`],
  [/^(?:自|从)?(.+?)(?:以来|起|开始|至今)$/, date => `${beginOf(date)}/..`],
  [/^不早于(.+)$/, date => `${beginOf(date)}/..`],
]

/** What has no beginning or no end. */
function readOpen(text: string): string | null {
  for (const [pattern, give] of openings) {
    const inner = text.match(pattern)?.[1]
    const date = inner === undefined ? null : firstOf([readDoubted, readPoint], inner.trim())
    if (date && !date.includes('..')) return give(date)
  }
  return null
}

const between = /^(?:from |between |自|从)(.+)$/
const joints = /(?: to | and | until | through |[至到]| ?[–~] ?|-|\/)/g

/** From one date to another; what one side leaves out of year or century, the other gives. */
function readRange(text: string): string | null {
  const inner = text.match(between)?.[1] ?? text
  const readEnd = (end: string) => firstOf([readDoubted, readPoint], end.trim())
  for (const joint of inner.matchAll(joints)) {
    const [left, right] = [inner.slice(0, joint.index), inner.slice(joint.index + joint[0].length)]
    const year = left.match(/\d{4}/)?.[0]
    const short = right.match(/^(\d\d)(年?)$/)
    if (joint[0] === ' and ' && !text.startsWith('between ')) continue
    // 1995-06 and 1995/06 may be a month; 1995-96 is none.
    if (short && (Number(short[1]) <= 12 || !year || !/^\d{4}年?$/.test(left))) continue
    const ends = [
      readEnd(left) ?? readEnd(`${left} ${right.match(/\d{4}$/)?.[0] ?? ''}`),
      short
        ? `${year!.slice(0, 2)}${short[1]}`
        : (readEnd(right) ?? (year && /^\d{1,2}月/.test(right) ? readEnd(`${year}年${right}`) : null)),
    ]
    const [from, to] = ends
    if (from && to && !`${from}${to}`.includes('..')) return `${beginOf(from)}/${endOf(to)}`
  }
  return null
}

const doubts: readonly [RegExp, '?' | '~'][] = [
  [/^(?:perhaps|probably|possibly|maybe|presumably) (.+)$/, '?'],
  [/^(?:可能是?|也许是?|或许是?|疑为?)(.+)$/, '?'],
  [/^(.+?) ?\(?\?\)?$/, '?'],
  [/^(?:about|around|approximately|approx\.?|roughly|circa|ca?\.) ?(.+)$/, '~'],
  [/^ca? (.+)$/, '~'],
  [/^(?:大约|约|大概|大致)在?(.+)$/, '~'],
  [/^(.+?)(?:前后|左右|上下)$/, '~'],
]

function readDoubted(text: string): string | null {
  for (const [pattern, doubt] of doubts) {
    const inner = text.match(pattern)?.[1]
    const date = inner === undefined ? null : firstOf([readDoubted, readPoint], inner)
    if (date) return withDoubt(date, doubt)
  }
  return null
}

function withDoubt(date: string, doubt: '?' | '~'): string {
  return date
    .split('/')
    .map(end => {
      const standing = end.match(/[?~%]$/)?.[0]
      if (end === '' || end === '..' || standing === doubt || standing === '%') return end
      return standing ? `${end.slice(0, -1)}%` : `${end}${doubt}`
    })
    .join('/')
}

function beginOf(date: string): string {
  return date.split('/')[0]!
}

function endOf(date: string): string {
  return date.split('/').at(-1)!
}

/** Up to the year, month or day before this one; of a season nobody says when it begins. */
function openBefore(date: string): string | null {
  const before = beside(beginOf(date), -1)
  return before && `../${before}`
}

function openAfter(date: string): string | null {
  const after = beside(endOf(date), 1)
  return after && `${after}/..`
}

function beside(date: string, step: 1 | -1): string | null {
  const [, digits, second, dayText, doubt = ''] =
    date.match(/^([\dX]{4})(?:-(\d\d))?(?:-(\d\d))?([?~%])?$/) ?? []
  if (digits === undefined) return null
  const year = Number(digits.replaceAll('X', step === 1 ? '9' : '0'))
  if (second === undefined) return yearText(year + step, doubt)
  const number = Number(second)
  if (number > 12) return null
  const turned =
    number + step < 1 ? [year - 1, 12] : number + step > 12 ? [year + 1, 1] : [year, number + step]
  const [ofYear, ofMonth] = turned as [number, number]
  if (dayText === undefined) return yearText(ofYear, `-${two(ofMonth)}${doubt}`)
  const day = Number(dayText) + step
  if (day >= 1 && day <= daysIn(year, number)) return yearText(year, `-${two(number)}-${two(day)}${doubt}`)
  const last = step === 1 ? 1 : daysIn(ofYear, ofMonth)
  return yearText(ofYear, `-${two(ofMonth)}-${two(last)}${doubt}`)
}

function yearText(year: number, rest: string): string | null {
  return year < 0 || year > 9999 ? null : `${String(year).padStart(4, '0')}${rest}`
}
