import type { FrameClock, Result } from '../../study/index.ts'
import { accepted, frameCount, frameToMs, refused } from '../../study/index.ts'
import { kindNamed } from './csv-list.ts'
import type { ListedShot } from './gather-boundaries.ts'
import { gatherBoundaries } from './gather-boundaries.ts'
import { otioTime } from './otio-list.ts'
import type { Misfit, ReadingChoices, ReadShotList, ShotListRefusal } from './shot-list.ts'
import { rateName } from './shot-list.ts'

type Json = Record<string, unknown>

/** Rates are written with few or many digits: 23.976, 23.98, 23.976023976. */
const rateTolerance = 0.006

export function isOtioList(text: string): boolean {
  return /^\ufeff?\s*\{/.test(text) && text.includes('OTIO_SCHEMA')
}

/** Reads the first picture track of an OpenTimelineIO timeline: where each clip of the film begins, and the transitions between. */
export function readOtioList(
  text: string,
  clock: FrameClock,
  choices: ReadingChoices = {},
): Result<ReadShotList, ShotListRefusal> {
  const timeline = parsed(text)
  const tracks = timeline ? tracksOf(timeline) : []
  const track = tracks.find(({ kind }) => kind === 'Video' || kind === undefined)
  if (!track) return refused({ kind: 'not-a-shot-list' })
  const misfits: Misfit[] = tracks.flatMap((other, index) =>
    other === track ? [] : [{ kind: 'track-passed-over' as const, entry: index + 1 }],
  )
  try {
    const listed = readTrack(listOf(track['children']), { clock, misfits })
    const gathered = gatherBoundaries(listed, clock, choices)
    if (!gathered.ok) return gathered
    const { boundaries, closableGaps } = gathered.value
    return accepted({
      form: 'otio',
      boundaries,
      closableGaps,
      misfits: [...misfits, ...gathered.value.misfits],
    })
  } catch (cause) {
    if (cause instanceof AnotherRate)
      return refused({
        kind: 'list-of-another-rate',
        listRate: String(cause.rate),
        filmRate: rateName(clock),
      })
    throw cause
  }
}

class AnotherRate extends Error {
  readonly rate: number
  constructor(rate: number) {
    super('another rate')
    this.rate = rate
  }
}

function readTrack(
  children: readonly Json[],
  { clock, misfits }: { clock: FrameClock; misfits: Misfit[] },
): ListedShot[] {
  const listed: ListedShot[] = []
  let coming: Json | null = null
  let reached = 0
  for (const [index, child] of children.entries()) {
    const entry = index + 1
    const schema = String(child['OTIO_SCHEMA']).split('.')[0]
    if (schema === 'Transition') {
      coming = child
      continue
    }
    const range = schema === 'Clip' || schema === 'Gap' ? rangeOf(child, clock) : null
    if (!range) {
      misfits.push({ kind: 'entry-not-read', entry })
      continue
    }
    if (schema === 'Gap') {
      reached += range.length
      coming = null
      continue
    }
    const from = range.from ?? reached
    reached = from + range.length
    const startMs = momentOf(from, clock)
    const cut = { entry, startMs, endMs: momentOf(reached, clock) }
    listed.push({ ...cut, ...transitionOf(coming, { from, entry, clock, misfits }) })
    coming = null
  }
  return listed
}

type Transition = Pick<ListedShot, 'transitionIn' | 'transitionStartMs' | 'transitionEndMs'>

function transitionOf(
  transition: Json | null,
  at: { from: number; entry: number; clock: FrameClock; misfits: Misfit[] },
): Transition {
  if (!transition) return { transitionIn: 'cut', transitionStartMs: null, transitionEndMs: null }
  const own = objectOf(objectOf(transition['metadata'])?.['silverscreen'])
  const type = String(transition['transition_type'] ?? '')
  const named =
    kindNamed(String(own?.['transition'] ?? '')) ?? (type === 'SMPTE_Dissolve' ? 'dissolve' : null)
  if (!named) at.misfits.push({ kind: 'transition-unknown', entry: at.entry, name: type })
  if (own && 'startMs' in own)
    return {
      transitionIn: named ?? 'dissolve',
      transitionStartMs: wholeOf(own['startMs']),
      transitionEndMs: wholeOf(own['endMs']),
    }
  const before = frameOf(transition['in_offset'], at.clock) ?? 0
  const after = frameOf(transition['out_offset'], at.clock) ?? 0
  const known = before + after > 0
  return {
    transitionIn: named ?? 'dissolve',
    transitionStartMs: known ? momentOf(at.from - before, at.clock) : null,
    transitionEndMs: known ? momentOf(Math.max(at.from - before, at.from + after - 1), at.clock) : null,
  }
}

/** Where in the film a clip begins, counted from the beginning of its file, and how long it is; in the film's frames. */
function rangeOf(clip: Json, clock: FrameClock): { from: number | null; length: number } | null {
  const available = objectOf(mediaOf(clip)?.['available_range'])
  const range = objectOf(clip['source_range']) ?? available
  const length = frameOf(range?.['duration'], clock)
  if (!range || length === null) return null
  const from = frameOf(range['start_time'], clock)
  return { from: from === null ? null : from - (frameOf(available?.['start_time'], clock) ?? 0), length }
}

function mediaOf(clip: Json): Json | null {
  const references = objectOf(clip['media_references'])
  const key = String(clip['active_media_reference_key'] ?? 'DEFAULT_MEDIA')
  return objectOf(references?.[key]) ?? objectOf(clip['media_reference'])
}

/** A rational time in frames of the film; at 1000 a second it is taken as milliseconds. */
function frameOf(time: unknown, clock: FrameClock): number | null {
  const { rate, value } = objectOf(time) ?? {}
  if (typeof rate !== 'number' || typeof value !== 'number' || !(rate > 0)) return null
  const film = otioTime(clock)
  if (Math.abs(rate - film.rate) <= rateTolerance) return Math.round(value)
  // Media without a start of its own says 0 at any rate.
  if (value === 0) return 0
  throw new AnotherRate(rate)
}

function momentOf(frame: number, clock: FrameClock): number {
  if (clock.kind === 'variable') return Math.max(0, frame)
  const count = frameCount(clock)
  if (frame > count) return clock.endMs + 1000 + frame - count
  return frameToMs(clock, Math.max(0, frame))
}

function parsed(text: string): Json | null {
  try {
    return objectOf(JSON.parse(text.replace(/^\ufeff/, '')))
  } catch {
    return null
  }
}

function tracksOf(timeline: Json): Json[] {
  const schema = String(timeline['OTIO_SCHEMA']).split('.')[0]
  if (schema === 'Track') return [timeline]
  const stack = schema === 'Stack' ? timeline : objectOf(timeline['tracks'])
  return listOf(stack?.['children']).filter(({ OTIO_SCHEMA }) => String(OTIO_SCHEMA).startsWith('Track.'))
}

function objectOf(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null
}

function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter((item): item is Json => objectOf(item) !== null) : []
}

function wholeOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null
}
