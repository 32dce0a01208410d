import { compareCurves } from './compare-curves.ts'
import type { Fingerprint } from './fingerprint.ts'

const offsetsKept = 3
/** Films with more moments than this multiplied are known by a part of those of the first, evenly spread. */
const pairsCounted = 1_500_000
/** Up to here every shift is tried, since so short a film may have hardly a cut. */
const shortMs = 300_000

/** The shifts worth a closer look: those that most pairs of moments agree on, and for short films any that fits. */
export function candidateOffsets(from: Fingerprint, to: Fingerprint, speed: number): number[] {
  const offsets = votedOffsets(from, to, speed)
  if (Math.max(from.durationMs, to.durationMs) <= shortMs) offsets.push(bestShift(from, to, speed))
  return offsets
}

function votedOffsets(from: Fingerprint, to: Fingerprint, speed: number): number[] {
  const binMs = Math.max(from.frameMs, to.frameMs) * 1.5
  const least = Math.floor((-speed * from.durationMs) / binMs) - 2
  const most = Math.ceil(to.durationMs / binMs) + 2
  const votes = new Uint32Array(most - least + 1)
  const every = Math.max(1, Math.ceil((from.eventsMs.length * to.eventsMs.length) / pairsCounted))
  for (let at = 0; at < from.eventsMs.length; at += every)
    for (const b of to.eventsMs) votes[Math.round((b - speed * from.eventsMs[at]!) / binMs) - least]!++
  const around = (bin: number) => votes[bin]! + 0.5 * (votes[bin - 1]! + votes[bin + 1]!)
  const found: { bin: number; count: number }[] = []
  for (let bin = 1; bin < votes.length - 1; bin++) {
    const count = around(bin)
    if (count < 2 || count < around(bin - 1) || count < around(bin + 1)) continue
    if (found.length === offsetsKept && count <= found.at(-1)!.count) continue
    found.push({ bin, count })
    found.sort((a, b) => b.count - a.count)
    found.length = Math.min(found.length, offsetsKept)
  }
  return found.map(({ bin }) => (bin + least) * binMs)
}

/** Films at least a third of which lie on each other, frame by frame of the second, on a coarse look. */
function bestShift(from: Fingerprint, to: Fingerprint, speed: number): number {
  let [best, most] = [0, -2]
  const keptMs = Math.min(speed * from.durationMs, to.durationMs) / 3
  for (
    let offsetMs = keptMs - speed * from.durationMs;
    offsetMs <= to.durationMs - keptMs;
    offsetMs += 2 * to.frameMs
  ) {
    const { motion, light } = compareCurves(from, to, { speed, offsetMs }, 150)
    if (motion + light <= most) continue
    most = motion + light
    best = offsetMs
  }
  return best
}
