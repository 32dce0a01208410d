import type { ForeignFilm } from '../../src/exchange/index.ts'
import {
  ForeignFault,
  filmsOfSheet,
  proposeReading,
  readAdvene,
  readCorpusLine,
  readElan,
  readMediapkg,
  readQdc,
  readSheet,
  readShotList,
  readSubtitles,
  readTrackInside,
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
  qdc: async sample => {
    const { codes } = await readQdc([sample as Uint8Array])
    const misplaced = codes.findIndex(({ under }, place) => under !== null && !(under >= 0 && under < place))
    if (misplaced >= 0) throw new Error(`code ${misplaced} stands under none before it`)
    return 'read'
  },
  'corpus-lines': async sample => {
    const lines = textOf(sample).split('\n')
    for (const [index, line] of lines.entries()) {
      const record = readCorpusLine(line, index + 1)
      if (!record.ok) return { refusal: record.refusal.kind }
    }
    return 'read'
  },
  'track-inside': async sample => {
    const packets = [0, 1000, 2000].map(startMs => ({
      ...{ startMs, endMs: startMs + 900, bytes: sample as Uint8Array },
    }))
    for (const codec of ['subrip', 'mov_text', 'ass', 'webvtt']) {
      const timing = { stretch: 1, shiftMs: 0, endMs: clock.endMs }
      const read = readTrackInside({ codec, language: null, packets }, { fileName: named, ...timing })
      if (!read.ok) return { refusal: read.refusal.kind }
      inOrder(read.value.lines.map(({ startMs, endMs }) => [startMs, endMs]))
    }
    return 'read'
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

/** A codebook, a corpus and packets of subtitles, as other programs and this one write them. */
export function writtenSamples(): Record<'qdc' | 'corpus-lines' | 'track-inside', Sample[]> {
  const guid = (number: number) => `aaaaaaaa-0000-0000-0000-${String(number).padStart(12, '0')}`
  const inner = [2, 3, 4].map(
    number => `<Code guid="${guid(number)}" name="chimney ${number}" isCodable="true" color="#FF0000"/>`,
  )
  const sets = `<Sets><Set guid="${guid(9)}" name="Smoke"><MemberCode guid="${guid(2)}"/></Set></Sets>`
  const qdc = `<?xml version="1.0" encoding="utf-8"?>\n<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="${guid(1)}" name="Works 工厂" isCodable="false"><Description>Where people work &amp; live.</Description>${inner.join('')}</Code></Codes>${sets}</CodeBook>`
  const lines = [
    { type: 'film', id: 'f', period: 'then', year: 1986, durationMs: 60_000 },
    ...[0, 1, 2].map(i => ({ type: 'shot', film: 'f', i, startMs: i * 20_000, endMs: (i + 1) * 20_000 })),
    { type: 'pass', film: 'f', id: 'p', coder: 'Lin', symbols: ['snow'], unit: 'shot' },
    { type: 'annotation', film: 'f', shot: 1, symbol: 'snow', startMs: 20_000, endMs: 40_000, pass: 'p' },
    { type: 'codedSpan', film: 'f', startMs: 0, endMs: 60_000, pass: 'p' },
  ]
  const words = [
    '0,0,Default,,0,0,0,,{\\i1}工厂{\\i0}\\Nworks',
    '<v Li>工厂 &amp; <i>烟囱</i>',
    '\u0000\u0006工厂styl',
  ]
  return {
    qdc: [Buffer.from(qdc)],
    'corpus-lines': [Buffer.from(lines.map(line => JSON.stringify(line)).join('\n'))],
    'track-inside': words.map(text => Buffer.from(text)),
  }
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
