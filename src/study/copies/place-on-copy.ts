import type { Anchor, AnchoredKind, ChangeEntry, RecordKinds } from '../change.ts'
import { changed, made } from '../change.ts'
import { recordKinds } from '../record-kinds.ts'
import type { DetectedBoundary, Shot } from '../shots/shot.ts'
import type { FrameClock } from '../time/frame-clock.ts'
import { frameToMs, msToFrame } from '../time/frame-clock.ts'
import type { Warp } from './warp.ts'
import { warpMs } from './warp.ts'

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

export interface Placing {
  partId: string
  copy: NewCopy
  anchors: ReadonlyMap<string, Anchor>
}

export interface AnchorEntry {
  entry: ChangeEntry
  record: RecordKinds[AnchoredKind]
}

export interface Placed<Kind extends AnchoredKind> {
  records: RecordKinds[Kind][]
  anchors: AnchorEntry[]
  outside: number
}

type Span = { startMs: number; endMs: number }

/** A moment is placed like a span of one frame. */
export function spanOf(record: RecordKinds[AnchoredKind]): Span {
  return 'atMs' in record ? { startMs: record.atMs, endMs: record.atMs + 1 } : record
}

/** Every record of one kind, those kept aside too: placed on the new copy where it has a place for them. */
export function placeAll<Kind extends AnchoredKind>(
  placing: Placing,
  kind: Kind,
  standing: readonly RecordKinds[Kind][],
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
    const placed = span === null || span === 'unknown' ? record : withSpan(kind, record, span)
    const entry = keepAnchor(placing, before, {
      ...{ kind, record, origin },
      span: span === null ? null : spanOf(placed),
    })
    found.anchors.push({ entry, record })
    if (span === null) found.outside++
    else found.records.push(placed)
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

function withSpan<Kind extends AnchoredKind>(
  kind: Kind,
  record: RecordKinds[Kind],
  span: Span,
): RecordKinds[Kind] {
  if (recordKinds[kind].lies === 'moment') return { ...record, atMs: span.startMs }
  const { startMs, endMs } = span
  if (kind !== 'shot') return { ...record, startMs, endMs }
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
