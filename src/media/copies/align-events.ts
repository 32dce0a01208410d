import type { Line } from './compare-curves.ts'
import type { Fingerprint } from './fingerprint.ts'

const fewestMoments = 5
/** A line must explain this share of the moments in the stretch in common to be fitted to them. */
const leastShare = 0.45

export interface MatchedEvents {
  line: Line
  pairs: [number, number][]
  /** Nine in ten pairs lie no further from the line. */
  errorMs: number
}

/** Fits the line to the pairs that lie near it, again and again more closely, so that a speed a little off is found too. */
export function matchEvents(from: Fingerprint, to: Fingerprint, rough: Line): MatchedEvents | null {
  const reachMs = Math.max(from.frameMs, to.frameMs) * 1.5
  let line = rough
  let pairs: [number, number][] = []
  for (const reach of [2, 1.2, 1]) {
    pairs = pairsNear(from, to, { ...line, reachMs: reachMs * reach })
    if (pairs.length < fewestMoments) return null
    line = fitLine(pairs, rough.speed)
  }
  const inCommon = from.eventsMs.filter(ms => {
    const there = line.speed * ms + line.offsetMs
    return there >= 0 && there <= to.durationMs
  }).length
  if (pairs.length < leastShare * inCommon) return null
  const errors = pairs.map(([a, b]) => Math.abs(line.speed * a + line.offsetMs - b)).sort((a, b) => a - b)
  const errorMs = errors[Math.min(errors.length - 1, Math.floor(errors.length * 0.9))]!
  return { line, pairs, errorMs }
}

function pairsNear(from: Fingerprint, to: Fingerprint, line: Line & { reachMs: number }): [number, number][] {
  const pairs: [number, number][] = []
  let at = 0
  for (const a of from.eventsMs) {
    const ideal = line.speed * a + line.offsetMs
    while (
      at + 1 < to.eventsMs.length &&
      Math.abs(to.eventsMs[at + 1]! - ideal) <= Math.abs(to.eventsMs[at]! - ideal)
    )
      at++
    const b = to.eventsMs[at]
    if (b !== undefined && Math.abs(b - ideal) <= line.reachMs) pairs.push([a, b])
  }
  return pairs
}

/** A line through few pairs close together would give a wild speed, so then the speed stays as it was. */
function fitLine(pairs: [number, number][], speed: number): Line {
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
