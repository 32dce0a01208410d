import type { Anchor, AnchoredKind, Change, ChangeEntry, RecordKinds } from '../change.ts'
import { applyToList, changed, made, removed } from '../change.ts'
import type { Mark } from '../coding/mark.ts'
import { anchoredKinds } from '../record-kinds.ts'
import type { Scene } from '../scenes/scene.ts'
import { reconcileDetection } from '../shots/reconcile-detection.ts'
import type { BoundaryDecision, Shot } from '../shots/shot.ts'
import type { FrameClock } from '../time/frame-clock.ts'
import { sameBoundaryMs } from '../time/frame-clock.ts'
import type { AnchorEntry, NewCopy, Placed, Placing } from './place-on-copy.ts'
import { placeAll, spanOf } from './place-on-copy.ts'

/** Everything of one part that lies in time, by kind, and where it lay on the copies it was made on. */
export interface PartInTime {
  partId: string
  records: { readonly [Kind in AnchoredKind]: readonly RecordKinds[Kind][] }
  anchors: readonly Anchor[]
}

export interface Realigned {
  change: Change
  /** Marks that were given a place, and those for which the new copy has none. */
  placed: number
  outside: number
}

/**
 * Puts all that lies in time on another copy. Each record goes by the shortest way: from the copy it was made
 * on, not from where an earlier change of copy had put it; back on that copy it lies exactly where it lay.
 */
export function realignPart(part: PartInTime, copy: NewCopy): Realigned {
  const anchors = new Map(part.anchors.map(anchor => [`${anchor.recordKind} ${anchor.recordId}`, anchor]))
  const placing: Placing = { partId: part.partId, copy, anchors }
  const { records } = part
  const decisions = placeAll(placing, 'boundaryDecision', records.boundaryDecision)
  const scenes = placeAll(placing, 'scene', records.scene)
  const shots = placeShots(placing, part, { decisions: decisions.records, scenes: scenes.records })
  const marks = placeAll(placing, 'mark', records.mark)
  const fitted = fitToShots(marks.records, { part, copy }, shots.records)
  /** Kinds of which more is known than that they lie in time. */
  const known: { readonly [Kind in AnchoredKind]?: Placed<Kind> } = {
    boundaryDecision: decisions,
    scene: { ...scenes, records: shots.scenes },
    shot: shots,
    mark: { ...marks, records: fitted },
  }
  const all = anchoredKinds.map(kind => {
    const placed = (known[kind] ?? placeAll(placing, kind, records[kind])) as Placed<typeof kind>
    return { kind, before: records[kind], placed }
  })
  return {
    change: [
      ...all.flatMap(({ kind, before, placed }) => difference(kind, before, placed.records)),
      ...all.flatMap(({ placed }) => settled(placed.anchors, placed.records)),
    ],
    placed: fitted.length,
    outside: marks.outside,
  }
}

/** Anchors say where records came to lie in the end; one that has no place after all is kept in its anchor. */
function settled(
  anchors: readonly AnchorEntry[],
  records: readonly RecordKinds[AnchoredKind][],
): ChangeEntry[] {
  const byId = new Map(records.map(record => [record.id, record]))
  return anchors.map(({ entry, record }) => {
    const after = entry.after as Anchor
    const found = byId.get(after.recordId)
    const span = found && spanOf(found)
    const place = { placedStartMs: span?.startMs ?? null, placedEndMs: span?.endMs ?? null }
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
  const warped = placeAll(placing, 'shot', part.records.shot)
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
  return sameBoundaryMs(copy.clock) + (copy.warpFrom(copy.fromFileId)?.errorMs ?? 0)
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
  const before = new Map(part.records.shot.map(shot => [shot.id, shot]))
  const now = new Map(after.map(shot => [shot.id, shot]))
  const old = new Map(part.records.mark.map(mark => [mark.id, mark]))
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
