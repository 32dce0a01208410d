// SPDX-License-Identifier: MIT

/** Why a number cannot be given. Every word here has a sentence in each language of the interface. */
export type Reason =
  | 'absent-everywhere'
  | 'absent-in-one-period'
  | 'absent-in-period'
  | 'chance-leaves-no-room'
  | 'coders-never-overlap'
  | 'every-director-has-one-film'
  | 'fewer-than-four-films-in-a-period'
  | 'fewer-than-three-films'
  | 'fewer-than-three-codes'
  | 'fewer-than-two-coders'
  | 'fewer-than-two-codes'
  | 'fewer-than-three-films-in-a-period'
  | 'fewer-than-two-films'
  | 'fewer-than-two-films-in-a-period'
  | 'fewer-than-two-directors-in-a-period'
  | 'impossible-count'
  | 'kind-missing-in-one-period'
  | 'lengths-differ'
  | 'looked-through-unequally'
  | 'no-admissible-split'
  | 'no-companions'
  | 'no-distances'
  | 'no-edges'
  | 'no-looked-through-time'
  | 'no-possible-assignment-but-this'
  | 'no-transitions'
  | 'no-values'
  | 'no-variance'
  | 'not-a-number'
  | 'not-looked-through'
  | 'not-looked-through-in-one-period'
  | 'outside-family'
  | 'outside-range'
  | 'present-everywhere'
  | 'resolution-too-coarse'
  | 'too-few-films-with-companions'
  | 'too-many-for-exact'

/** A result that says why there is no number. It is a value, never thrown. */
export interface NotComputable {
  readonly kind: 'not-computable'
  readonly because: Reason
}

export type Computed<Value> = Value | NotComputable

/**
 * Not computable: a reason in the place of a number.
 *
 * @example
 * ```ts
 * import { notComputable } from 'silverscreen-statistics'
 *
 * console.log(notComputable('no-values'))
 * // → {"kind":"not-computable","because":"no-values"}
 * ```
 */
export function notComputable(because: Reason): NotComputable {
  return { kind: 'not-computable', because }
}

/**
 * Is this a reason, and not a result?
 *
 * @example
 * ```ts
 * import { filmMean, isNotComputable } from 'silverscreen-statistics'
 *
 * const found = filmMean([])
 * console.log(isNotComputable(found) ? found.because : found.toFixed(2))
 * // → "no-values"
 * ```
 */
export function isNotComputable(value: unknown): value is NotComputable {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'not-computable'
}
