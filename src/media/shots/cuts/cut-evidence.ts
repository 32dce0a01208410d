import { type EvidenceRange, fillEvidence } from '../evidence.ts'
import { coarseSize } from '../pictures/coarse-picture.ts'
import type { FrameRing } from '../pictures/frame-ring.ts'
import { correlate } from '../pictures/unit-picture.ts'

/** Evidence of a cut, each number from 0 to 255 over the range given here; the model knows it in this order. */
const ranges = [
  ['standsOut', -0.2, 1.2],
  ['adjacent', 0, 1.3],
  ['usual', 0, 0.9],
  ['neighbour', 0, 1.2],
  ['before', 0, 0.8],
  ['after', 0, 0.8],
  ['second', 0, 1],
  ['step', 0, 1.6],
  ['leastStep', 0, 1.6],
  ['comesBack', 0, 1.6],
  ['likeBefore', 0, 1.2],
  ['likeAfter', 0, 1.2],
  ['meanStep', 0, 100],
  ['brightest', 0, 1],
  ['spreadRatio', 0, 2],
  ['textureRatio', 0, 2],
  ['coarseStep', 0, 60],
  ['coarseAcross', 0, 60],
  ['coarseBefore', 0, 40],
  ['coarseAfter', 0, 40],
  // A fade begins or ends in a picture that is all but flat, and goes on.
  ['spreadBefore', -0.7, 4.3],
  ['spreadAfter', -0.7, 4.3],
  ['textureBefore', -0.7, 4.3],
  ['textureAfter', -0.7, 4.3],
  ['growsAfter', -2, 2],
  ['fellBefore', -2, 2],
  // An insert holds still, is another picture, and the first one comes back behind it; a flash does not.
  ['backAfter', 0, 7],
  ['backBefore', 0, 7],
  ['insertStep', 0, 1.6],
  ['meanAcross', 0, 100],
] as const satisfies EvidenceRange<string>[]

export const cutEvidenceLength = ranges.length
/** Frames after a cut that its evidence looks at. */
export const lookAhead = 25

const comesBackAfter = [6, 8, 12, 16, 20, 25]

export interface MeasuredCut {
  adjacent: number
  usual: number
  least: number
  second: number
  distanceAt: (frame: number) => number
  meanAt: (frame: number) => number
}

export function measureCut(ring: FrameRing, frame: number, seen: MeasuredCut, out: Uint8Array): void {
  const unlike = (a: number, b: number) =>
    ring.holds(a) && ring.holds(b) ? 1 - correlate(ring.tiny, ring.tinyAt(a), ring.tinyAt(b)) : 2
  const last = ring.count - 1
  const [from, until] = [Math.max(0, frame - 5), Math.min(last, frame + 4)]
  fillEvidence(
    ranges,
    {
      ...{
        standsOut: seen.least - 0.7 * seen.usual,
        adjacent: seen.adjacent,
        usual: seen.usual,
        second: seen.second,
      },
      ...around(frame, last, seen.distanceAt),
      step: unlike(frame - 1, frame),
      leastStep: leastOf(6, 6, (before, after) => unlike(frame - 1 - before, frame + after)),
      comesBack: leastOf(2, comesBackAfter.length, (before, after) =>
        unlike(frame - 1 - before, frame + comesBackAfter[after]!),
      ),
      likeBefore: Math.min(unlike(frame - 3, frame - 1), unlike(frame - 2, frame - 1)),
      likeAfter: Math.min(unlike(frame, frame + 2), unlike(frame, frame + 1)),
      meanStep: Math.abs(seen.meanAt(frame) - seen.meanAt(frame - 1)),
      brightest: brightest(frame, last, seen.meanAt),
      spreadRatio: Math.abs(Math.log(ring.spreadAt(frame) / ring.spreadAt(frame - 1))),
      textureRatio: Math.abs(Math.log(ring.textureAt(frame) / ring.textureAt(frame - 1))),
      coarseStep: coarseStep(ring, frame - 1, frame),
      coarseAcross: coarseStep(ring, from, until),
      coarseBefore: coarseStep(ring, from, frame - 1),
      coarseAfter: coarseStep(ring, frame, until),
      ...fading(ring, frame, last),
      ...inserted(frame, unlike),
      meanAcross: Math.abs(seen.meanAt(until) - seen.meanAt(from)),
    },
    out,
  )
}

const fadesWithin = 8

function fading(ring: FrameRing, frame: number, last: number) {
  const spread = (at: number) => Math.log(ring.spreadAt(Math.max(0, Math.min(last, at))))
  const texture = (at: number) => Math.log(ring.textureAt(at))
  return {
    spreadBefore: spread(frame - 1),
    spreadAfter: spread(frame),
    textureBefore: texture(frame - 1),
    textureAfter: texture(frame),
    growsAfter: spread(frame + fadesWithin) - spread(frame),
    fellBefore: spread(frame - 1) - spread(frame - 1 - fadesWithin),
  }
}

const longestInsert = 6
const alikeShare = 0.3

/** How many pictures later, or earlier, the picture on the other side is there again; and how far the pictures between go. */
function inserted(frame: number, unlike: (a: number, b: number) => number) {
  const enough = alikeShare * unlike(frame - 1, frame)
  let backAfter = 1
  while (backAfter <= longestInsert && unlike(frame - 1, frame + backAfter) > enough) backAfter++
  let backBefore = 1
  while (backBefore <= longestInsert && unlike(frame - 1 - backBefore, frame) > enough) backBefore++
  const [after, before] = [backAfter <= longestInsert, backBefore <= longestInsert]
  const insertStep = Math.max(
    after ? unlike(frame, frame + backAfter - 1) : 0,
    before ? unlike(frame - backBefore, frame - 1) : 0,
  )
  return { backAfter, backBefore, insertStep }
}

/** What the picture does around the cut anyhow. */
function around(frame: number, last: number, distanceAt: MeasuredCut['distanceAt']) {
  let neighbour = 0
  for (let offset = -3; offset <= 3; offset++) {
    const at = frame + offset
    if (offset !== 0 && at > 0 && at <= last) neighbour = Math.max(neighbour, distanceAt(at))
  }
  const meanOf = (from: number, to: number) => {
    let [sum, count] = [0, 0]
    for (let at = Math.max(1, from); at <= Math.min(last, to); at++) {
      sum += distanceAt(at)
      count++
    }
    return count === 0 ? 0 : sum / count
  }
  return { neighbour, before: meanOf(frame - 9, frame - 1), after: meanOf(frame + 1, frame + 9) }
}

/** How far the picture soon after outshines both what was before and what comes later, as in an explosion. */
function brightest(frame: number, last: number, meanAt: MeasuredCut['meanAt']): number {
  let most = 0
  for (let at = frame; at <= Math.min(last, frame + 5); at++) most = Math.max(most, meanAt(at))
  const later = meanAt(Math.min(last, frame + lookAhead))
  return (most - Math.max(meanAt(frame - 1), later)) / 100
}

function leastOf(befores: number, afters: number, unlike: (before: number, after: number) => number): number {
  let least = 2
  for (let before = 0; before < befores; before++)
    for (let after = 0; after < afters; after++) least = Math.min(least, unlike(before, after))
  return least
}

function coarseStep(ring: FrameRing, from: number, to: number): number {
  if (!ring.holds(from) || !ring.holds(to)) return 0
  const [a, b] = [ring.coarseAt(from), ring.coarseAt(to)]
  let squares = 0
  for (let i = 0; i < coarseSize; i++) squares += (ring.coarse[b + i]! - ring.coarse[a + i]!) ** 2
  return Math.sqrt(squares / coarseSize)
}
