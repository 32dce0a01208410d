// SPDX-License-Identifier: MIT

/** A stretch with a value: presence is 1, a rating its number. */
export interface ValuedStretch {
  startMs: number
  endMs: number
  value: number
}

/** One coder on a timeline: what was looked through, and what was marked. */
export interface CoderOnTimeline {
  lookedThrough: readonly { startMs: number; endMs: number }[]
  marks: readonly ValuedStretch[]
}

/** A coder's value from each edge to the next; `notLooked` where the coder did not look. Edges rise. */
export interface CoderTimeline {
  edges: number[]
  values: number[]
}

const notLooked = Number.NaN

/**
 * One coder's value at every moment: of marks that overlap, the one that starts later is on top; 0 where the
 * coder looked and marked nothing.
 */
export function readCoderTimeline({ lookedThrough, marks }: CoderOnTimeline): CoderTimeline {
  const painted = paint(marks)
  const timeline: CoderTimeline = { edges: [], values: [] }
  let place = 0
  for (const { startMs, endMs } of unite(lookedThrough)) {
    while (place < painted.length && painted[place]!.endMs <= startMs) place++
    let reached = startMs
    for (let next = place; next < painted.length && painted[next]!.startMs < endMs; next++) {
      const mark = painted[next]!
      if (mark.startMs > reached) push(timeline, reached, 0)
      push(timeline, Math.max(startMs, mark.startMs), mark.value)
      reached = Math.min(endMs, mark.endMs)
    }
    if (reached < endMs) push(timeline, reached, 0)
    push(timeline, endMs, notLooked)
  }
  return timeline
}

function push(timeline: CoderTimeline, edge: number, value: number): void {
  const last = timeline.edges.length - 1
  if (last >= 0 && timeline.edges[last] === edge) timeline.values[last] = value
  else if (last < 0 || !Object.is(timeline.values[last], value)) {
    timeline.edges.push(edge)
    timeline.values.push(value)
  }
}

function unite(spans: CoderOnTimeline['lookedThrough']): { startMs: number; endMs: number }[] {
  const united: { startMs: number; endMs: number }[] = []
  for (const { startMs, endMs } of [...spans].sort((left, right) => left.startMs - right.startMs)) {
    const last = united.at(-1)
    if (endMs <= startMs) continue
    if (last && startMs <= last.endMs) last.endMs = Math.max(last.endMs, endMs)
    else united.push({ startMs, endMs })
  }
  return united
}

function paint(marks: readonly ValuedStretch[]): ValuedStretch[] {
  const painted: ValuedStretch[] = []
  const rising = [...marks].sort((left, right) => left.startMs - right.startMs)
  for (const mark of rising) {
    if (mark.endMs <= mark.startMs) continue
    const behind: ValuedStretch[] = []
    while (painted.length > 0 && painted.at(-1)!.endMs > mark.startMs) {
      const under = painted.pop()!
      if (under.endMs > mark.endMs) behind.push({ ...under, startMs: Math.max(under.startMs, mark.endMs) })
      if (under.startMs < mark.startMs) {
        painted.push({ ...under, endMs: mark.startMs })
        break
      }
    }
    painted.push(mark, ...behind.reverse())
  }
  return painted
}
