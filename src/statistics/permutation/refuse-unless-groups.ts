// SPDX-License-Identifier: MIT
import { refuseUnlessFinite } from '../check-numbers.ts'
import type { NotComputable } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'

/** Null when both periods hold at least two films with a value; null values stand for films not looked through. */
export function refuseUnlessGroups(
  values: readonly (number | null)[],
  isSecond: readonly boolean[],
): NotComputable | null {
  if (values.length !== isSecond.length) return notComputable('lengths-differ')
  if (values.length === 0) return notComputable('no-values')
  const looked = values.filter(value => value !== null)
  const refusal = looked.length > 0 ? refuseUnlessFinite(looked) : null
  if (refusal) return refusal
  const known = (second: boolean) =>
    values.filter((value, film) => value !== null && isSecond[film] === second).length
  return known(false) < 2 || known(true) < 2 ? notComputable('fewer-than-two-films-in-a-period') : null
}
