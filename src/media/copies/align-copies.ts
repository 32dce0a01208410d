import { accepted, type Result, refused } from '../../study/index.ts'
import type { Fingerprint } from './fingerprint.ts'

/** How the time of one copy becomes the time of another. */
export interface Alignment {
  /** toMs = speed × fromMs + offsetMs. */
  speed: number
  offsetMs: number
  /** Nine in ten of the moments found in both copies lie no further off than this. */
  errorMs: number
  /** Moments found in both, and how many the shorter stretch in common has. */
  matched: number
  compared: number
  /** The stretch of the first copy that the second holds too. */
  fromMs: number
  untilMs: number
}

export type AlignmentRefusal = { kind: 'too-few-moments'; found: number } | { kind: 'another-film' }

const fewestMoments = 5
const leastShare = 0.45

/** Film at 24, 23.976 and 25 frames and video at 29.97 are run at each other's speed. */
const usualSpeeds = [1, 24 / 25, 25 / 24, 1001 / 1000, 1000 / 1001, 24_000 / 25_025, 25_025 / 24_000]

export function alignCopies(from: Fingerprint, to: Fingerprint): Result<Alignment, AlignmentRefusal> {
  const found = Math.min(from.eventsMs.length, to.eventsMs.length)
  if (found < fewestMoments) return refused({ kind: 'too-few-moments', found })
  const binMs = Math.max(from.frameMs, to.frameMs) * 1.5
  const speeds = new Set([...usualSpeeds, to.frameMs / from.frameMs])
  let best: Alignment | null = null
  for (const speed of speeds) {
    const rough = voteOffset(from, to, { speed, binMs })
    const alignment = refine(from, to, { speed, offsetMs: rough, reachMs: binMs })
    if (alignment && (!best || alignment.matched > best.matched)) best = alignment
  }
  const sure = best && best.matched >= fewestMoments && best.matched >= leastShare * best.compared
  return sure ? accepted(best!) : refused({ kind: 'another-film' })
}

/** The shift that most pairs of moments agree on. */
function voteOffset(from: Fingerprint, to: Fingerprint, grid: { speed: number; binMs: number }): number {
  const votes = new Map<number, number>()
  for (const a of from.eventsMs)
    for (const b of to.eventsMs) {
      const bin = Math.round((b - grid.speed * a) / grid.binMs)
      votes.set(bin, (votes.get(bin) ?? 0) + 1)
    }
  let [bestBin, most] = [0, -1]
  for (const bin of votes.keys()) {
    const around = votes.get(bin)! + 0.5 * ((votes.get(bin - 1) ?? 0) + (votes.get(bin + 1) ?? 0))
    if (around <= most) continue
    most = around
    bestBin = bin
  }
  return bestBin * grid.binMs
}

/** Fits the line to the pairs that lie near it, twice, so that a speed a little off is found too. */
function refine(
  from: Fingerprint,
  to: Fingerprint,
  start: { speed: number; offsetMs: number; reachMs: number },
): Alignment | null {
  let line = { speed: start.speed, offsetMs: start.offsetMs }
  let pairs: [number, number][] = []
  for (const reach of [2, 1.2, 1]) {
    pairs = pairsNear(from, to, { ...line, reachMs: start.reachMs * reach })
    if (pairs.length < fewestMoments) return null
    line = fitLine(pairs, start.speed)
  }
  const errors = pairs.map(([a, b]) => Math.abs(line.speed * a + line.offsetMs - b)).sort((a, b) => a - b)
  const fromMs = Math.max(0, -line.offsetMs / line.speed)
  const untilMs = Math.min(from.durationMs, (to.durationMs - line.offsetMs) / line.speed)
  const inCommon = from.eventsMs.filter(ms => ms >= fromMs && ms <= untilMs).length
  const ninetieth = errors[Math.min(errors.length - 1, Math.floor(errors.length * 0.9))]!
  return {
    ...line,
    errorMs: Math.ceil(Math.max(ninetieth, to.frameMs / 2)),
    matched: pairs.length,
    compared: Math.max(fewestMoments, inCommon),
    fromMs: Math.round(fromMs),
    untilMs: Math.round(untilMs),
  }
}

function pairsNear(
  from: Fingerprint,
  to: Fingerprint,
  line: { speed: number; offsetMs: number; reachMs: number },
): [number, number][] {
  const pairs: [number, number][] = []
  let at = 0
  for (const a of from.eventsMs) {
    const ideal = line.speed * a + line.offsetMs
    while (
      at + 1 < to.eventsMs.length &&
      distance(to.eventsMs[at + 1]!, ideal) <= distance(to.eventsMs[at]!, ideal)
    )
      at++
    if (distance(to.eventsMs[at]!, ideal) <= line.reachMs) pairs.push([a, to.eventsMs[at]!])
  }
  return pairs
}

function distance(a: number, b: number): number {
  return Math.abs(a - b)
}

/** A line through few pairs close together would give a wild speed, so then the speed stays as it was. */
function fitLine(pairs: [number, number][], speed: number): { speed: number; offsetMs: number } {
  const meanA = pairs.reduce((sum, [a]) => sum + a, 0) / pairs.length
  const meanB = pairs.reduce((sum, [, b]) => sum + b, 0) / pairs.length
  let [spread, common] = [0, 0]
  for (const [a, b] of pairs) {
    spread += (a - meanA) ** 2
    common += (a - meanA) * (b - meanB)
  }
  const fitted = spread > 0 ? common / spread : speed
  const kept = Math.abs(fitted / speed - 1) < 0.003 ? fitted : speed
  return { speed: kept, offsetMs: meanB - kept * meanA }
}
