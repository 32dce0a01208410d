import type { Coder } from '../coding/coder.ts'
import type { KnownSeen } from '../coding/see-coding.ts'
import { seeCoding } from '../coding/see-coding.ts'
import { addCoder, renameCoder } from '../plans/edit-coders.ts'
import type { KnownPlans, NewPlan, NewPlannedSpan } from '../plans/edit-plans.ts'
import { makePlan, removePlan, renamePlan } from '../plans/edit-plans.ts'
import type { StudyRefusal } from '../refusals.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import { frameToMs, msToFrame } from '../time/frame-clock.ts'
import type { Span } from '../time/spans.ts'
import type { ActFamily, KnownTime } from './act-family.ts'
import { snapped } from './act-family.ts'

/** Of each part that is drawn from the time is known, or that it is not there. */
export interface KnownPlanning extends KnownPlans {
  timeOf: (partId: string) => KnownTime | null
}

export type PlanAct =
  /** Keeps a plan with the sample that was drawn for it. */
  | { kind: 'make-coding-plan'; plan: NewPlan; spans: NewPlannedSpan[] }
  | { kind: 'rename-coding-plan'; codingPlanId: string; name: string }
  | { kind: 'remove-coding-plan'; codingPlanId: string }
  | { kind: 'add-coder'; coder: Coder }
  | { kind: 'rename-coder'; coderId: string; name: string }

export const planActs: ActFamily<PlanAct, KnownPlanning> = {
  area: 'coding',
  ground: 'study',
  place: {
    'make-coding-plan': (known, { plan, spans }) => {
      const placed = onFrames(known, spans)
      return placed.ok ? makePlan(known, { plan, spans: placed.value }) : placed
    },
    'rename-coding-plan': (known, act) => renamePlan(known, act),
    'remove-coding-plan': (known, { codingPlanId }) => removePlan(known, codingPlanId),
    'add-coder': ({ coders }, { coder }) => addCoder(coders, coder),
    'rename-coder': ({ coders }, act) => renameCoder(coders, act),
  },
}

/** All of them on the frames of their parts, or why one of them cannot be. */
function onFrames(
  { timeOf }: KnownPlanning,
  spans: readonly NewPlannedSpan[],
): Result<NewPlannedSpan[], StudyRefusal> {
  const placed: NewPlannedSpan[] = []
  for (const span of spans) {
    const time = timeOf(span.partId)
    if (!time) return refused({ kind: 'no-such-part' })
    if (span.endMs <= span.startMs) return refused({ kind: 'empty-span' })
    if (span.endMs > time.endMs) return refused({ kind: 'span-outside-part', endMs: time.endMs })
    placed.push({ ...span, ...onWholeFrames(time, span) })
  }
  return accepted(placed)
}

/** No frame is cut: the span holds every frame of which it holds some. */
function onWholeFrames(time: KnownTime, { startMs, endMs }: Span): Span {
  const { clock } = time
  const before = snapped(time, endMs)
  const isWhole = !clock || before === endMs
  return {
    startMs: snapped(time, startMs),
    endMs: isWhole ? endMs : frameToMs(clock, msToFrame(clock, endMs) + 1),
  }
}

/**
 * Shows the coder at home what another has marked in a film, and keeps that it was shown. It has an area of its own:
 * nobody has not seen what they saw, and no undo at the desk takes it back.
 */
export type SeenAct = { kind: 'see-coding'; filmId: string; seenCoderId: string; newId: string }

export const seenActs: ActFamily<SeenAct, KnownSeen> = {
  area: 'seen',
  ground: 'film',
  place: {
    'see-coding': (known, { newId: id, filmId, seenCoderId }) =>
      seeCoding(known, { id, filmId, seenCoderId }),
  },
}
