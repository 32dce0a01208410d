import type { ForeignFilm } from '../../src/exchange/index.ts'
import {
  ForeignFault,
  filmsOfSheet,
  proposeReading,
  readAdvene,
  readElan,
  readMediapkg,
  readSheet,
  readShotList,
  readSubtitles,
  readWebAnnotations,
  shotListForms,
  writeShotList,
} from '../../src/exchange/index.ts'
import type { FrameClock, Shot } from '../../src/study/index.ts'
import { countsByType } from '../../src/tasks/foreign/outcome.ts'
import { mutate } from '../parts/mutate-bytes.ts'
import { Random } from '../reels/random.ts'
import { mutateText } from './mutate-text.ts'

/** A document, or a package by the names of what is in it. */
export type Sample = Uint8Array | Readonly<Record<string, Uint8Array>>

export interface Fuzzed {
  adapter: FuzzedAdapter
  count: number
  read: number
  refused: Record<string, number>
  /** What was neither read nor refused: a fault of the program. */
  faults: { number: number; said: string }[]
  /** Documents in which an annotation was counted twice or not at all. */
  miscounted: number[]
  slowestMs: number
}

const manifestName = 'manifest.json'
const named = 'hurt 2008-10-029.azp'
const textOf = (sample: Sample) => Buffer.from(sample as Uint8Array).toString()

/** What was read of a sample: the films of a foreign one, or why it was refused. */
type Outcome = { films: ForeignFilm[]; miscounts?: boolean } | { refusal: string } | 'read'

const readers = {
  advene: async sample => ({ films: [await readAdvene([sample as Uint8Array], named)] }),
  elan: async sample => ({ films: [await readElan([sample as Uint8Array], named)] }),
  'web-annotations': async sample => ({ films: readWebAnnotations(textOf(sample), named) }),
  mediapkg: async sample => {
    const files = sample as Readonly<Record<string, Uint8Array>>
    const manifest = textOf(files[manifestName] ?? new Uint8Array())
    return { films: await readMediapkg(manifest, async name => files[name] ?? null, named) }
  },
  subtitles: async sample => {
    const choices = { fileName: named, encoding: null, endMs: clock.endMs, shiftMs: 0, stretch: 1 }
    const read = readSubtitles(sample as Uint8Array, choices)
    if (!read.ok) return { refusal: read.refusal.kind }
    return inOrder(read.value.lines.map(({ startMs, endMs }) => [startMs, endMs]))
  },
  sheet: async sample => {
    const sheet = readSheet(sample as Uint8Array, { encoding: null, separator: null })
    if (!sheet.ok) return { refusal: sheet.refusal.kind }
    const reading = proposeReading(sheet.value)
    const nothing = { clock: null, endMs: null, shots: [] }
    const known = { fileName: named, partId: null, filmCalled: () => nothing }
    const read = filmsOfSheet(sheet.value, reading, known)
    if (!read.ok) return { refusal: read.refusal.kind }
    const { films } = read.value
    const counts = films.flatMap(film => [...countsByType(film).values()])
    return { films, miscounts: counts.reduce((sum, count) => sum + count, 0) !== read.value.rows.length }
  },
  'shot-list': async sample => {
    const read = readShotList(textOf(sample), clock)
    if (!read.ok) return { refusal: read.refusal.kind }
    return inOrder(read.value.boundaries.map(({ atMs }) => [atMs, atMs + 1]))
  },
} satisfies Record<string, (sample: Sample) => Promise<Outcome>>

export type FuzzedAdapter = keyof typeof readers
export const fuzzedAdapters = Object.keys(readers) as FuzzedAdapter[]

const clock = {
  ...{ kind: 'constant', rate: { numerator: 24, denominator: 1 }, offsetTicks: 0 },
  ...{ frameCount: 24 * 600, endMs: 600_000 },
} as const satisfies FrameClock

/** What lies in a film begins before it ends, and within it. */
function inOrder(spans: readonly (readonly [number, number])[]): 'read' {
  const wrong = spans.find(([from, until]) => !(from >= 0 && from < until && until <= clock.endMs))
  if (wrong) throw new Error(`a stretch of ${wrong.join(' to ')} ms`)
  return 'read'
}

