import type { ForeignFilm } from '../../src/exchange/index.ts'
import {
  ForeignFault,
  filmsOfSheet,
  proposeReading,
  readAdvene,
  readElan,
  readSheet,
} from '../../src/exchange/index.ts'
import { countsByType } from '../../src/tasks/foreign/outcome.ts'
import { mutate } from '../parts/mutate-bytes.ts'
import { Random } from '../reels/random.ts'
import { mutateText } from './mutate-text.ts'

export interface Fuzzed {
  adapter: 'advene' | 'elan' | 'sheet'
  count: number
  read: number
  refused: Record<string, number>
  /** What was neither read nor refused: a fault of the program. */
  faults: { number: number; said: string }[]
  /** Documents in which an annotation was counted twice or not at all. */
  miscounted: number[]
  slowestMs: number
}

/** The films of a hurt document, and how many annotations stand in it; the kind of the refusal where it is refused. */
type Read = { films: ForeignFilm[]; expected: number } | { refused: string }

const adapters: Record<Fuzzed['adapter'], (bytes: Uint8Array) => Promise<Read>> = {
  advene: bytes => readMarkup(bytes, 'advene'),
  elan: bytes => readMarkup(bytes, 'elan'),
  sheet: async bytes => {
    const sheet = readSheet(bytes, { encoding: null, separator: null })
    if (!sheet.ok) return { refused: sheet.refusal.kind }
    const reading = proposeReading(sheet.value)
    const nothing = { clock: null, endMs: null, shots: [] }
    const known = { fileName: 'hurt.csv', partId: null, filmCalled: () => nothing }
    const read = filmsOfSheet(sheet.value, reading, known)
    if (!read.ok) return { refused: read.refusal.kind }
    return { films: read.value.films, expected: sheet.value.rows.length - (reading.hasHead ? 1 : 0) }
  },
}

async function readMarkup(bytes: Uint8Array, form: 'advene' | 'elan'): Promise<Read> {
  try {
    const film = await (form === 'advene' ? readAdvene : readElan)([bytes], 'hurt 2008-10-029.azp')
    return { films: [film], expected: annotationsIn(bytes, form) }
  } catch (cause) {
    if (cause instanceof ForeignFault) return { refused: cause.refusal.kind }
    throw cause
  }
}

/** Hurts documents in turn, their bytes or what stands in them, and reads each: read or refused, never a fault. */
export async function fuzzAdapter(
  adapter: Fuzzed['adapter'],
  documents: readonly Uint8Array[],
  { count, seed }: { count: number; seed: number },
): Promise<Fuzzed> {
  const result: Fuzzed = { adapter, count, read: 0, refused: {}, faults: [], miscounted: [], slowestMs: 0 }
  for (let number = 0; number < count; number++) {
    const random = new Random(seed * 1_000_003 + number)
    const original = random.pick(documents)
    const bytes = random.chance(0.3)
      ? mutate(original, random.pick(documents), random).bytes
      : Buffer.from(mutateText(Buffer.from(original).toString(), random))
    const startedMs = performance.now()
    try {
      const read = await adapters[adapter](bytes)
      if ('refused' in read) result.refused[read.refused] = (result.refused[read.refused] ?? 0) + 1
      else {
        result.read++
        const counts = read.films.flatMap(film => [...countsByType(film).values()])
        if (counts.reduce((sum, count) => sum + count, 0) !== read.expected) result.miscounted.push(number)
      }
    } catch (cause) {
      result.faults.push({ number, said: String(cause) })
    }
    result.slowestMs = Math.max(result.slowestMs, performance.now() - startedMs)
  }
  return result
}

/** Of a document that is whole: how often an annotation begins in it. */
function annotationsIn(bytes: Uint8Array, adapter: 'advene' | 'elan'): number {
  const text = Buffer.from(bytes).toString()
  const pattern = adapter === 'advene' ? /<annotation[\s>]/g : /<(?:ALIGNABLE|REF)_ANNOTATION[\s>]/g
  return [...text.matchAll(pattern)].length
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
