import { bounds, complaintAboutLine } from '../bounds.ts'
import type { Change } from '../change.ts'
import { changed, made, removed } from '../change.ts'
import type { Code } from '../codebook/code.ts'
import { complaintAboutUse } from '../codebook/code.ts'
import { mostCodesInPass } from '../coding/code-film.ts'
import type { Coder } from '../coding/coder.ts'
import type { Pass } from '../coding/pass.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import { nameKey } from '../same-name.ts'
import type { CodingPlan, PlannedSpan } from './coding-plan.ts'

/** What an act says of a plan; since when it is, the program says. */
export type NewPlan = Omit<CodingPlan, 'createdAt'>

export type NewPlannedSpan = Omit<PlannedSpan, 'codingPlanId'>

export type PlanRefusal =
  | { kind: 'no-such-coding-plan'; codingPlanId: string }
  | { kind: 'plan-without-name' }
  | { kind: 'plan-name-taken'; name: string }
  | { kind: 'plan-without-coders' }
  | { kind: 'plan-without-sample' }
  | { kind: 'plan-dealt-to-one' }

export interface KnownPlans {
  plans: readonly CodingPlan[]
  spans: readonly PlannedSpan[]
  codes: readonly Code[]
  coders: readonly Coder[]
  /** The passes that were begun from the plan that an act names. */
  passes: readonly Pass[]
  now: () => string
}

/** Keeps a plan with the sample that was drawn for it. */
export function makePlan(
  known: KnownPlans,
  { plan, spans }: { plan: NewPlan; spans: readonly NewPlannedSpan[] },
): Result<Change, Refusals> {
  const refusal = complaintAboutPlan(known, plan)
  if (refusal) return refused(refusal)
  if (spans.length === 0) return refused({ kind: 'plan-without-sample' })
  const stranger = spans.find(({ coderId }) => coderId !== null && !plan.coderIds.includes(coderId))
  if (stranger) return refused({ kind: 'no-such-coder', coderId: stranger.coderId! })
  const codeIds = [...new Set(plan.codeIds)]
  return accepted([
    made('codingPlan', { ...plan, name: plan.name.trim(), codeIds, createdAt: known.now() }),
    ...spans.map(span => made('plannedSpan', { ...span, codingPlanId: plan.id })),
  ])
}

type Refusals =
  | PlanRefusal
  | { kind: 'pass-without-codes' }
  | { kind: 'too-many-codes-in-pass'; most: number }
  | { kind: 'no-such-code'; codeId: string }
  | { kind: 'code-retired'; codeId: string }
  | { kind: 'code-is-heading'; codeId: string }
  | { kind: 'no-such-coder'; coderId: string }

function complaintAboutPlan({ plans, codes, coders }: KnownPlans, plan: NewPlan): Refusals | null {
  const named = complaintAboutName(plans, plan)
  if (named) return named
  if (plan.coderIds.length === 0) return { kind: 'plan-without-coders' }
  const unknown = plan.coderIds.find(coderId => coders.every(({ id }) => id !== coderId))
  if (unknown !== undefined) return { kind: 'no-such-coder', coderId: unknown }
  if (plan.sharing.kind === 'dealt' && new Set(plan.coderIds).size < 2) return { kind: 'plan-dealt-to-one' }
  if (plan.codeIds.length === 0) return { kind: 'pass-without-codes' }
  if (new Set(plan.codeIds).size > mostCodesInPass)
    return { kind: 'too-many-codes-in-pass', most: mostCodesInPass }
  for (const codeId of plan.codeIds) {
    const code = codes.find(({ id }) => id === codeId)
    if (!code) return { kind: 'no-such-code', codeId }
    const complaint = complaintAboutUse(code)
    if (complaint) return complaint
  }
  return null
}

function complaintAboutName(
  plans: readonly CodingPlan[],
  { id, name }: { id: string; name: string },
): PlanRefusal | null {
  if (!name.trim() || complaintAboutLine(name, bounds.name)) return { kind: 'plan-without-name' }
  const taken = plans.some(other => other.id !== id && nameKey(other.name) === nameKey(name))
  return taken ? { kind: 'plan-name-taken', name: name.trim() } : null
}

export function renamePlan(
  { plans }: Pick<KnownPlans, 'plans'>,
  { codingPlanId, name }: { codingPlanId: string; name: string },
): Result<Change, PlanRefusal> {
  const plan = plans.find(({ id }) => id === codingPlanId)
  if (!plan) return refused({ kind: 'no-such-coding-plan', codingPlanId })
  const refusal = complaintAboutName(plans, { id: plan.id, name })
  return refusal ? refused(refusal) : accepted([changed('codingPlan', plan, { ...plan, name: name.trim() })])
}

/** Takes a plan away; what was looked through from it stays, as a pass without a plan. */
export function removePlan(
  { plans, spans, passes }: Pick<KnownPlans, 'plans' | 'spans' | 'passes'>,
  codingPlanId: string,
): Result<Change, PlanRefusal> {
  const plan = plans.find(({ id }) => id === codingPlanId)
  if (!plan) return refused({ kind: 'no-such-coding-plan', codingPlanId })
  return accepted([
    ...passes
      .filter(pass => pass.codingPlanId === plan.id)
      .map(pass => changed('pass', pass, { ...pass, codingPlanId: null })),
    ...spans.filter(span => span.codingPlanId === plan.id).map(span => removed('plannedSpan', span)),
    removed('codingPlan', plan),
  ])
}
