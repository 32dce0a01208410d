import type { Boundary } from '../boundary.ts'
import type { ShotFeatures } from '../shot-features.ts'
import { type BlankRun, blankRuns } from './blank-runs.ts'
import { type Ramp, rampFrom } from './spread-ramp.ts'

const shareOfPicture = 0.12
const brightLevel = 110
const gradualFrames = 3
const longestHoldSeconds = 8

export interface Fades {
  boundaries: Boundary[]
  /** Where the film itself fades in or out: nothing in it parts two shots. */
  ends: { start: number; end: number }[]
}

/** Fades through black, white or a colour: a run of blank pictures with a ramp on at least one side. `cuts` are those of which there is hardly a doubt. */
export function findFades(features: ShotFeatures, cuts: readonly number[]): Fades {
  const last = features.spread.length - 1
  const runs = blankRuns(features.spread)
  return {
    boundaries: runs
      .filter(run => run.first > 0 && run.last < last)
      .flatMap(run => judgeRun(features, run, cuts)),
    ends: [...openingFade(features.spread, runs, cuts), ...endingFade(features.spread, runs, cuts)],
  }
}

/** A blank in which something cuts in, as a small card, is the end of one fade and may be the beginning of another. */
function judgeRun(features: ShotFeatures, run: BlankRun, cuts: readonly number[]): Boundary[] {
  if (run.last - run.first > longestHoldSeconds * features.framesPerSecond) return []
  const out = rampFrom(features.spread, run.first, -1)
  const into = rampFrom(features.spread, run.last, 1)
  if (!out || !into) return []
  const within = cuts.filter(frame => frame > run.first && frame <= run.last)
  if (within.length === 0) return wholeFade(features, run, { out, into })
  const [first, last] = [within[0]!, within.at(-1)!]
  const confidence = 0.9
  const fades: Boundary[] = []
  if (out.frames >= gradualFrames)
    fades.push({
      ...{ frame: first, kind: 'fade', confidence },
      ...{ transitionStartFrame: out.far, transitionEndFrame: first - 1 },
    })
  if (into.frames >= gradualFrames && last < run.last)
    fades.push({
      ...{ frame: Math.max(last + 1, Math.min(into.far, into.near)), kind: 'fade', confidence },
      ...{ transitionStartFrame: last, transitionEndFrame: into.far },
    })
  return fades
}

function wholeFade(features: ShotFeatures, run: BlankRun, ramps: { out: Ramp; into: Ramp }): Boundary[] {
  const { out, into } = ramps
  const weaker = Math.min(out.plateau, into.plateau)
  const flattest = Math.min(...features.spread.subarray(run.first, run.last + 1))
  if (flattest > shareOfPicture * weaker + 1) return []
  if (!isGradual(features, run, ramps)) return []
  const frame =
    into.frames < gradualFrames ? run.last + 1 : Math.max(out.far + 1, Math.min(into.far, into.near))
  return [
    {
      ...{ frame, kind: 'fade', confidence: confidenceOf({ out, into, flattest, weaker }) },
      ...{ transitionStartFrame: out.far, transitionEndFrame: into.far },
    },
  ]
}

/** A flash is bright and comes at once, or the same picture comes back behind it; only a picture that brightens step by step fades to white. */
function isGradual(features: ShotFeatures, run: BlankRun, ramps: { out: Ramp; into: Ramp }): boolean {
  const middle = features.mean[(run.first + run.last) >> 1]!
  const [outFrames, intoFrames] = [ramps.out.frames, ramps.into.frames]
  if (middle > brightLevel)
    return outFrames > gradualFrames && intoFrames > gradualFrames && !features.returning.includes(run.first)
  return Math.max(outFrames, intoFrames) >= gradualFrames
}

function confidenceOf(seen: { out: Ramp; into: Ramp; flattest: number; weaker: number }): number {
  const depth = 1 - seen.flattest / Math.max(1, seen.weaker)
  const bothSides = seen.out.frames >= gradualFrames && seen.into.frames >= gradualFrames
  return Math.round(1000 * Math.min(0.99, depth * (bothSides ? 0.98 : 0.85))) / 1000
}

const beginsWithin = 3
const shareAtEnd = 0.3

function openingFade(spread: Uint8Array, runs: readonly BlankRun[], cuts: readonly number[]): Fades['ends'] {
  const blank = runs.find(run => run.first < beginsWithin)?.last ?? 0
  const ramp = rampFrom(spread, blank, 1)
  if (!ramp || !isRamp(spread, blank, ramp)) return []
  const cut = cuts.find(frame => isInPicture(spread[frame - 1]!, ramp)) ?? spread.length
  return [{ start: 0, end: Math.min(ramp.far, cut - 1) }]
}

function endingFade(spread: Uint8Array, runs: readonly BlankRun[], cuts: readonly number[]): Fades['ends'] {
  const last = spread.length - 1
  const blank = runs.find(run => run.last > last - beginsWithin)?.first ?? last
  const ramp = rampFrom(spread, blank, -1)
  if (!ramp || !isRamp(spread, blank, ramp)) return []
  const cut = cuts.findLast(frame => isInPicture(spread[frame]!, ramp)) ?? 0
  return [{ start: Math.max(ramp.far, cut + 1), end: last }]
}

/** A plain cut between pictures that are seen well enough is one, fade or not. */
function isInPicture(spread: number, { plateau }: Ramp): boolean {
  return spread > shareAtEnd * plateau
}

/** Some films begin or end in the middle of the ramp. */
function isRamp(spread: Uint8Array, blank: number, { plateau, frames }: Ramp): boolean {
  return frames > gradualFrames && spread[blank]! < shareAtEnd * plateau
}
