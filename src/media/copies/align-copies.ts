import { accepted, type Result, refused } from '../../study/index.ts'
import { matchEvents } from './align-events.ts'
import { candidateOffsets } from './candidate-offsets.ts'
import type { Agreement, Line } from './compare-curves.ts'
import { compareCurves } from './compare-curves.ts'
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

export type AlignmentRefusal = { kind: 'too-short-to-compare' } | { kind: 'another-film' }

/** Film at 24, 23.976 and 25 frames and video at 29.97 are run at each other's speed. */
const usualSpeeds = [1, 24 / 25, 25 / 24, 1001 / 1000, 1000 / 1001, 24_000 / 25_025, 25_025 / 24_000]

/** Copies agree at .9 and more in both curves; other films reach .6 and .8, never together. */
const leastAgreement = 1.6
const leastOfEither = 0.7
const leastSeconds = 5
/** The stretch in common, as a share of the shorter copy. */
const leastInCommon = 0.4

export function alignCopies(from: Fingerprint, to: Fingerprint): Result<Alignment, AlignmentRefusal> {
  const shorterMs = Math.min(from.durationMs, to.durationMs)
  if (shorterMs < leastSeconds * 1000) return refused({ kind: 'too-short-to-compare' })
  let best: { line: Line; sum: number } | null = null
  for (const speed of new Set([...usualSpeeds, to.frameMs / from.frameMs])) {
    for (const offsetMs of candidateOffsets(from, to, speed)) {
      const line = refine(from, to, { speed, offsetMs })
      const agreement = compareCurves(from, to, line)
      const sum = agreement.motion + agreement.light
      if (isTrusted(agreement, from, shorterMs) && sum > (best?.sum ?? 0) + 1e-3) best = { line, sum }
    }
  }
  return best ? accepted(describe(from, to, best.line)) : refused({ kind: 'another-film' })
}

function isTrusted({ motion, light, frames }: Agreement, from: Fingerprint, shorterMs: number): boolean {
  const commonMs = frames * from.frameMs
  return (
    Math.min(motion, light) >= leastOfEither &&
    motion + light >= leastAgreement &&
    commonMs >= Math.max(leastSeconds * 1000, leastInCommon * shorterMs)
  )
}

/** By the moments found in both where there are enough, else by sliding until the curves agree best. */
function refine(from: Fingerprint, to: Fingerprint, rough: Line): Line {
  const byEvents = matchEvents(from, to, rough)?.line
  if (byEvents) return byEvents
  let best = rough
  let most = -2
  for (let half = -8; half <= 8; half++) {
    const line = { speed: rough.speed, offsetMs: rough.offsetMs + (half * to.frameMs) / 2 }
    const { motion, light } = compareCurves(from, to, line, 1500)
    if (motion + light <= most + 1e-9) continue
    most = motion + light
    best = line
  }
  return best
}

function describe(from: Fingerprint, to: Fingerprint, line: Line): Alignment {
  const events = matchEvents(from, to, line)
  const fromMs = Math.max(0, -line.offsetMs / line.speed)
  const untilMs = Math.min(from.durationMs, (to.durationMs - line.offsetMs) / line.speed)
  const inCommon = from.eventsMs.filter(ms => ms >= fromMs && ms <= untilMs).length
  const matched = events?.pairs.length ?? 0
  return {
    ...line,
    errorMs: Math.ceil(Math.max(events?.errorMs ?? 2 * to.frameMs, to.frameMs / 2)),
    matched,
    compared: Math.max(matched, inCommon),
    fromMs: Math.round(fromMs),
    untilMs: Math.round(untilMs),
  }
}
