import type { Change } from '../change.ts'
import { changed, made, removed } from '../change.ts'
import type { Code } from '../codebook/code.ts'
import { copiedRegions, withRegionsGone } from '../coding/edit-regions.ts'
import type { Mark } from '../coding/mark.ts'
import type { Pass } from '../coding/pass.ts'
import type { RegionKey } from '../coding/region.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { CodebookStep } from './codebook-version.ts'
import { replaced } from './publish-codebook.ts'

export type DecisionRefusal =
  | { kind: 'no-such-mark'; markId: string }
  | { kind: 'nothing-to-decide' }
  | { kind: 'not-among-these' }

/** A mark whose code went over into others, its pass, and the marks of its code in that pass. */
export interface KnownDecision {
  mark: Mark | null
  pass: Pass | null
  waiting: readonly Mark[]
  /** Those of the mark. */
  regionKeys: readonly RegionKey[]
  steps: readonly CodebookStep[]
  codes: readonly Code[]
  makeId: () => string
}

/** The step by which marks of a code wait for a decision: it was taken, and the code has not been brought back since. */
export function stepOf(
  { steps, codes }: Pick<KnownDecision, 'steps' | 'codes'>,
  codeId: string,
): CodebookStep | null {
  const isGone = codes.some(({ id, retired }) => id === codeId && retired)
  return (
    (isGone &&
      steps.findLast(({ fromId, codebookVersionId }) => fromId === codeId && codebookVersionId !== null)) ||
    null
  )
}

/**
 * Gives a mark one or several of the codes that its own went into, or takes it off with none. With the last one that
 * waited in a pass, the pass has looked for the new codes.
 */
export function decideMark(
  known: KnownDecision,
  act: { markId: string; codeIds: readonly string[]; newIds: readonly string[] },
): Result<Change, DecisionRefusal> {
  const { mark, pass, waiting } = known
  if (!mark) return refused({ kind: 'no-such-mark', markId: act.markId })
  const step = stepOf(known, mark.codeId)
  if (!step) return refused({ kind: 'nothing-to-decide' })
  const codeIds = [...new Set(act.codeIds)]
  if (codeIds.some(id => !step.intoIds.includes(id)) || act.newIds.length < codeIds.length - 1)
    return refused({ kind: 'not-among-these' })
  const [first, ...others] = codeIds
  const { regionKeys: keys, makeId } = known
  const copies = others.map((codeId, index) => ({ ...mark, id: act.newIds[index]!, codeId }))
  const marks: Change =
    first === undefined
      ? withRegionsGone([removed('mark', mark)], keys)
      : [
          changed('mark', mark, { ...mark, codeId: first }),
          ...copies.flatMap(to => [
            made('mark', to),
            ...copiedRegions(keys, { of: mark, to, clock: null, makeId }),
          ]),
        ]
  const isLast = !waiting.some(({ id }) => id !== mark.id)
  const after = pass && isLast ? replaced(pass.codeIds, step.fromId, step.intoIds) : null
  const isOther = after !== null && pass!.codeIds.includes(step.fromId)
  return accepted([...marks, ...(isOther ? [changed('pass', pass!, { ...pass!, codeIds: after })] : [])])
}
