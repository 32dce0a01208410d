// SPDX-License-Identifier: MIT
import { refuseUnlessNumbers } from '../check-numbers.ts'
import type { NotComputable } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'

/** Null when every film was looked through, no count is below zero, and the code stands somewhere. */
export function refuseUnlessParts(
  present: readonly number[],
  lookedThrough: readonly number[],
): NotComputable | null {
  if (present.length !== lookedThrough.length) return notComputable('lengths-differ')
  const refusal = refuseUnlessNumbers(present) ?? refuseUnlessNumbers(lookedThrough)
  if (refusal) return refusal
  if (lookedThrough.some(value => value <= 0)) return notComputable('no-looked-through-time')
  if (present.some(value => value < 0)) return notComputable('impossible-count')
  return present.every(value => value === 0) ? notComputable('absent-everywhere') : null
}
