import type { Boundary } from './boundary.ts'
import type { ShotParameters } from './parameters.ts'
import type { ShotFeatures } from './shot-features.ts'
import { type Ramp, rampFrom } from './spread-ramp.ts'

/** Spread is kept in half grey levels. */
const blankSpread = 10
const shareOfPicture = 0.12
const brightLevel = 110
const gradualFrames = 3
const longestHoldSeconds = 8

/** Fades through black, white or a colour: a run of blank frames with a ramp on at least one side. */
export function findFades(features: ShotFeatures, _parameters: ShotParameters): Boundary[] {
  return blankRuns(features).flatMap(run => judgeRun(features, run) ?? [])
}

interface Run {
  first: number
  last: number
}

function blankRuns({ spread }: ShotFeatures): Run[] {
  const frameCount = spread.length
  const runs: Run[] = []
  let first = -1
  for (let frame = 0; frame <= frameCount; frame++) {
    const blank = frame < frameCount && spread[frame]! < blankSpread
    if (blank && first < 0) first = frame
    if (blank || first < 0) continue
    if (first > 0 && frame < frameCount) runs.push({ first, last: frame - 1 })
    first = -1
  }
  return runs
}

function judgeRun(features: ShotFeatures, run: Run): Boundary | null {
  if (run.last - run.first > longestHoldSeconds * features.framesPerSecond) return null
  const out = rampFrom(features.spread, run.first, -1)
  const into = rampFrom(features.spread, run.last, 1)
  if (!out || !into) return null
  const weaker = Math.min(out.plateau, into.plateau)
  const flattest = Math.min(...features.spread.subarray(run.first, run.last + 1))
  if (flattest > shareOfPicture * weaker + 1) return null
  if (!isGradual(features, run, { out, into })) return null
  const frame = Math.max(out.far + 1, Math.min(into.far, into.near))
  return {
    frame,
    kind: 'fade',
    confidence: confidenceOf({ out, into, flattest, weaker }),
    transitionStartFrame: out.far,
    transitionEndFrame: into.far,
  }
}

/** A flash is bright and comes at once; only a picture that brightens step by step fades to white. */
function isGradual(features: ShotFeatures, run: Run, ramps: { out: Ramp; into: Ramp }): boolean {
  const middle = features.mean[(run.first + run.last) >> 1]!
  const [outFrames, intoFrames] = [ramps.out.frames, ramps.into.frames]
  if (middle > brightLevel) return outFrames > gradualFrames && intoFrames > gradualFrames
  return Math.max(outFrames, intoFrames) >= gradualFrames
}

function confidenceOf(seen: { out: Ramp; into: Ramp; flattest: number; weaker: number }): number {
  const depth = 1 - seen.flattest / Math.max(1, seen.weaker)
  const bothSides = seen.out.frames >= gradualFrames && seen.into.frames >= gradualFrames
  return Math.round(1000 * Math.min(0.99, depth * (bothSides ? 0.98 : 0.85))) / 1000
}
