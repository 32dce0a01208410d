import type { Seen } from '../../study/index.ts'

/** A target as it stands: what a reader sees of it, all that is known of it, and whose coding it rests on. */
export interface Sight {
  seen: Seen
  /** Records as they are: another one is another sight, seen or not. */
  whole: unknown
  layer: string | null
}

export interface Stretch {
  partId: string
  startMs: number
  endMs: number
}

/** A stretch as one word, so that it can be told from another and found again. */
export function stillOf({ partId, startMs, endMs }: Stretch): string {
  return `${partId} ${startMs} ${endMs}`
}

/** The stretch that a word of `stillOf` says; null where it says none. */
export function readStill(still: string): Stretch | null {
  const [partId, startMs, endMs] = still.split(' ')
  const times = [Number(startMs), Number(endMs)] as const
  return partId && times.every(Number.isInteger) ? { partId, startMs: times[0], endMs: times[1] } : null
}

/** Lists without their empty ones: of a part of which nothing is seen nothing is said. */
export function seeing(parts: { readonly [Part in keyof Seen]: readonly (string | null)[] }): Seen {
  return Object.fromEntries(
    Object.entries(parts)
      .map(([part, texts]) => [part, texts.filter(text => text !== null && text !== '')] as const)
      .filter(([, texts]) => texts.length > 0),
  )
}
