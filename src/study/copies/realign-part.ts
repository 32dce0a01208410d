import type { Change, ChangeEntry, RecordKinds } from '../change.ts'
import { applyToList, changed, made, removed } from '../change.ts'
import type { Mark } from '../coding/mark.ts'
import type { LookedThrough } from '../coding/pass.ts'
import type { ChosenStill, Scene } from '../scenes/scene.ts'
import { reconcileDetection } from '../shots/reconcile-detection.ts'
import type { BoundaryDecision, Shot } from '../shots/shot.ts'
import type { FrameClock } from '../time/frame-clock.ts'
import { frameCount } from '../time/frame-clock.ts'
import type { Anchor, AnchoredKind } from './anchor.ts'
import type { AnchorEntry, NewCopy, Placed, Placing } from './place-on-copy.ts'
import { asPoint, placeAll } from './place-on-copy.ts'

/** Everything of one part that lies in time, and where it lay on the copies it was made on. */
export interface PartInTime {
  partId: string
  shots: readonly Shot[]
  decisions: readonly BoundaryDecision[]
  marks: readonly Mark[]
  lookedThrough: readonly LookedThrough[]
  scenes: readonly Scene[]
  stills: readonly ChosenStill[]
  anchors: readonly Anchor[]
}

export interface Realigned {
  change: Change
  /** Marks that were given a place, and those for which the new copy has none. */
  placed: number
  outside: number
}

/** Two frames: as far as a cut may lie from where the warp puts it and still be the same. */
const toleranceFrames = 2

/**
 * Puts all that lies in time on another copy. Each record goes by the shortest way: from the copy it was made
 * on, not from where an earlier change of copy had put it; back on that copy it lies exactly where it lay.
 */
export function realignPart(part: PartInTime, copy: NewCopy): Realigned {
  const anchors = new Map(part.anchors.map(anchor => [`${anchor.recordKind} ${anchor.recordId}`, anchor]))
  const placing: Placing = { partId: part.partId, copy, anchors }
  const decisions = placeAll(placing, 'boundaryDecision', part.decisions, asPoint)
  const scenes = placeAll(placing, 'scene', part.scenes, record => record)
  const shots = placeShots(placing, part, { decisions: decisions.records, scenes: scenes.records })
  const stills = placeAll(placing, 'chosenStill', part.stills, asPoint)
  const marks = placeAll(placing, 'mark', part.marks, record => record)
  const fitted = fitToShots(marks.records, { part, copy }, shots.records)
  const looked = placeAll(placing, 'lookedThrough', part.lookedThrough, record => record)
  return {
    change: [
      ...difference('shot', part.shots, shots.records),
      ...difference('boundaryDecision', part.decisions, decisions.records),
      ...difference('scene', part.scenes, shots.scenes),
      ...difference('chosenStill', part.stills, stills.records),
      ...difference('mark', part.marks, fitted),
      ...difference('lookedThrough', part.lookedThrough, looked.records),
      ...decisions.anchors.map(({ entry }) => entry),
      ...settled(shots.anchors, shots.records),
      ...settled(scenes.anchors, shots.scenes),
      ...stills.anchors.map(({ entry }) => entry),
      ...settled(marks.anchors, fitted),
      ...looked.anchors.map(({ entry }) => entry),
    ],
    placed: fitted.length,
    outside: marks.outside,
  }
}

/** Anchors say where records came to lie in the end; one that has no place after all is kept in its anchor. */
function settled(
  anchors: readonly AnchorEntry[],
  records: readonly RecordKinds['shot' | 'mark' | 'scene'][],
): ChangeEntry[] {
  const byId = new Map(records.map(record => [record.id, record]))
  return anchors.map(({ entry, record }) => {
    const after = entry.after as Anchor
    const found = byId.get(after.recordId)
    const place = { placedStartMs: found?.startMs ?? null, placedEndMs: found?.endMs ?? null }
    return { ...entry, after: { ...after, ...place, record: found ? null : record } } as ChangeEntry
  })
}

