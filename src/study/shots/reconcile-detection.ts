import type { Change } from '../change.ts'
import { changed, made, removed } from '../change.ts'
import { scenesFollow } from '../scenes/edit-scenes.ts'
import type { ShotList } from './correct-shots.ts'
import type { DetectedBoundary, Shot } from './shot.ts'

/**
 * The change that brings a part's shots in line with a new detection. What a hand decided stands: a boundary it
 * set stays, one it took away does not come back, within `toleranceMs`. Shots whose beginning is found again
 * keep their ids, and so whatever is attached to them.
 */
export function reconcileDetection(
  list: ShotList,
  detection: {
    partId: string
    endMs: number
    boundaries: readonly DetectedBoundary[]
    toleranceMs: number
    makeId: () => string
  },
): Change {
  return bringInLine(list, wantedShots(list, detection), detection)
}

/**
 * The change from the shots that stand to those that are wanted. A shot that begins near an old one keeps its id, and
 * scenes that began or ended there go along.
 */
export function bringInLine(
  { shots, scenes }: Pick<ShotList, 'shots' | 'scenes'>,
  wanted: readonly ShotWithoutId[],
  { toleranceMs, makeId }: { toleranceMs: number; makeId: () => string },
): Change {
  const kept = matchByStart(shots, wanted, toleranceMs)
  const keptIds = new Set([...kept.values()].map(shot => shot.id))
  const gone = shots.filter(shot => !keptIds.has(shot.id)).map(shot => removed('shot', shot))
  const rest = wanted.flatMap(shot => {
    const old = kept.get(shot.startMs)
    if (!old) return [made('shot', { ...shot, id: makeId() })]
    const renewed = { ...shot, id: old.id }
    return sameShot(old, renewed) ? [] : [changed('shot', old, renewed)]
  })
  const moves = new Map([...kept].map(([startMs, old]) => [old.startMs, startMs]))
  return [...gone, ...rest, ...scenesFollow(scenes, moves)]
}

export type ShotWithoutId = Omit<Shot, 'id'>
type Detection = Parameters<typeof reconcileDetection>[1]

function wantedShots(list: ShotList, detection: Detection): ShotWithoutId[] {
  const starts = [firstStart(detection), ...machineStarts(list, detection), ...handStarts(list, detection)]
  starts.sort((a, b) => a.startMs - b.startMs)
  return starts.map((start, index) => ({ ...start, endMs: starts[index + 1]?.startMs ?? detection.endMs }))
}

type Start = Omit<ShotWithoutId, 'endMs'>

function firstStart({ partId }: Detection): Start {
  return {
    partId,
    startMs: 0,
    transitionIn: 'start',
    transitionStartMs: null,
    transitionEndMs: null,
    confidence: null,
    origin: 'machine',
  }
}

function machineStarts(list: ShotList, detection: Detection): Start[] {
  const decided = list.decisions.map(decision => decision.atMs)
  return detection.boundaries
    .filter(({ atMs }) => atMs > 0 && atMs < detection.endMs)
    .filter(({ atMs }) => !decided.some(decidedMs => Math.abs(decidedMs - atMs) <= detection.toleranceMs))
    .map(boundary => ({
      partId: detection.partId,
      startMs: boundary.atMs,
      transitionIn: boundary.kind,
      transitionStartMs: boundary.transitionStartMs,
      transitionEndMs: boundary.transitionEndMs,
      confidence: boundary.confidence,
      origin: 'machine',
    }))
}

function handStarts(list: ShotList, detection: Detection): Start[] {
  return list.decisions
    .filter(({ decision, atMs }) => decision === 'boundary' && atMs > 0 && atMs < detection.endMs)
    .map(({ atMs }) => {
      const standing = list.shots.find(shot => shot.startMs === atMs)
      return {
        ...firstStart(detection),
        startMs: atMs,
        transitionIn: standing && standing.transitionIn !== 'start' ? standing.transitionIn : 'cut',
        transitionStartMs: standing?.transitionStartMs ?? null,
        transitionEndMs: standing?.transitionEndMs ?? null,
        origin: 'hand',
      }
    })
}

/** The old shot for each wanted start: the nearest beginning within the tolerance, each old shot once. */
function matchByStart(
  old: readonly Shot[],
  wanted: readonly ShotWithoutId[],
  toleranceMs: number,
): Map<number, Shot> {
  const pairs = wanted
    .flatMap(({ startMs }) =>
      old
        .map(shot => ({ startMs, shot, distance: Math.abs(shot.startMs - startMs) }))
        .filter(pair => pair.distance <= toleranceMs),
    )
    .sort((a, b) => a.distance - b.distance || a.startMs - b.startMs)
  const matched = new Map<number, Shot>()
  const taken = new Set<string>()
  for (const { startMs, shot } of pairs) {
    if (matched.has(startMs) || taken.has(shot.id)) continue
    matched.set(startMs, shot)
    taken.add(shot.id)
  }
  return matched
}

function sameShot(a: Shot, b: Shot): boolean {
  return (Object.keys(a) as (keyof Shot)[]).every(key => a[key] === b[key])
}
