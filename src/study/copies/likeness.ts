import type { Warp } from './warp.ts'
import { composeWarps, invertWarp, sameTime } from './warp.ts'

/** Two files that look like copies of one film, and how the time of `otherFileId` becomes that of `fileId`. */
export interface Likeness {
  id: string
  fileId: string
  /** The file that was there first. */
  otherFileId: string
  warp: Warp
  /** Moments found in both, of those the stretch in common has. */
  matched: number
  compared: number
  /** The stretch of the other file that this one holds too. */
  fromMs: number
  untilMs: number
  state: 'proposed' | 'taken' | 'declined'
}

/** How the time of one file becomes that of another, through as many taken likenesses as it needs; null where none lead there. */
export function warpBetween(
  likenesses: readonly Likeness[],
  fromFileId: string,
  toFileId: string,
): Warp | null {
  const known = new Map<string, Warp>([[fromFileId, sameTime]])
  const waiting = [fromFileId]
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    if (at === toFileId) return known.get(at)!
    for (const [next, warp] of stepsFrom(likenesses, at)) {
      if (known.has(next)) continue
      known.set(next, composeWarps(known.get(at)!, warp))
      waiting.push(next)
    }
  }
  return null
}

function stepsFrom(likenesses: readonly Likeness[], fileId: string): [string, Warp][] {
  return likenesses.flatMap((likeness): [string, Warp][] => {
    if (likeness.otherFileId === fileId) return [[likeness.fileId, likeness.warp]]
    if (likeness.fileId === fileId) return [[likeness.otherFileId, invertWarp(likeness.warp)]]
    return []
  })
}
