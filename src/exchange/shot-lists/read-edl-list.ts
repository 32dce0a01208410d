import type { FrameClock, Result } from '../../study/index.ts'
import { accepted, frameCount, frameToMs, refused } from '../../study/index.ts'
import { kindNamed } from './csv-list.ts'
import { remarks } from './edl-list.ts'
import type { TimeCodeCount } from './film-time-code.ts'
import { timeCodeCount, timeCodeToFrame } from './film-time-code.ts'
import type { ListedShot } from './gather-boundaries.ts'
import { gatherBoundaries } from './gather-boundaries.ts'
import type { Misfit, ReadingChoices, ReadShotList, ShotListRefusal } from './shot-list.ts'
import { rateName } from './shot-list.ts'

/** No line of an EDL is as long; what is longer is not looked at. */
const longestLine = 4000

interface EventLine {
  number: string
  reel: string
  channels: string
  effect: string
  frames: number
  from: string
  to: string
}

/** An event by its fields, as far as it is one: number, reel, channels, effect, its frames if any, four time codes. */
function eventOf(line: string): EventLine | null {
  const fields = fieldsOf(line)
  const [number, reel, channels, effect] = fields as [string, string, string, string]
  if (fields.length < 8 || !/^\d+$/.test(number) || !/^(C|D|W\d*|K.*)$/i.test(effect)) return null
  const codesAt = /^\d+$/.test(fields[4]!) ? 5 : 4
  const codes = fields.slice(codesAt, codesAt + 4)
  if (codes.length < 4 || !codes.every(code => /^\d{1,2}:\d{2}:\d{2}[:;.]\d{2}$/.test(code))) return null
  const frames = codesAt === 5 ? Number(fields[4]) : 0
  return { number, reel, channels, effect, frames, from: codes[2]!, to: codes[3]! }
}

function fieldsOf(line: string): string[] {
  return line.length > longestLine ? [] : line.trim().split(/\s+/)
}

/** `* KEY: value`, or null. */
function remarkOf(line: string): { key: string; value: string } | null {
  const text = line.length > longestLine ? '' : line.trim()
  const colon = text.indexOf(':')
  if (!text.startsWith('*') || colon < 0) return null
  const key = text.slice(1, colon).trim().toUpperCase()
  return /^[A-Z ]+$/.test(key) ? { key, value: text.slice(colon + 1).trim() } : null
}

/** Whether a line says how time codes count, and if so whether they drop numbers. */
function dropSaid(line: string): boolean | null {
  const text = line.length > longestLine ? '' : line.trim().toUpperCase()
  return text.startsWith('FCM:') ? text.includes('DROP') && !text.includes('NON') : null
}

export function isEdlList(text: string): boolean {
  return text
    .slice(0, 65_536)
    .split(/\r?\n/)
    .some(line => dropSaid(line) !== null || eventOf(line) !== null)
}

interface EdlEvent {
  entry: number
  number: string
  reel: string
  effect: string
  frames: number
  from: number
  to: number
  remarks: Record<string, string>
}

/** Reads the picture events of an edit decision list (CMX 3600) by their record times. */
export function readEdlList(
  text: string,
  clock: FrameClock,
  choices: ReadingChoices = {},
): Result<ReadShotList, ShotListRefusal> {
  const count = timeCodeCount(clock)
  const anotherRate = (listRate: string) =>
    refused({ kind: 'list-of-another-rate' as const, listRate, filmRate: rateName(clock) })
  const misfits: Misfit[] = []
  const events: EdlEvent[] = []
  let drop: boolean | null = null
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    const entry = index + 1
    drop = dropSaid(line) ?? drop
    const remark = remarkOf(line)
    if (remark?.key === remarks.rate && remark.value !== rateName(clock)) return anotherRate(remark.value)
    const last = events.at(-1)
    if (remark && last) last.remarks[remark.key] ??= remark.value
    const event = eventOf(line)
    if (!event) {
      const [number = '', next] = fieldsOf(line)
      if (line.length > longestLine || (/^\d{3,}$/.test(number) && next !== undefined))
        misfits.push({ kind: 'entry-not-read', entry })
      continue
    }
    const { number, reel, channels, effect, frames, from, to } = event
    if (!/V|^B$/i.test(channels) || /^K/i.test(effect)) {
      misfits.push({ kind: 'track-passed-over', entry })
      continue
    }
    const dropped = from.includes(';') || drop === true
    if (dropped && !count.drop) return anotherRate('drop frame')
    const places = [from, to].map(code => timeCodeToFrame(code, { ...count, drop: dropped }))
    if (places.some(place => place === null)) return anotherRate(`${from} – ${to}`)
    events.push({
      ...{ entry, number, reel, effect: effect.toUpperCase(), frames },
      ...{ from: places[0]!, to: places[1]!, remarks: {} },
    })
  }
  const gathered = gatherBoundaries(
    shotsOf(shifted(events, { clock, count, misfits }), clock),
    clock,
    choices,
  )
  if (!gathered.ok) return gathered
  const { boundaries, closableGaps } = gathered.value
  return accepted({ form: 'edl', boundaries, closableGaps, misfits: [...misfits, ...gathered.value.misfits] })
}

