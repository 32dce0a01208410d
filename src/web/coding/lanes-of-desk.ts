import type { Code, LookedThrough, Mark, Pass } from '../../study/index.ts'
import type { FilmCoding } from '../state/coding.ts'
import type { LaneColumns } from './cull-lanes.ts'
import { laneColumns } from './cull-lanes.ts'

export interface Lane {
  code: Code
  columns: LaneColumns
}

export const mostLanes = 16

/** A lane for each code of the pass, marked or not, then for the others by how often they are marked. */
export function lanesOf(
  coding: FilmCoding,
  codes: readonly Code[],
  pass: Pass | null,
  partId: string,
): { lanes: Lane[]; leftOut: number } {
  const marksByCode = new Map<string, Mark[]>()
  for (const mark of coding.marks) {
    if (mark.partId !== partId) continue
    const same = marksByCode.get(mark.codeId)
    if (same) same.push(mark)
    else marksByCode.set(mark.codeId, [mark])
  }
  const marksOf = (code: Code) => marksByCode.get(code.id) ?? []
  const inPass = codes.filter(code => pass?.codeIds.includes(code.id))
  const others = codes
    .filter(code => !inPass.includes(code) && marksOf(code).length > 0)
    .sort((a, b) => marksOf(b).length - marksOf(a).length)
  const all = [...inPass, ...others]
  const shown = all.slice(0, mostLanes)
  return {
    lanes: shown.map(code => ({ code, columns: laneColumns(marksOf(code)) })),
    leftOut: all.length - shown.length,
  }
}

/** Where the pass has looked, as a lane of its own. */
export function lookedThroughLane(
  spans: readonly LookedThrough[],
  pass: Pass | null,
  partId: string,
): LaneColumns | null {
  if (!pass) return null
  const own = spans.filter(span => span.passId === pass.id && span.partId === partId)
  return laneColumns(own)
}

export function laneHeightFor(laneCount: number): number {
  if (laneCount <= 6) return 13
  return laneCount <= 12 ? 9 : 6
}
