import type { ChangeEntry, Mark } from '../../../study/index.ts'
import { applyToList } from '../../../study/index.ts'

/** The marks of one code in one part, in the order of time. The same list for as long as none of them changes. */
export type MarkLane = readonly Mark[]

/** Lanes by code. */
export type MarkLanes = ReadonlyMap<string, MarkLane>

type LanesByPart = ReadonlyMap<string, MarkLanes>

const known = new WeakMap<readonly Mark[], LanesByPart>()
const noLanes: MarkLanes = new Map()
const noMarks: MarkLane = []
/** More at once are laid out anew. */
const few = 16

export function lanesOf(marks: readonly Mark[], partId: string): MarkLanes {
  return byPart(marks).get(partId) ?? noLanes
}

export function laneOf(marks: readonly Mark[], partId: string, codeId: string): MarkLane {
  return lanesOf(marks, partId).get(codeId) ?? noMarks
}

/** The mark of this id in a part, where it begins at this moment: each lane is asked only there. */
export function markIn(
  marks: readonly Mark[],
  { id, partId, startMs }: { id: string; partId: string; startMs: number },
): Mark | undefined {
  for (const lane of lanesOf(marks, partId).values()) {
    for (let at = firstFrom(lane, startMs); lane[at]?.startMs === startMs; at++)
      if (lane[at]!.id === id) return lane[at]
  }
  return undefined
}

/** The moment at which the nearest mark of these lanes begins, after a moment or before it; null where none does. */
export function nearestStart(lanes: Iterable<MarkLane>, ms: number, direction: 1 | -1): number | null {
  let nearest: number | null = null
  for (const lane of lanes) {
    const at = direction > 0 ? firstFrom(lane, ms + 1) : firstFrom(lane, ms) - 1
    const startMs = lane[at]?.startMs
    if (startMs === undefined) continue
    if (nearest === null || (direction > 0 ? startMs < nearest : startMs > nearest)) nearest = startMs
  }
  return nearest
}

/**
 * Marks after a change, which is harmless when it is said twice. The cost is that of what changes: lanes in which
 * nothing does stay the same lists, so that whatever was made of them can be kept.
 */
export function marksAfter(marks: readonly Mark[], change: readonly ChangeEntry[]): readonly Mark[] {
  if (change.length > few) return applyToList('mark', marks, change)
  const after = [...marks]
  let parts = byPart(marks)
  for (const entry of change) {
    if (entry.kind !== 'mark') continue
    const before = entry.before as Mark | null
    const made = entry.after as Mark | null
    const standing = findStanding(parts, after, entry.id, [before, made])
    if (standing && made) after[after.indexOf(standing)] = made
    else if (standing) after.splice(after.indexOf(standing), 1)
    else if (made) after.push(made)
    if (standing) parts = withLane(parts, standing, lane => lane.filter(mark => mark !== standing))
    if (made) parts = withLane(parts, made, lane => lane.toSpliced(placeIn(lane, made), 0, made))
  }
  known.set(after, parts)
  return after
}

function byPart(marks: readonly Mark[]): LanesByPart {
  const there = known.get(marks)
  if (there) return there
  const parts = new Map<string, Map<string, Mark[]>>()
  for (const mark of marks) {
    const lanes = parts.get(mark.partId) ?? new Map<string, Mark[]>()
    parts.set(mark.partId, lanes)
    const lane = lanes.get(mark.codeId)
    if (lane) lane.push(mark)
    else lanes.set(mark.codeId, [mark])
  }
  for (const lanes of parts.values()) for (const lane of lanes.values()) lane.sort(inTime)
  known.set(marks, parts)
  return parts
}

function findStanding(
  parts: LanesByPart,
  marks: readonly Mark[],
  id: string,
  where: readonly (Mark | null)[],
): Mark | undefined {
  for (const mark of where) {
    const found =
      mark &&
      parts
        .get(mark.partId)
        ?.get(mark.codeId)
        ?.find(one => one.id === id)
    if (found) return found
  }
  // It stood, and where it is said to have stood it does not: it is looked for everywhere.
  return where[0] ? marks.find(mark => mark.id === id) : undefined
}

function withLane(parts: LanesByPart, of: Mark, change: (lane: MarkLane) => MarkLane): LanesByPart {
  const lanes = new Map(parts.get(of.partId))
  lanes.set(of.codeId, change(lanes.get(of.codeId) ?? noMarks))
  return new Map(parts).set(of.partId, lanes)
}

function placeIn(lane: MarkLane, mark: Mark): number {
  return firstWhere(lane, one => inTime(one, mark) >= 0)
}

function firstFrom(lane: MarkLane, ms: number): number {
  return firstWhere(lane, ({ startMs }) => startMs >= ms)
}

/** Where the marks begin, in the order of time, for which it holds from there on. */
function firstWhere(lane: MarkLane, holds: (mark: Mark) => boolean): number {
  let low = 0
  let high = lane.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(lane[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

function inTime(a: Mark, b: Mark): number {
  return a.startMs - b.startMs || (a.id < b.id ? -1 : 1)
}
