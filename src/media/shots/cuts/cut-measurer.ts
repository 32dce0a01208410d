import type { ModelTrees } from '../detector-models.ts'
import type { EvidenceTaker } from '../evidence.ts'
import { GrowingColumn } from '../growing-column.ts'
import { blockMatch } from '../pictures/block-match.ts'
import type { FrameRing } from '../pictures/frame-ring.ts'
import { correlate } from '../pictures/unit-picture.ts'
import type { StateReader, StateWriter } from '../saved-state.ts'
import type { CutCandidate } from '../shot-features.ts'
import { cutEvidenceLength, lookAhead, measureCut } from './cut-evidence.ts'
import { localMean } from './local-mean.ts'
import { secondLook } from './second-look.ts'

const scale = 10_000
/** What does not stand out by this much is no cut, whatever else may speak for it. */
const gate = 0.14
/** Where the picture comes back soon it may be an insert, if it stands out by this much. */
const insertGate = 0.4
const leastLikelihood = 0.01
/** Above this a second look could not say anything new. */
const plainlyDifferent = 0.6

/** Measures every pair of neighbours, and more closely those that might be a cut. */
export class CutMeasurer {
  readonly distance = new GrowingColumn(length => new Uint16Array(length))
  readonly candidates: CutCandidate[] = []
  private readonly ring: FrameRing
  private readonly mean: { at(frame: number): number }
  private readonly trees: ModelTrees
  private readonly take: EvidenceTaker | undefined
  private readonly evidence = new Uint8Array(cutEvidenceLength)

  constructor(parts: {
    ring: FrameRing
    mean: { at(frame: number): number }
    trees: ModelTrees
    take: EvidenceTaker | undefined
  }) {
    this.ring = parts.ring
    this.mean = parts.mean
    this.trees = parts.trees
    this.take = parts.take
  }

  /** Called after each frame has entered the ring and its mean the column. */
  add(): void {
    const frame = this.ring.count - 1
    const distance =
      frame === 0 ? 0 : blockMatch(this.ring.evened, this.ring.evenedAt(frame - 1), this.ring.evenedAt(frame))
    this.distance.push(Math.min(65_535, Math.round(distance * scale)))
    if (frame > lookAhead) this.judge(frame - lookAhead)
  }

  finish(): void {
    const first = Math.max(1, this.ring.count - lookAhead)
    for (let frame = first; frame < this.ring.count; frame++) this.judge(frame)
  }

  save(state: StateWriter): void {
    this.distance.save(state)
    state.plain(this.candidates)
  }

  restore(state: StateReader): void {
    this.distance.restore(state)
    this.candidates.push(...state.plain<CutCandidate[]>())
  }

  private judge(frame: number): void {
    const usual = localMean(this.distance, frame)
    const adjacent = this.distance.at(frame) / scale
    if (adjacent - 0.7 * usual < gate) return
    const least = this.leastDistance(frame, { adjacent, enough: 0.7 * usual + gate })
    if (least < 0.7 * usual + gate && adjacent - 0.7 * usual < insertGate) return
    const { ring, evidence } = this
    const isBack = least < 0.7 * usual + gate
    const second =
      (isBack ? adjacent : least) - 0.7 * usual > plainlyDifferent
        ? 1
        : secondLook(ring.luma, ring.lumaAt(frame - 1), ring.lumaAt(frame), ring.area)
    const distanceAt = (at: number) => this.distance.at(at) / scale
    const meanAt = (at: number) => this.mean.at(at)
    measureCut(ring, frame, { adjacent, usual, least, second, distanceAt, meanAt }, evidence)
    this.take?.({ kind: 'cut', start: frame, end: frame, evidence })
    const likelihood = this.trees.cut.likelihood(evidence)
    if (likelihood >= leastLikelihood)
      this.candidates.push({ frame, likelihood: Math.round(likelihood * scale) / scale })
  }

  /** Over those few pairs on both sides that are most alike at a coarse look: a flash comes and goes. */
  private leastDistance(frame: number, limits: { adjacent: number; enough: number }): number {
    const { ring } = this
    const likest = pairs
      .filter(([before, after]) => ring.holds(frame - before) && ring.holds(frame + after))
      .map(([before, after]) => {
        const [a, b] = [frame - before, frame + after]
        return { a, b, alike: correlate(ring.tiny, ring.tinyAt(a), ring.tinyAt(b)) }
      })
      .sort((one, other) => other.alike - one.alike)
      .slice(0, pairsMatched)
    let least = limits.adjacent
    for (const { a, b } of likest) {
      least = Math.min(least, blockMatch(ring.evened, ring.evenedAt(a), ring.evenedAt(b)))
      if (least < limits.enough) break
    }
    return least
  }
}

const pairsMatched = 3
const pairs = (() => {
  const list: [number, number][] = []
  for (let before = 1; before <= 6; before++)
    for (let after = 0; after <= 5; after++) if (before + after > 1) list.push([before, after])
  return list
})()
