import type { Mark } from '../../../../study/index.ts'
import type { TimelineView } from '../timeline-view.ts'
import { pixelAtMs } from '../timeline-view.ts'

/** The marks of one code in time order, in columns, made once for each list. */
export interface LaneColumns {
  count: number
  startsMs: Float64Array
  endsMs: Float64Array
  /** The latest end up to here: marks may lie over each other. */
  reachedMs: Float64Array
  isExample: Uint8Array
}

/** A stretch of pixels to draw; hollow where it holds examples alone. */
export interface LaneRun {
  from: number
  to: number
  isExample: boolean
}

export function laneColumns(marks: readonly InLane[]): LaneColumns {
  const there = known.get(marks)
  if (there) return there
  const columns = layOut(marks)
  known.set(marks, columns)
  return columns
}

type InLane = Pick<Mark, 'startMs' | 'endMs' | 'passId'>

const known = new WeakMap<readonly InLane[], LaneColumns>()

function layOut(marks: readonly InLane[]): LaneColumns {
  const inOrder = [...marks].sort((a, b) => a.startMs - b.startMs)
  const reachedMs = new Float64Array(inOrder.length)
  inOrder.forEach((mark, index) => {
    reachedMs[index] = Math.max(index > 0 ? reachedMs[index - 1]! : 0, mark.endMs)
  })
  return {
    count: inOrder.length,
    startsMs: Float64Array.from(inOrder, mark => mark.startMs),
    endsMs: Float64Array.from(inOrder, mark => mark.endMs),
    reachedMs,
    isExample: Uint8Array.from(inOrder, mark => (mark.passId === null ? 1 : 0)),
  }
}

/** Leaves out what lies outside the view and joins marks that touch, examples among themselves and drawn first. */
export function cullLane(columns: LaneColumns, view: TimelineView, width: number): LaneRun[] {
  const examples: LaneRun[] = []
  const counted: LaneRun[] = []
  for (let mark = firstReaching(columns, view.startMs); mark < columns.count; mark++) {
    const from = Math.max(0, Math.floor(pixelAtMs(view, columns.startsMs[mark]!)))
    if (from >= width) break
    const to = Math.min(width, Math.max(from + 1, Math.floor(pixelAtMs(view, columns.endsMs[mark]!))))
    if (columns.endsMs[mark]! <= view.startMs) continue
    const isExample = columns.isExample[mark] === 1
    const runs = isExample ? examples : counted
    const last = runs.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else runs.push({ from, to, isExample })
  }
  return [...examples, ...counted]
}

function firstReaching({ reachedMs, count }: LaneColumns, ms: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (reachedMs[middle]! > ms) high = middle
    else low = middle + 1
  }
  return low
}
