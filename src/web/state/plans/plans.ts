import type { PlansAnswer } from '../../../server/contracts/index.ts'
import type { Change, CodingPlan, PlannedSpan } from '../../../study/index.ts'
import { applyToList, spansOfCoder } from '../../../study/index.ts'

/** The plans of coding and what was drawn for them, as the program last said it. */
export interface PlansState {
  loaded: boolean
  plans: readonly CodingPlan[]
  spans: readonly PlannedSpan[]
}

export const noPlans: PlansState = { loaded: false, plans: [], spans: [] }

export function plansRead(_before: PlansState, { plans, spans }: PlansAnswer): PlansState {
  return { loaded: true, plans: inOrder(plans), spans }
}

/** What an act has done to plans, here or in another window. Harmless when said twice. */
export function plansChanged(state: PlansState, change: Change): PlansState {
  const kinds = new Set(change.map(({ kind }) => kind))
  if (!kinds.has('codingPlan') && !kinds.has('plannedSpan')) return state
  return {
    ...state,
    plans: kinds.has('codingPlan') ? inOrder(applyToList('codingPlan', state.plans, change)) : state.plans,
    spans: kinds.has('plannedSpan') ? applyToList('plannedSpan', state.spans, change) : state.spans,
  }
}

function inOrder(plans: readonly CodingPlan[]): CodingPlan[] {
  return [...plans].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
}

/** What a plan drew in one part for a coder, in the order of time. */
export function plannedInPart(
  { spans }: Pick<PlansState, 'spans'>,
  { planId, partId, coderId }: { planId: string | null; partId: string; coderId: string | null },
): readonly PlannedSpan[] {
  return planId === null
    ? []
    : spansOfCoder(spans, coderId)
        .filter(span => span.codingPlanId === planId && span.partId === partId)
        .sort((a, b) => a.startMs - b.startMs)
}
