import type { Change, ChangeEntry, RecordKinds } from './change.ts'
import { changed, made, removed } from './change.ts'
import type { FrameClock } from './frame-clock.ts'
import { frameCount, frameToMs, msToFrame } from './frame-clock.ts'
import type { Anchor, AnchoredKind } from './likeness.ts'
import type { Mark } from './mark.ts'
import type { LookedThrough } from './pass.ts'
import { reconcileDetection } from './reconcile-detection.ts'
import type { ChosenStill, Scene } from './scene.ts'
import type { BoundaryDecision, DetectedBoundary, Shot } from './shot.ts'
import type { Warp } from './warp.ts'
import { warpMs } from './warp.ts'

/** Everything of one part that lies in time, and where it lay on the copies it was made on. */
export interface PartInTime {
  partId: string
  shots: readonly Shot[]
  decisions: readonly BoundaryDecision[]
  scenes: readonly Scene[]
  stills: readonly ChosenStill[]
  marks: readonly Mark[]
  lookedThrough: readonly LookedThrough[]
  anchors: readonly Anchor[]
}

export interface NewCopy {
  fromFileId: string
  toFileId: string
  clock: FrameClock
  /** The way to the new copy from any copy that records were made on. */
  warpFrom: (fileId: string) => Warp | null
  /** What detection found in the new copy; null where it was never run. */
  boundaries: readonly DetectedBoundary[] | null
  makeId: () => string
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
  const shots = placeShots(placing, part, decisions.records)
  const marks = placeAll(placing, 'mark', part.marks, record => record)
  const fitted = fitToShots(marks.records, { part, copy }, shots.records)
  const scenes = placeAll(placing, 'scene', part.scenes, record => record)
  const scenesAtCuts = fitScenes(scenes.records, shots.records, toleranceOf(copy))
  const stills = placeAll(placing, 'chosenStill', part.stills, asPoint)
  const looked = placeAll(placing, 'lookedThrough', part.lookedThrough, record => record)
  return {
    change: [
      ...difference('shot', part.shots, shots.records),
      ...difference('boundaryDecision', part.decisions, decisions.records),
      ...difference('scene', part.scenes, scenesAtCuts),
      ...difference('chosenStill', part.stills, stills.records),
      ...difference('mark', part.marks, fitted),
      ...difference('lookedThrough', part.lookedThrough, looked.records),
      ...decisions.anchors.map(({ entry }) => entry),
      ...stills.anchors.map(({ entry }) => entry),
      ...settled(shots.anchors, shots.records),
      ...settled(scenes.anchors, scenesAtCuts),
      ...settled(marks.anchors, fitted),
      ...looked.anchors.map(({ entry }) => entry),
    ],
    placed: fitted.length,
    outside: marks.outside,
  }
}

interface Placing {
  partId: string
  copy: NewCopy
  anchors: ReadonlyMap<string, Anchor>
}

interface AnchorEntry {
  entry: ChangeEntry
  record: RecordKinds[AnchoredKind]
}

interface Placed<Kind extends AnchoredKind> {
  records: RecordKinds[Kind][]
  anchors: AnchorEntry[]
  outside: number
}

type Span = { startMs: number; endMs: number }

/** A decision, or a chosen still, is a moment: one frame wide, it is placed like any span. */
function asPoint({ atMs }: BoundaryDecision | ChosenStill): Span {
  return { startMs: atMs, endMs: atMs + 1 }
}

function placeAll<Kind extends AnchoredKind>(
  placing: Placing,
  kind: Kind,
  standing: readonly RecordKinds[Kind][],
  spanOf: (record: RecordKinds[Kind]) => Span,
): Placed<Kind> {
  const found: Placed<Kind> = { records: [], anchors: [], outside: 0 }
  const ids = new Set(standing.map(({ id }) => id))
  const away = [...placing.anchors.values()].filter(
    anchor => anchor.recordKind === kind && anchor.record !== null && !ids.has(anchor.recordId),
  )
  for (const record of [...standing, ...away.map(anchor => anchor.record as RecordKinds[Kind])]) {
    const before = placing.anchors.get(`${kind} ${record.id}`)
    const origin = originOf(placing, before, spanOf(record))
    const span = placeSpan(placing.copy, origin)
    const placed = span === 'unknown' ? spanOf(record) : span
    const entry = keepAnchor(placing, before, { kind, record, origin, span: placed })
    found.anchors.push({ entry, record })
    if (span === null) found.outside++
    else found.records.push(span === 'unknown' ? record : withSpan(kind, record, span))
  }
  return found
}

interface Origin extends Span {
  fileId: string
}

/** Where the record was made: its anchor, unless a hand has moved it since it was put here. */
function originOf(placing: Placing, anchor: Anchor | undefined, now: Span): Origin {
  const untouched =
    anchor &&
    (anchor.record !== null || (anchor.placedStartMs === now.startMs && anchor.placedEndMs === now.endMs))
  return untouched ? anchor : { ...now, fileId: placing.copy.fromFileId }
}