/** Shots go along, and take the exact boundaries that detection found in the new copy where they are the same ones. */
function placeShots(
  placing: Placing,
  part: PartInTime,
  hand: { decisions: readonly BoundaryDecision[]; scenes: readonly Scene[] },
): Placed<'shot'> & { scenes: Scene[] } {
  const { copy, partId } = placing
  const warped = placeAll(placing, 'shot', part.shots, record => record)
  const shots = closeGaps(warped.records, copy.clock)
  if (!copy.boundaries) return { ...warped, records: shots, scenes: [...hand.scenes] }
  const change = reconcileDetection(
    { shots, ...hand },
    {
      partId,
      endMs: copy.clock.endMs,
      boundaries: copy.boundaries,
      toleranceMs: toleranceOf(copy),
      makeId: copy.makeId,
    },
  )
  return {
    ...warped,
    records: applyToList('shot', shots, ofKind(change, 'shot')),
    scenes: applyToList('scene', hand.scenes, ofKind(change, 'scene')),
  }
}

function ofKind(change: Change, kind: AnchoredKind): Change {
  return change.filter(entry => entry.kind === kind)
}

function toleranceOf(copy: NewCopy): number {
  const frameMs = copy.clock.endMs / Math.max(1, frameCount(copy.clock))
  return Math.ceil(toleranceFrames * frameMs) + (copy.warpFrom(copy.fromFileId)?.errorMs ?? 0)
}

/** Side by side from the first moment to the last, as shots must lie. */
function closeGaps(placed: readonly Shot[], clock: FrameClock): Shot[] {
  const inOrder = [...placed].sort((a, b) => a.startMs - b.startMs)
  const starts = inOrder.filter((shot, index) => index === 0 || shot.startMs > inOrder[index - 1]!.startMs)
  return starts.map((shot, index) => {
    const isFirst = index === 0
    const moved = {
      ...shot,
      startMs: isFirst ? 0 : shot.startMs,
      endMs: starts[index + 1]?.startMs ?? clock.endMs,
    }
    return isFirst && shot.transitionIn !== 'start'
      ? { ...moved, transitionIn: 'start', transitionStartMs: null, transitionEndMs: null }
      : moved
  })
}

/** A mark that covered just its shot covers just its shot on the new copy, to the frame, if it is still the same shot. */
function fitToShots(
  placed: readonly Mark[],
  { part, copy }: { part: PartInTime; copy: NewCopy },
  after: readonly Shot[],
): Mark[] {
  const toleranceMs = toleranceOf(copy)
  const before = new Map(part.shots.map(shot => [shot.id, shot]))
  const now = new Map(after.map(shot => [shot.id, shot]))
  const old = new Map(part.marks.map(mark => [mark.id, mark]))
  return placed.map(mark => {
    const [shot, shotNow, was] = [
      before.get(mark.attachedTo ?? ''),
      now.get(mark.attachedTo ?? ''),
      old.get(mark.id),
    ]
    const covered = shot && was && was.startMs === shot.startMs && was.endMs === shot.endMs
    const same =
      shotNow &&
      Math.abs(shotNow.startMs - mark.startMs) <= toleranceMs &&
      Math.abs(shotNow.endMs - mark.endMs) <= toleranceMs
    return covered && same ? { ...mark, startMs: shotNow.startMs, endMs: shotNow.endMs } : mark
  })
}

function difference<Kind extends AnchoredKind>(
  kind: Kind,
  before: readonly RecordKinds[Kind][],
  after: readonly RecordKinds[Kind][],
): ChangeEntry[] {
  const old = new Map(before.map(record => [record.id, record]))
  const now = new Map(after.map(record => [record.id, record]))
  const gone = before.filter(({ id }) => !now.has(id)).map(record => removed(kind, record))
  const rest = after.flatMap(record => {
    const was = old.get(record.id)
    if (!was) return [made(kind, record)]
    return JSON.stringify(was) === JSON.stringify(record) ? [] : [changed(kind, was, record)]
  })
  return [...gone, ...rest]
}
