// SPDX-License-Identifier: MIT
import type { NotComputable } from './not-computable.ts'
import { notComputable } from './not-computable.ts'

/** Null when every value is a finite number; else the refusal. An empty list is refused too. */
export function refuseUnlessNumbers(values: readonly number[]): NotComputable | null {
  if (values.length === 0) return notComputable('no-values')
  return values.every(Number.isFinite) ? null : notComputable('not-a-number')
}

/** Null when `present` of `total` units can be: whole or measured, `0 <= present <= total`, `total > 0`. */
export function refuseUnlessShare(present: number, total: number): NotComputable | null {
  if (!Number.isFinite(present) || !Number.isFinite(total)) return notComputable('not-a-number')
  if (total === 0) return notComputable('no-looked-through-time')
  return present < 0 || total < 0 || present > total ? notComputable('impossible-count') : null
}

/** Null when `rows` is a full rectangle of finite numbers with at least one row and one column. */
export function refuseUnlessTable(rows: readonly (readonly number[])[]): NotComputable | null {
  if (rows.length === 0 || rows[0]!.length === 0) return notComputable('no-values')
  if (rows.some(row => row.length !== rows[0]!.length)) return notComputable('lengths-differ')
  return rows.every(row => row.every(Number.isFinite)) ? null : notComputable('not-a-number')
}
