import type { Pair, SeenShot } from './align-shots.ts'

const fewest = 3
/** What a print or a transfer does to all pictures; more is another picture. */
const farthest = 40

/**
 * The second version as the first is coloured: of every byte of a look, how much more the one has than the other on the
 * whole, as the shots that are the same say it. Another print, another transfer or a restoration changes all shots alike.
 */
export function evenOut(
  first: readonly SeenShot[],
  second: readonly SeenShot[],
  pairs: readonly Pair[],
): SeenShot[] {
  const same = pairs.filter(
    pair => pair.first.to - pair.first.from === 1 && pair.second.to - pair.second.from === 1,
  )
  if (same.length < fewest) return [...second]
  const length = first[0]!.look.length
  const shifts = Array.from({ length }, (_, at) => {
    const own = same.map(pair => first[pair.first.from]!.look[at]! - second[pair.second.from]!.look[at]!)
    return Math.max(-farthest, Math.min(farthest, median(own)))
  })
  return second.map(({ ms, look }) => ({
    ms,
    look: Uint8Array.from(look, (byte, at) => Math.max(0, Math.min(255, Math.round(byte + shifts[at]!)))),
  }))
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
