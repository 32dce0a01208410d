import { Type } from 'typebox'
import { bounds } from '../../../study/index.ts'
import { Line } from '../bounded.ts'
import { NewPlan, NewPlannedSpan } from '../plans.ts'
import { Coder, Id } from '../records.ts'

/** Acts on plans of coding. */
export const PlanActs = [
  Type.Object({
    kind: Type.Literal('make-coding-plan'),
    plan: NewPlan,
    spans: Type.Array(NewPlannedSpan, { maxItems: bounds.plannedSpans }),
  }),
  Type.Object({ kind: Type.Literal('rename-coding-plan'), codingPlanId: Id, name: Line(bounds.name) }),
  Type.Object({ kind: Type.Literal('remove-coding-plan'), codingPlanId: Id }),
  Type.Object({ kind: Type.Literal('add-coder'), coder: Coder }),
  Type.Object({ kind: Type.Literal('rename-coder'), coderId: Id, name: Line(bounds.name) }),
] as const
