import type { RecordKinds } from '../change.ts'
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

/** Records that lie in time and go along when another copy is put in use. */
export type AnchoredKind = 'mark' | 'lookedThrough' | 'boundaryDecision' | 'shot' | 'scene' | 'chosenStill'

/** Where a record lay on the copy that it was made on; nothing is worked out from anything later than this. */
export interface Anchor {
  id: string
  partId: string
  recordKind: AnchoredKind
  recordId: string
  fileId: string
  startMs: number
  endMs: number
  /** Where it was put on the copy in use; null while that copy has no place for it. */
  placedStartMs: number | null
  placedEndMs: number | null
  /** The whole record, kept here while the copy in use has no place for it. */
  record: RecordKinds[AnchoredKind] | null
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
