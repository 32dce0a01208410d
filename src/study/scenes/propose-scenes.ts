import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { Shot } from '../shots/shot.ts'
import type { Scene } from './scene.ts'

/** A shot as it is compared with others: how it looks, as shares that sum to 1. */
export interface ShotLook extends Pick<Shot, 'startMs' | 'endMs' | 'transitionIn'> {
  look: readonly number[]
}

export interface ProposedScene {
  startMs: number
  endMs: number
}

/** Shots further apart than this, in shots or in time, are not held to belong together by looking alike. */
const windowShots = 12
const windowMs = 90_000
/** How much more unlike than usual two shots of one scene may be. */
const leniency = 1.1
/** Likeness fades with distance: each shot between makes two a little less alike (after J. Kender, B.-L. Yeo, 1998). */
const fadingPerShot = 0.01
const usualLimits = { least: 0.12, most: 0.45 }
const fewestShots = 2

/** Why there is no scene to propose. */
export type NoProposal =
  | { kind: 'no-shots-to-compare' }
  | { kind: 'every-shot-in-scene' }
  | { kind: 'only-lone-shots' }

/**
 * The runs of shots that stand in no scene, each long enough for one: what a scene touches is the hand's already, and
 * a scene cannot cross the edge of a sequence.
 */
export function runsWithoutScene<Some extends Pick<Shot, 'startMs' | 'endMs'>>(
  shots: readonly Some[],
  scenes: readonly Pick<Scene, 'level' | 'startMs' | 'endMs'>[],
): Result<Some[][], NoProposal> {
  if (shots.length === 0) return refused({ kind: 'no-shots-to-compare' })
  const runs: Some[][] = []
  let around: unknown
  let isOpen = false
  for (const shot of shots) {
    const met = scenes.filter(({ startMs, endMs }) => startMs < shot.endMs && shot.startMs < endMs)
    const sequences = met.filter(({ level }) => level === 'sequence')
    const isFree = met.every(
      ({ level, startMs, endMs }) => level === 'sequence' && startMs <= shot.startMs && shot.endMs <= endMs,
    )
    if (!isFree) isOpen = false
    else if (isOpen && around === sequences[0]) runs.at(-1)!.push(shot)
    else {
      runs.push([shot])
      isOpen = true
    }
    around = sequences[0]
  }
  if (runs.length === 0) return refused({ kind: 'every-shot-in-scene' })
  const long = runs.filter(run => run.length >= fewestShots)
  return long.length > 0 ? accepted(long) : refused({ kind: 'only-lone-shots' })
}

/**
 * Scenes by overlapping links (A. Hanjalic, R. L. Lagendijk, J. Biemond: Automated high-level movie segmentation,
 * 1999): two shots that look alike within a window link all shots between them, and where no link crosses a boundary
 * a new scene begins. A fade lets none cross. The same shots always give the same scenes.
 */
export function proposeScenes(shots: readonly ShotLook[]): ProposedScene[] {
  if (shots.length === 0) return []
  const alike = likenessLimit(shots)
  const reach = new Int32Array(shots.length)
  for (let index = 0; index < shots.length; index++) reach[index] = furthestAlike(shots, index, alike)
  const starts = [0]
  let linkedTo = reach[0]!
  for (let index = 1; index < shots.length; index++) {
    if (linkedTo < index) starts.push(index)
    linkedTo = Math.max(linkedTo, reach[index]!)
  }
  return joinLonely(shots, starts).map((start, place, all) => ({
    startMs: shots[start]!.startMs,
    endMs: shots[(all[place + 1] ?? shots.length) - 1]!.endMs,
  }))
}

/** How unlike two looks are, from 0 to 1: the share of one that the other has not. */
export function unlikeness(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (let place = 0; place < a.length; place++) sum += Math.abs(a[place]! - (b[place] ?? 0))
  return sum / 2
}

function apartness(shots: readonly ShotLook[], one: number, other: number): number {
  return unlikeness(shots[one]!.look, shots[other]!.look) + fadingPerShot * (other - one - 1)
}

/** A film has its own measure: the middle of how unlike each shot is to the likest that follows it soon. */
function likenessLimit(shots: readonly ShotLook[]): number {
  const nearest = shots.flatMap((_, index) => {
    const distances = within(shots, index).map(other => apartness(shots, index, other))
    return distances.length > 0 ? [Math.min(...distances)] : []
  })
  nearest.sort((a, b) => a - b)
  const middle = nearest[nearest.length >> 1] ?? 0
  return Math.max(usualLimits.least, Math.min(usualLimits.most, middle * leniency))
}

function furthestAlike(shots: readonly ShotLook[], index: number, limit: number): number {
  const alike = within(shots, index).filter(other => apartness(shots, index, other) <= limit)
  return alike.at(-1) ?? index
}

/** The shots after this one that may belong with it: near enough, and with no fade between. */
function within(shots: readonly ShotLook[], index: number): number[] {
  const found: number[] = []
  for (let other = index + 1; other < shots.length && other - index <= windowShots; other++) {
    const shot = shots[other]!
    if (shot.transitionIn === 'fade' || shot.startMs - shots[index]!.endMs > windowMs) break
    found.push(other)
  }
  return found
}

/** A scene of fewer than two shots joins the neighbour that looks more like it, unless a fade stands between. */
function joinLonely(shots: readonly ShotLook[], starts: readonly number[]): number[] {
  const kept = [...starts]
  for (let place = 0; place < kept.length; ) {
    const from = kept[place]!
    const to = kept[place + 1] ?? shots.length
    if (to - from >= fewestShots || kept.length === 1) {
      place++
      continue
    }
    const before =
      from > 0 && shots[from]!.transitionIn !== 'fade' ? nearestOf(shots, from, from - 4, from) : 2
    const after =
      to < shots.length && shots[to]!.transitionIn !== 'fade' ? nearestOf(shots, from, to, to + 4) : 2
    if (before > 1 && after > 1) place++
    else if (before <= after) kept.splice(place, 1)
    else kept.splice(place + 1, 1)
  }
  return kept
}

function nearestOf(shots: readonly ShotLook[], shot: number, from: number, to: number): number {
  let least = 1
  for (let other = Math.max(0, from); other < Math.min(shots.length, to); other++)
    least = Math.min(least, unlikeness(shots[shot]!.look, shots[other]!.look))
  return least
}
