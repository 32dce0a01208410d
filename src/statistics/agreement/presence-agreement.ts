// SPDX-License-Identifier: MIT
import { refuseUnlessNumbers } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'
import type { Coincidences } from './coincidences.ts'
import { alphaOfCoincidences, shareInAgreement } from './coincidences.ts'

/** So many units, or so much time, that `lookers` coders looked through for a code, of whom `having` have it. */
export interface CodersMeeting {
  lookers: number
  having: number
  measure: number
}

export interface PresenceAgreement {
  alpha: Computed<number>
  /** Of all pairs of coders at all units (or moments), those that agree. */
  percentAgreement: Computed<number>
  /** Where a coder has it, how often another has it too: where a code is rare, agreement on its absence is cheap. */
  positiveAgreement: Computed<number>
  /** Of all that coders said, how much says that the code is there. */
  share: Computed<number>
  /** Units, or time, with at least two coders. */
  pairable: number
}

/**
 * Presence agreement: do coders agree where a code is, from how many of them have it where?
 *
 * Unit: the shot (`measure` counts shots; `freedom` 'counted') or the moment (`measure` is time; 'continuous'); an
 * interval for it resamples films, whose meetings add. Out: Krippendorff's nominal alpha with what stands beside it. The
 * same number as `krippendorffAlpha` of the units and `timeWeightedAlpha` of the timeline, from sums that are made once.
 * Refuses what is not a number; alpha is refused where coders never meet and where all or none of them ever have it.
 * Source: Krippendorff 2011, written by numbers of coders. See docs/methods/presence-agreement.md.
 *
 * @example
 * ```ts
 * import { presenceAgreement } from 'silverscreen-statistics'
 *
 * const found = presenceAgreement(
 *   [
 *     { lookers: 2, having: 0, measure: 90 },
 *     { lookers: 2, having: 1, measure: 4 },
 *     { lookers: 2, having: 2, measure: 6 },
 *   ],
 *   'counted',
 * )
 * console.log(found)
 * // → {"alpha":0.7296,"percentAgreement":0.96,"positiveAgreement":0.75,"share":0.08,"pairable":100}
 * ```
 */
export function presenceAgreement(
  meetings: readonly CodersMeeting[],
  freedom: 'counted' | 'continuous',
): Computed<PresenceAgreement> {
  const refusal =
    meetings.length > 0
      ? refuseUnlessNumbers(meetings.flatMap(({ lookers, having, measure }) => [lookers, having, measure]))
      : null
  if (refusal) return refusal
  if (meetings.some(isImpossible)) return notComputable('outside-range')
  const met = meetings.filter(({ lookers, measure }) => lookers >= 2 && measure > 0)
  const sum = (of: (meeting: CodersMeeting) => number) => met.reduce((all, one) => all + of(one), 0)
  const held = sum(({ lookers, measure }) => lookers * measure)
  const both = sum(({ lookers, having, measure }) => (measure * having * (having - 1)) / (lookers - 1))
  const oneOnly = sum(
    ({ lookers, having, measure }) => (measure * having * (lookers - having)) / (lookers - 1),
  )
  const neither = held - both - 2 * oneOnly
  const pairings = held - Number(freedom === 'counted')
  return {
    // Less than one unit seen by two is none of which anything can be counted.
    alpha:
      held > 0 && pairings <= 0
        ? notComputable('coders-never-overlap')
        : alphaOfCoincidences(tableOf({ neither, oneOnly, both }), 'nominal', pairings),
    percentAgreement: shareInAgreement({
      agreeing: sum(
        ({ lookers, having, measure }) =>
          measure * (having * (having - 1) + (lookers - having) * (lookers - having - 1)),
      ),
      all: sum(({ lookers, measure }) => measure * lookers * (lookers - 1)),
    }),
    positiveAgreement: both + oneOnly > 0 ? both / (both + oneOnly) : notComputable('absent-everywhere'),
    share: held > 0 ? (both + oneOnly) / held : notComputable('coders-never-overlap'),
    pairable: sum(({ measure }) => measure),
  }
}

function isImpossible({ lookers, having, measure }: CodersMeeting): boolean {
  return ![lookers, having].every(Number.isInteger) || having < 0 || having > lookers || measure < 0
}

function tableOf(met: { neither: number; oneOnly: number; both: number }): Coincidences {
  const { neither, oneOnly, both } = met
  const together = [
    [neither, oneOnly],
    [oneOnly, both],
  ]
  const values = [0, 1].filter(value => together[value]!.some(count => count > 0))
  return { values, together: values.map(row => values.map(column => together[row]![column]!)) }
}