/** Lists of shots in every form, as this program writes them. */
export function writtenShotLists(): Sample[] {
  const shots = Array.from({ length: 12 }, (_, index) => ({
    ...{ id: `shot ${index}`, partId: 'part', startMs: index * 50_000, endMs: (index + 1) * 50_000 },
    ...{ transitionIn: index === 0 ? 'start' : 'cut', confidence: 0.9, origin: 'detector' },
  })) as unknown as readonly Shot[]
  return shotListForms.map(form =>
    Buffer.from(writeShotList(form, { title: 'Film', fileName: 'film.mp4', clock, shots }).text),
  )
}

/** Hurts samples in turn, their bytes or what stands in them, and reads each: read or refused, never a fault. */
export async function fuzzAdapter(
  adapter: FuzzedAdapter,
  samples: readonly Sample[],
  { count, seed }: { count: number; seed: number },
): Promise<Fuzzed> {
  const result: Fuzzed = { adapter, count, read: 0, refused: {}, faults: [], miscounted: [], slowestMs: 0 }
  for (let number = 0; number < count; number++) {
    const random = new Random(seed * 1_000_003 + number)
    const sample = hurtSample(random.pick(samples), random.pick(samples), random)
    const startedMs = performance.now()
    try {
      const outcome: Outcome = await readers[adapter](sample)
      if (outcome !== 'read' && 'refusal' in outcome) {
        result.refused[outcome.refusal] = (result.refused[outcome.refusal] ?? 0) + 1
        continue
      }
      result.read++
      if (outcome === 'read') continue
      const { films } = outcome
      const tracks = films.flatMap(film => film.tracks)
      const left = films.flatMap(film => film.left).reduce((sum, one) => sum + one.count, 0)
      const counted = tracks.reduce((sum, { annotations }) => sum + annotations.length, 0) + left
      const all = adapter === 'sheet' ? null : annotationsIn(sample, adapter)
      if (outcome.miscounts) result.miscounted.push(number)
      if (all !== null && counted !== all) result.miscounted.push(number)
    } catch (cause) {
      if (!(cause instanceof ForeignFault)) result.faults.push({ number, said: String(cause) })
      else result.refused[cause.refusal.kind] = (result.refused[cause.refusal.kind] ?? 0) + 1
    } finally {
      result.slowestMs = Math.max(result.slowestMs, performance.now() - startedMs)
    }
  }
  return result
}

function hurtSample(sample: Sample, other: Sample, random: Random): Sample {
  if (sample instanceof Uint8Array) return hurtBytes(sample, other as Uint8Array, random)
  const names = Object.keys(sample)
  const name = random.chance(0.5) ? manifestName : random.pick(names)
  const { [name]: own, ...others } = sample
  if (!own || random.chance(0.02)) return others
  const from = (other as Record<string, Uint8Array>)[name] ?? own
  const hurt = name === manifestName ? hurtBytes(own, from, random) : mutate(own, from, random).bytes
  return { ...others, [name]: hurt }
}

function hurtBytes(original: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  return random.chance(0.3)
    ? mutate(original, other, random).bytes
    : Buffer.from(mutateText(Buffer.from(original).toString(), random))
}

/** Of a document that is whole: how often an annotation begins in it; null where only a reader can tell. */
function annotationsIn(sample: Sample, adapter: FuzzedAdapter): number | null {
  if (!(sample instanceof Uint8Array)) return null
  const text = Buffer.from(sample).toString()
  if (adapter === 'web-annotations') return itemsIn(JSON.parse(text.replace(/^\ufeff/, '')))
  const pattern = adapter === 'advene' ? /<annotation[\s>]/g : /<(?:ALIGNABLE|REF)_ANNOTATION[\s>]/g
  return [...text.matchAll(pattern)].length
}

/** One annotation, a list of them, a page with its items, or a collection with its first page. */
function itemsIn(document: unknown): number {
  if (Array.isArray(document)) return document.length
  const { first, items } = document as { first?: unknown; items?: unknown }
  if (first && typeof first === 'object') return itemsIn(first)
  return Array.isArray(items) ? items.length : items === undefined ? 1 : 0
}

/** A document with its head and so many of its annotations: small enough to be read ten thousand times. */
export function shortened(document: string, adapter: 'advene' | 'elan', annotations: number): Uint8Array {
  const [opens, closes] =
    adapter === 'advene' ? ['<annotation ', '</annotations>'] : ['<ANNOTATION>', '</TIER>']
  const pieces = document.split(closes)
  return Buffer.from(
    pieces
      .map((piece, at) => {
        if (at === pieces.length - 1) return piece
        const parts = piece.split(opens)
        return parts.slice(0, annotations + 1).join(opens)
      })
      .join(closes),
  )
}
