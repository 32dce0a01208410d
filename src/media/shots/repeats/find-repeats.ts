/** How far each frame lies from the one before, in grey levels. */
export interface FrameSteps {
  stepAt(frame: number): number
  /** One past the last frame known. */
  count: number
}

/** Frames on either side that a step is compared with: as many as one picture may be shown at the fewest pictures a second. */
export const aroundFrames = 6
const shareOfMotion = 0.25
/** Encoders leave no more than this between two frames of one picture. */
const mostGreyLevels = 1.5

/** Whether a frame shows the picture of the one before: hardly anything changes, while on both sides the picture moves. */
export function isRepeat(steps: FrameSteps, frame: number): boolean {
  const step = steps.stepAt(frame)
  if (frame === 0 || step > mostGreyLevels) return false
  const [from, to] = [frame - aroundFrames, frame + aroundFrames + 1]
  const before = farthestStep(steps, { from: Math.max(1, from), to: frame })
  const after = farthestStep(steps, { from: frame + 1, to: Math.min(steps.count, to) })
  // At the ends of a film one side has to do.
  const motion = from < 1 ? after : to > steps.count ? before : Math.min(before, after)
  return step <= shareOfMotion * motion
}

function farthestStep(steps: FrameSteps, span: { from: number; to: number }): number {
  let most = 0
  for (let frame = span.from; frame < span.to; frame++) most = Math.max(most, steps.stepAt(frame))
  return most
}

const stillGreyLevels = 0.3

/** Whether hardly anything changes, be it a repeat or a picture that stands still. */
export function isStill(steps: FrameSteps, frame: number): boolean {
  return frame > 0 && frame < steps.count && steps.stepAt(frame) <= stillGreyLevels
}

/** How long pictures are shown: `most` frames at most, `mean` on average. */
export interface Cadence {
  most: number
  mean: number
}

/** Without repeats; a single one now and then is still no picture of its own. */
export const evenCadence: Cadence = { most: 2, mean: 1 }

/** Less may be what an encoder leaves where nothing moves. */
const leastMotion = 1
/** Beyond this the next picture may be another one: stills that are cut together quickly, each shown longer than this, and few of them. */
const mostMotion = 20
const briefly = 3
const fewestUnlike = 14
const fewestRuns = 6
const leastShare = 0.1

/**
 * How long each picture is shown between two frames, told from those in motion; null where too few are. A film's first
 * frame begins a picture, and its end (`isEnd`: of the span) ends one.
 */
export function cadenceOf(
  repeated: (frame: number) => boolean,
  steps: FrameSteps,
  span: { from: number; to: number; isEnd: boolean },
): Cadence | null {
  const [alike, unlike] = [
    new Array<number>(aroundFrames + 1).fill(0),
    new Array<number>(briefly + 1).fill(0),
  ]
  let begun = span.from === 0 ? 0 : -1
  for (let frame = Math.max(1, span.from); frame < span.to; frame++) {
    if (repeated(frame)) continue
    const [step, length] = [steps.stepAt(frame), frame - begun]
    const moves = step >= leastMotion
    if (begun >= 0 && moves) {
      if (step <= mostMotion && length <= aroundFrames) alike[length]!++
      else if (step > mostMotion && length <= briefly) unlike[length]!++
    }
    begun = moves ? frame : -1
  }
  if (span.isEnd && begun >= 0 && span.to - begun <= aroundFrames) alike[span.to - begun]!++
  const unlikeCount = total(unlike) >= fewestUnlike ? unlike : []
  const counts = alike.map((count, length) => count + (unlikeCount[length] ?? 0))
  const runs = total(counts)
  if (runs < fewestRuns) return null
  let most = 1
  for (let length = 2; length <= aroundFrames; length++)
    if (counts[length]! >= Math.max(2, leastShare * runs)) most = length
  const usual = counts.slice(0, most + 1)
  const frames = usual.reduce((sum, count, length) => sum + count * length, 0)
  const mean = frames / usual.reduce((sum, count) => sum + count, 0)
  return { most: Math.max(2, most), mean }
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
