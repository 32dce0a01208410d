import type { Change } from '../change.ts'
import { changed, made, removed } from '../change.ts'
import type { Code } from '../codebook/code.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { CodebookStep } from './codebook-version.ts'

export type StepRefusal =
  | { kind: 'no-such-code'; codeId: string }
  | { kind: 'no-such-step' }
  | { kind: 'step-taken' }
  | { kind: 'step-into-itself' }
  | { kind: 'step-into-too-few'; least: number }
  | { kind: 'code-goes-already'; codeId: string }
  | { kind: 'step-in-circle' }

export type PlannedStep = Omit<CodebookStep, 'codebookVersionId'>

/** Plans that a code goes over into others with the next version, or plans it otherwise; nothing moves before that. */
export function planStep(
  { codes, steps }: { codes: readonly Code[]; steps: readonly CodebookStep[] },
  wanted: PlannedStep,
): Result<Change, StepRefusal> {
  const before = steps.find(({ id }) => id === wanted.id)
  if (before && before.codebookVersionId !== null) return refused({ kind: 'step-taken' })
  const intoIds = [...new Set(wanted.intoIds)]
  const step: CodebookStep = { ...wanted, intoIds, codebookVersionId: null }
  const missing = [step.fromId, ...intoIds].find(id => !codes.some(code => code.id === id && !code.retired))
  if (missing !== undefined) return refused({ kind: 'no-such-code', codeId: missing })
  if (intoIds.includes(step.fromId)) return refused({ kind: 'step-into-itself' })
  const least = step.how === 'merge' ? 1 : 2
  if (intoIds.length < least || (step.how === 'merge' && intoIds.length > 1))
    return refused({ kind: 'step-into-too-few', least })
  const others = steps.filter(other => other.id !== step.id && other.codebookVersionId === null)
  if (others.some(({ fromId }) => fromId === step.fromId))
    return refused({ kind: 'code-goes-already', codeId: step.fromId })
  // One that goes itself is no place to go to: which came first would decide where marks end.
  const going = intoIds.find(id => others.some(({ fromId }) => fromId === id))
  if (going !== undefined) return refused({ kind: 'code-goes-already', codeId: going })
  if (others.some(other => other.intoIds.includes(step.fromId))) return refused({ kind: 'step-in-circle' })
  return accepted([before ? changed('codebookStep', before, step) : made('codebookStep', step)])
}

/** Takes a step out of the plan. */
export function dropStep(
  { steps }: { steps: readonly CodebookStep[] },
  { stepId }: { stepId: string },
): Result<Change, StepRefusal> {
  const step = steps.find(({ id }) => id === stepId)
  if (!step) return refused({ kind: 'no-such-step' })
  return step.codebookVersionId === null
    ? accepted([removed('codebookStep', step)])
    : refused({ kind: 'step-taken' })
}
