import type { Change } from '../change.ts'
import { changed } from '../change.ts'
import type { CodingPlan } from '../plans/coding-plan.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { Pass, PassUnit } from './pass.ts'
import { shortestSliceMs } from './pass.ts'

export type PassRefusal =
  | { kind: 'pass-of-another-coder' }
  | { kind: 'pass-is-finished' }
  | { kind: 'no-such-coding-plan'; codingPlanId: string }
  | { kind: 'plan-without-this-coder' }
  | { kind: 'slice-without-length' }

/** What a pass that is begun from a plan takes from it. */
export function fromPlan(
  plan: CodingPlan,
  coderId: string,
): Result<Pick<Pass, 'codeIds' | 'codingPlanId' | 'isTraining'>, PassRefusal> {
  if (!plan.coderIds.includes(coderId)) return refused({ kind: 'plan-without-this-coder' })
  return accepted({ codeIds: plan.codeIds, codingPlanId: plan.id, isTraining: plan.isTraining })
}

/** Declares a pass finished, or takes it up again. */
export function finishPass(
  pass: Pass,
  { coderId, finishedAt }: { coderId: string; finishedAt: string | null },
): Result<Change, PassRefusal> {
  if (pass.coderId !== coderId) return refused({ kind: 'pass-of-another-coder' })
  const isSame = (pass.finishedAt === null) === (finishedAt === null)
  return accepted(isSame ? [] : [changed('pass', pass, { ...pass, finishedAt })])
}

/** Chooses whether what plays by in this pass is looked through. */
export function lookByPlaying(
  pass: Pass,
  { coderId, byPlaying }: { coderId: string; byPlaying: boolean },
): Result<Change, PassRefusal> {
  if (pass.coderId !== coderId) return refused({ kind: 'pass-of-another-coder' })
  return accepted(pass.byPlaying === byPlaying ? [] : [changed('pass', pass, { ...pass, byPlaying })])
}

/** Chooses what is looked at one after the other; what was looked through stays so. */
export function goBy(
  pass: Pass,
  { coderId, by }: { coderId: string; by: PassUnit },
): Result<Change, PassRefusal> {
  if (pass.coderId !== coderId) return refused({ kind: 'pass-of-another-coder' })
  const refusal = complaintAboutUnit(by)
  if (refusal) return refused(refusal)
  const isSame = pass.unit === by.unit && pass.sliceMs === by.sliceMs
  return accepted(isSame ? [] : [changed('pass', pass, { ...pass, ...by })])
}

/** A slice has a length, and nothing else has. */
export function complaintAboutUnit({ unit, sliceMs }: PassUnit): PassRefusal | null {
  return (unit === 'slice') === (sliceMs !== null && sliceMs >= shortestSliceMs)
    ? null
    : { kind: 'slice-without-length' }
}