/** A list whose record begins at an hour of its own, as editing programs like it, is moved back to the film's beginning. */
function shifted(
  events: readonly EdlEvent[],
  { clock, count, misfits }: { clock: FrameClock; count: TimeCodeCount; misfits: Misfit[] },
): readonly EdlEvent[] {
  const [first, last] = [events[0], events.at(-1)]
  const end = clock.kind === 'variable' ? (clock.endMs * count.framesPerSecond) / 1000 : frameCount(clock)
  if (!first || !last || first.from === 0 || last.to <= end + 1 || last.to - first.from > end + 1)
    return events
  misfits.push({ kind: 'time-code-shifted', entry: first.entry })
  return events.map(event => ({ ...event, from: event.from - first.from, to: event.to - first.from }))
}

function shotsOf(events: readonly EdlEvent[], clock: FrameClock): ListedShot[] {
  const ms = (frame: number) => momentOf(frame, clock)
  return events.flatMap((event, index): ListedShot[] => {
    const { entry, from, to } = event
    const next = events[index + 1]
    // The outgoing picture of a transition, written as a cut of no length under the same number.
    if (event.effect === 'C' && from === to && next?.number === event.number && next.effect !== 'C') return []
    if (event.reel.toUpperCase() === 'BL' && index > 0) return []
    const exact = event.remarks[remarks.atMs]?.split(/\s+/).map(Number) ?? []
    const place = { entry, startMs: ms(from), endMs: ms(to) }
    if (event.effect === 'C')
      return [
        {
          ...{ ...place, atMs: exact[0] ?? place.startMs },
          ...{ transitionIn: 'cut', transitionStartMs: null, transitionEndMs: null },
        },
      ]
    const fromBlack = events[index - 1]?.reel.toUpperCase() === 'BL'
    const kind = event.effect.startsWith('W') ? 'wipe' : fromBlack ? 'fade' : 'dissolve'
    const said = timeCodeToFrame(event.remarks[remarks.boundary] ?? '', boundaryCount(event, clock))
    const isKnown = event.frames > 0
    return [
      {
        ...{ ...place, atMs: exact[0] ?? ms(said ?? from + Math.floor(event.frames / 2)) },
        transitionIn: kindNamed(event.remarks[remarks.kind] ?? '') ?? kind,
        transitionStartMs: isKnown ? (exact[1] ?? place.startMs) : null,
        transitionEndMs: isKnown ? (exact[2] ?? ms(from + event.frames - 1)) : null,
      },
    ]
  })
}

function boundaryCount(event: EdlEvent, clock: FrameClock): TimeCodeCount {
  const count = timeCodeCount(clock)
  return { ...count, drop: (event.remarks[remarks.boundary] ?? '').includes(';') }
}

/** The moment of a counted frame; one beyond the end as a moment beyond it. */
function momentOf(frame: number, clock: FrameClock): number {
  if (clock.kind === 'variable') return frame * 40
  const count = frameCount(clock)
  return frame > count ? clock.endMs + frame - count + 1000 : frameToMs(clock, frame)
}
