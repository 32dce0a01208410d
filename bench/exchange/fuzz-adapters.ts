import { ForeignFault, readAdvene, readElan } from '../../src/exchange/index.ts'
import { mutate } from '../parts/mutate-bytes.ts'
import { Random } from '../reels/random.ts'
import { mutateText } from './mutate-text.ts'

export interface Fuzzed {
  adapter: 'advene' | 'elan'
  count: number
  read: number
  refused: Record<string, number>
  /** What was neither read nor refused: a fault of the program. */
  faults: { number: number; said: string }[]
  /** Documents in which an annotation was counted twice or not at all. */
  miscounted: number[]
  slowestMs: number
}

const adapters = { advene: readAdvene, elan: readElan }

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
      const film = await adapters[adapter]([bytes], 'hurt 2008-10-029.azp')
      result.read++
      const counted = film.tracks.reduce((sum, { annotations }) => sum + annotations.length, 0)
      const left = film.left.reduce((sum, one) => sum + one.count, 0)
      if (counted + left !== annotationsIn(bytes, adapter)) result.miscounted.push(number)
    } catch (cause) {
      if (!(cause instanceof ForeignFault)) result.faults.push({ number, said: String(cause) })
      else result.refused[cause.refusal.kind] = (result.refused[cause.refusal.kind] ?? 0) + 1
    }
    result.slowestMs = Math.max(result.slowestMs, performance.now() - startedMs)
  }
  return result
}

/** Of a document that is whole: how often an annotation begins in it. */
function annotationsIn(bytes: Uint8Array, adapter: Fuzzed['adapter']): number {
  const text = Buffer.from(bytes).toString()
  const pattern = adapter === 'advene' ? /<annotation[\s>]/g : /<(?:ALIGNABLE|REF)_ANNOTATION[\s>]/g
  return [...text.matchAll(pattern)].length
}

/** A document with its head and so many of its annotations: small enough to be read ten thousand times. */
export function shortened(document: string, adapter: Fuzzed['adapter'], annotations: number): Uint8Array {
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
