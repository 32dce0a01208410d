import type { Code, LookedThrough, Mark, Pass, PlannedSpan } from '../../../../study/index.ts'
import type { FilmCoding } from '../../../state/coding.ts'
import { laneOf } from '../../../state/marks/mark-lanes.ts'

/** What is coded in a part, as a desk shows it. */
export interface CodingOfPart {
  coding: FilmCoding
  codes: readonly Code[]
  pass: Pass | null
  partId: string
  /** What the plan of the pass drew here; null where the pass is of no plan. */
  sample: readonly PlannedSpan[] | null
}

/** What another coder has marked in a part. */
export interface BesideOfPart {
  name: string
  marks: readonly Mark[]
  codes: readonly Code[]
  partId: string
}

export interface Lane {
  code: Code
  marks: readonly Mark[]
}

/** The codes that have a lane, in the order of the codebook. */
export function codesWithLane({ coding, codes, pass, partId }: CodingOfPart): Code[] {
  return codes.filter(({ id }) => pass?.codeIds.includes(id) || laneOf(coding.marks, partId, id).length > 0)
}

/** A lane for each code of the pass, marked or not, then for the others by how often they are marked. */
export function codeLanes({ coding, codes, pass, partId }: CodingOfPart): Lane[] {
  const lanes = codes.map(code => ({ code, marks: laneOf(coding.marks, partId, code.id) }))
  const inPass = lanes.filter(({ code }) => pass?.codeIds.includes(code.id))
  const others = lanes
    .filter(lane => !inPass.includes(lane) && lane.marks.length > 0)
    .sort((a, b) => b.marks.length - a.marks.length)
  return [...inPass, ...others]
}

/** Where the pass has looked; null without one. */
export function lookedThroughBy({ coding, pass, partId }: CodingOfPart): LookedThrough[] | null {
  return pass && coding.lookedThrough.filter(span => span.passId === pass.id && span.partId === partId)
}

/** A lane for each code that another coder has marked, in the order of the codebook. */
export function besideLanes({ marks, codes, partId }: BesideOfPart): Lane[] {
  return codes
    .map(code => ({ code, marks: laneOf(marks, partId, code.id) }))
    .filter(lane => lane.marks.length > 0)
}