/** Null where the new copy does not hold the span; `unknown` where no way leads from its own copy to the new one. */
function placeSpan(copy: NewCopy, origin: Origin): Span | null | 'unknown' {
  if (origin.fileId === copy.toFileId) return { startMs: origin.startMs, endMs: origin.endMs }
  const warp = copy.warpFrom(origin.fileId)
  if (!warp) return 'unknown'
  const startMs = nearestFrameMs(copy.clock, warpMs(warp, origin.startMs))
  const endMs = nearestFrameMs(copy.clock, warpMs(warp, origin.endMs))
  if (endMs > startMs) return { startMs, endMs }
  // Shorter than a frame of the new copy, but inside it: the frame it lies in.
  const within = warpMs(warp, origin.startMs) >= 0 && warpMs(warp, origin.startMs) < copy.clock.endMs
  if (!within) return null
  const frame = msToFrame(copy.clock, startMs)
  return { startMs: frameToMs(copy.clock, frame), endMs: frameToMs(copy.clock, frame + 1) }
}

/** The beginning of a frame, or the end of the film, that lies nearest. */
function nearestFrameMs(clock: FrameClock, ms: number): number {
  if (ms <= 0) return 0
  if (ms >= clock.endMs) return clock.endMs
  const frame = msToFrame(clock, Math.floor(ms))
  const [before, after] = [frameToMs(clock, frame), frameToMs(clock, frame + 1)]
  return ms - before <= after - ms ? before : after
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

function withSpan<Kind extends AnchoredKind>(
  kind: Kind,
  record: RecordKinds[Kind],
  span: Span,
): RecordKinds[Kind] {
  if (kind === 'boundaryDecision' || kind === 'chosenStill') return { ...record, atMs: span.startMs }
  if (kind !== 'shot') return { ...record, ...span }
  const shot = record as Shot
  const along = (ms: number | null) => (ms === null ? null : Math.max(0, ms + span.startMs - shot.startMs))
  return {
    ...record,
    ...span,
    transitionStartMs: along(shot.transitionStartMs),
    transitionEndMs: along(shot.transitionEndMs),
  }
}

function keepAnchor(
  { partId, copy }: Placing,
  before: Anchor | undefined,
  of: { kind: AnchoredKind; record: RecordKinds[AnchoredKind]; origin: Origin; span: Span | null },
): ChangeEntry {
  const { kind, record, origin, span } = of
  const after: Anchor = {
    id: before?.id ?? copy.makeId(),
    partId,
    recordKind: kind,
    recordId: record.id,
    fileId: origin.fileId,
    startMs: origin.startMs,
    endMs: origin.endMs,
    placedStartMs: span?.startMs ?? null,
    placedEndMs: span?.endMs ?? null,
    record: span ? null : record,
  }
  return before ? changed('anchor', before, after) : made('anchor', after)
}

/** Shots go along, and take the exact boundaries that detection found in the new copy where they are the same ones. */
function placeShots(
  placing: Placing,
  part: PartInTime,
  decisions: readonly BoundaryDecision[],
): Placed<'shot'> {
  const { copy, partId } = placing
  const warped = placeAll(placing, 'shot', part.shots, record => record)
  const shots = closeGaps(warped.records, copy.clock)
  if (!copy.boundaries) return { ...warped, records: shots }
  const change = reconcileDetection(
    { shots, decisions, scenes: [] },
    {
      partId,
      endMs: copy.clock.endMs,
      boundaries: copy.boundaries,
      toleranceMs: toleranceOf(copy),
      makeId: copy.makeId,
    },
  )
  const byId = new Map(shots.map(shot => [shot.id, shot]))
  for (const entry of change) {
    if (entry.kind !== 'shot') continue
    if (entry.after) byId.set(entry.id, entry.after)
    else byId.delete(entry.id)
  }
  return { ...warped, records: [...byId.values()] }
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

/** Scenes begin and end at the boundaries of the new copy where those are the same ones. */
function fitScenes(scenes: readonly Scene[], shots: readonly Shot[], toleranceMs: number): Scene[] {
  const cuts = shots.flatMap(({ startMs, endMs }) => [startMs, endMs])
  const atCut = (ms: number) => {
    const nearest = cuts.reduce(
      (best, cut) => (Math.abs(cut - ms) < Math.abs(best - ms) ? cut : best),
      ms + 2 * toleranceMs,
    )
    return Math.abs(nearest - ms) <= toleranceMs ? nearest : ms
  }
  return scenes.flatMap(scene => {
    const [startMs, endMs] = [atCut(scene.startMs), atCut(scene.endMs)]
    return endMs > startMs ? [{ ...scene, startMs, endMs }] : []
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
