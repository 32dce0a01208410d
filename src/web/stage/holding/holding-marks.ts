import type { Mark } from '../../../study/index.ts'
import type { MarkLane } from '../../state/marks/mark-lanes.ts'

/** The farthest end up to each mark of a lane. */
const reaches = new WeakMap<MarkLane, readonly number[]>()

/** The marks of a lane that hold a moment; looked for only as far back as one reaches. */
export function holdingIn(lane: MarkLane, ms: number): Mark[] {
  const reach = reachOf(lane)
  const holding: Mark[] = []
  for (let at = countNotAfter(lane, ms) - 1; at >= 0 && reach[at]! > ms; at--)
    if (lane[at]!.endMs > ms) holding.unshift(lane[at]!)
  return holding
}

function reachOf(lane: MarkLane): readonly number[] {
  const known = reaches.get(lane)
  if (known) return known
  let farthest = 0
  const reach = lane.map(({ endMs }) => {
    farthest = Math.max(farthest, endMs)
    return farthest
  })
  reaches.set(lane, reach)
  return reach
}

function countNotAfter(lane: MarkLane, ms: number): number {
  let low = 0
  let high = lane.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (lane[middle]!.startMs <= ms) low = middle + 1
    else high = middle
  }
  return low
}
