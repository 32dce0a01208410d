import type { EvidenceRange } from '../evidence.ts'
import { blockMatch } from '../pictures/block-match.ts'
import type { FrameRing } from '../pictures/frame-ring.ts'
import { type CellChanges, cellCount } from './cell-changes.ts'
import { lookAtTwoPictures } from './two-pictures.ts'

/** Evidence of a wipe, each number from 0 to 255 over the range given here; the model knows it in this order. */
export const wipeEvidence = [
  ['onEdge', 0, 1],
  ['covered', 0, 1],
  ['difference', 0, 1.5],
  ['matched', 0, 1.2],
  ['frames', 0, 160],
  ['atOnce', 0, 1],
  ['contrast', 0, 20],
  ['lasts', 0, 60],
  ['slides', 0, 1],
  ['unexplained', 0, 1],
  ['mostUnexplained', 0, 1.5],
  ['mixed', 0, 1],
  ['offEdge', 0, 0.6],
  ['uneven', 0, 0.5],
  ['changeBefore', 0, 20],
  ['changeInside', 0, 30],
  ['changeAfter', 0, 20],
  ['pace', 0, 8],
] as const satisfies EvidenceRange<string>[]

export type WipeEvidence = Record<(typeof wipeEvidence)[number][0], number>

/** A stretch that may be a wipe: its first and last mixed frame, and what was seen of its edge. */
export interface SeenWipe {
  start: number
  end: number
  edge: Pick<WipeEvidence, 'onEdge' | 'covered' | 'atOnce' | 'contrast' | 'lasts' | 'slides'>
  /** How much of the second picture a cell should show at a frame; null where the pictures themselves move. */
  shareAt: ((cell: number, frame: number) => number) | null
  unexplained?: number
  offEdge?: number
}

const lookedAt = [0.2, 0.35, 0.5, 0.65, 0.8]

export function weighWipe(
  { ring, cells, pace }: { ring: FrameRing; cells: CellChanges; pace: number },
  seen: SeenWipe,
): WipeEvidence {
  const { start, end } = seen
  const [before, after] = [start - 2, end + 2]
  const evidence: WipeEvidence = {
    ...seen.edge,
    difference: differenceOf(ring, before, after),
    matched: blockMatch(ring.evened, ring.evenedAt(before), ring.evenedAt(after)),
    frames: (end - start + 1) * pace,
    pace,
    ...{ unexplained: seen.unexplained ?? 0, mostUnexplained: seen.unexplained ?? 0 },
    ...{ mixed: 0, offEdge: seen.offEdge ?? 0, uneven: 0.5 },
    changeBefore: changeIn(cells, Math.max(1, start - 8), start - 2),
    changeInside: changeIn(cells, start, end),
    changeAfter: changeIn(cells, end + 2, Math.min(ring.count - 1, end + 8)),
  }
  const { shareAt } = seen
  if (!shareAt) return evidence
  for (const key of ['unexplained', 'mostUnexplained', 'mixed', 'offEdge', 'uneven'] as const)
    evidence[key] = 0
  for (const part of lookedAt) {
    const frame = Math.round(start + (end - start) * part)
    const at = { before: ring.lumaAt(before), middle: ring.lumaAt(frame), after: ring.lumaAt(after) }
    const two = lookAtTwoPictures(ring.luma, at, cell => shareAt(cell, frame))
    evidence.unexplained += two.unexplained / lookedAt.length
    evidence.mostUnexplained = Math.max(evidence.mostUnexplained, two.unexplained)
    evidence.mixed += two.mixed / lookedAt.length
    evidence.offEdge += two.offEdge / lookedAt.length
    evidence.uneven += two.uneven / lookedAt.length
  }
  return evidence
}

export function differenceOf(ring: FrameRing, a: number, b: number): number {
  return 1 - ring.correlation(a, b)
}

function changeIn(cells: CellChanges, from: number, to: number): number {
  let [sum, count] = [0, 0]
  for (let frame = from; frame <= to; frame++) {
    sum += changeAt(cells, frame)
    count++
  }
  return count === 0 ? 0 : sum / count
}

/** Mean change of the cells from the frame before, in grey levels. */
export function changeAt(cells: CellChanges, frame: number): number {
  const at = cells.at(frame)
  let sum = 0
  for (let cell = 0; cell < cellCount; cell++) sum += cells.values[at + cell]!
  return sum / cellCount
}
