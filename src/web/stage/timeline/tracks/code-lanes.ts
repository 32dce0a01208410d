import type { Code, LookedThrough, Mark, Pass } from '../../../../study/index.ts'
import type { FilmCoding } from '../../../state/coding.ts'

/** What is coded in a part, as a desk shows it. */
export interface CodingOfPart {
  coding: FilmCoding
  codes: readonly Code[]
  pass: Pass | null
  partId: string
}

export interface Lane {
  code: Code
  marks: readonly Mark[]
}

/** A lane for each code of the pass, marked or not, then for the others by how often they are marked. */
export function codeLanes({ coding, codes, pass, partId }: CodingOfPart): Lane[] {
  const marksByCode = new Map<string, Mark[]>()
  for (const mark of coding.marks) {
    if (mark.partId !== partId) continue
    const same = marksByCode.get(mark.codeId)
    if (same) same.push(mark)
    else marksByCode.set(mark.codeId, [mark])
  }
  const lanes = codes.map(code => ({ code, marks: marksByCode.get(code.id) ?? [] }))
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
