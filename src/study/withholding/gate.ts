import type { Person } from '../films/film.ts'
import { namesOfPerson } from '../films/film.ts'
import type { Memo } from '../notebook/memo.ts'
import { nameKey } from '../same-name.ts'
import type { DialogueLine } from '../subtitles/dialogue-line.ts'
import type { WithheldSpan } from './withheld-span.ts'

/** What is withheld in a study, whoever is asked for it. */
export interface Withheld {
  /** Everybody who is named in the films. */
  people: readonly Person[]
  spans: readonly WithheldSpan[]
  /** What in a value is never a name, as a whole and as it is written: names of fields, fixed values. */
  ownWords?: ReadonlySet<string>
  /** What stands in the place of a name; null in what is read by machines, where nothing may grow longer than it was. */
  instead: string | null
}

const shortInstead = '[…]'

export const withheldWhats = ['person', 'memo', 'line', 'frames', 'filmFile'] as const
export type WithheldWhat = (typeof withheldWhats)[number]

/** How many things of a kind were left out, and why, each reason once. */
export interface LeftOut {
  what: WithheldWhat
  count: number
  reasons: string[]
}

type Stretch = Pick<WithheldSpan, 'partId' | 'startMs' | 'endMs'>

/**
 * Decides of everything that leaves a study whether it may, and remembers what it has turned back. Every way out asks a
 * gate of its own, and says afterwards what it left out; nothing else knows what is withheld.
 */
export interface Gate {
  /** Whether a picture of this moment may go out. */
  letsFrame(partId: string, atMs: number): boolean
  /** Whether all pictures of a stretch may. */
  letsStretch(stretch: Stretch): boolean
  letsMemo(memo: Pick<Memo, 'id' | 'withheld'>): boolean
  letsLine(line: Pick<DialogueLine, 'id' | 'withheld'>): boolean
  /** Whether a film's file may, in which every picture is. */
  letsFileOf(partId: string): boolean
  letsPerson(person: Person): boolean
  /** A text without the names of those who are withheld. */
  text(text: string): string
  /** A value with every text in it so, without the people, and with its fields as they are called. */
  value<Value>(value: Value): Value
  leftOut(): LeftOut[]
}

export function gateOf({ people, spans, instead, ownWords }: Withheld): Gate {
  const kept = people.filter(({ withheld }) => withheld !== undefined)
  const reasonOf = new Map<string, string>()
  for (const person of kept)
    for (const name of namesOfPerson(person)) reasonOf.set(nameKey(name), person.withheld!)
  const personOf = new Map(kept.flatMap(one => namesOfPerson(one).map(name => [nameKey(name), one.name])))
  const named = patternOf(kept.flatMap(namesOfPerson))
  const turnedBack = new Map<string, { what: WithheldWhat; reason: string }>()
  const note = (what: WithheldWhat, id: string, reason: string) => {
    turnedBack.set(`${what} ${id}`, { what, reason })
    return false
  }
  const notePerson = (name: string) =>
    note('person', personOf.get(nameKey(name)) ?? name, reasonOf.get(nameKey(name)) ?? '')
  const text = (said: string) =>
    named === null
      ? said
      : said.replace(named, name => {
          notePerson(name)
          return instead ?? (name.length < shortInstead.length ? '…' : shortInstead)
        })
  const letsStretch = ({ partId, startMs, endMs }: Stretch) => {
    const over = spans.filter(one => one.partId === partId && one.startMs < endMs && startMs < one.endMs)
    for (const { id, reason } of over) note('frames', id, reason)
    return over.length === 0
  }
  const letsPerson = (person: Person) => {
    const name = namesOfPerson(person).find(one => reasonOf.has(nameKey(one)))
    return name === undefined || notePerson(name)
  }
  const value = (of: unknown): unknown => {
    if (typeof of === 'string') return ownWords?.has(of) ? of : text(of)
    if (Array.isArray(of)) return of.filter(one => !isPerson(one) || letsPerson(one)).map(value)
    if (typeof of !== 'object' || of === null || Object.getPrototypeOf(of) !== Object.prototype) return of
    return Object.fromEntries(Object.entries(of).map(([name, one]) => [value(name), value(one)]))
  }
  return {
    letsStretch,
    letsFrame: (partId, atMs) => letsStretch({ partId, startMs: atMs, endMs: atMs + 1 }),
    letsMemo: ({ id, withheld }) => withheld === null || note('memo', id, withheld),
    letsLine: ({ id, withheld }) => withheld === null || note('line', id, withheld),
    letsFileOf: partId => {
      const over = spans.filter(one => one.partId === partId)
      for (const { reason } of over) note('filmFile', partId, reason)
      return over.length === 0
    },
    letsPerson,
    text,
    value: <Value>(of: Value) => (named === null ? of : (value(of) as Value)),
    leftOut: () => {
      // A name in a reason is left out, too, and counts.
      for (const { reason } of [...turnedBack.values()]) text(reason)
      return withheldWhats.flatMap(what => {
        const own = [...turnedBack.values()].filter(one => one.what === what)
        const reasons = [...new Set(own.map(({ reason }) => text(reason)).filter(Boolean))]
        return own.length === 0 ? [] : [{ what, count: own.length, reasons }]
      })
    },
  }
}

function isPerson(value: unknown): value is Person {
  if (typeof value !== 'object' || value === null) return false
  return ['name', 'role'].every(field => typeof (value as Record<string, unknown>)[field] === 'string')
}

/** Any of the names, the longest first, however it is spaced; letters stand alone, hanzi in whatever stands around them. */
function patternOf(names: readonly string[]): RegExp | null {
  // One letter is no name by which anybody is found, and stands in every word.
  const patterns = [...new Set(names.map(name => name.trim()))]
    .filter(name => [...name].length > 1)
    .sort((a, b) => b.length - a.length)
    .map(name => {
      const written = name.split(/\s+/u).map(escaped).join('\\s+')
      const edge = (sign: string | undefined) =>
        sign !== undefined && /[\p{L}\p{N}]/u.test(sign) && !isHan(sign)
      const signs = [...name]
      return `${edge(signs[0]) ? '(?<![\\p{L}\\p{N}])' : ''}${written}${edge(signs.at(-1)) ? '(?![\\p{L}\\p{N}])' : ''}`
    })
  return patterns.length === 0 ? null : new RegExp(patterns.join('|'), 'giu')
}

function isHan(sign: string): boolean {
  return /\p{Script=Han}/u.test(sign)
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, sign => `\\${sign}`)
}
