// SPDX-License-Identifier: MIT
import type { NotComputable } from './not-computable.ts'
import { notComputable } from './not-computable.ts'

/**
 * Products of four numbers past these, or nearer to 0, do not fit into a number; nothing that is counted or measured
 * comes near.
 */
const [largestNumber, smallestNumber] = [1e50, 1e-50]

/**
 * Null when every value is a finite number whose squares and products can be reckoned with; else the refusal. An empty
 * list is refused too.
 */
export function refuseUnlessNumbers(values: readonly number[]): NotComputable | null {
  const refusal = refuseUnlessFinite(values)
  if (refusal) return refusal
  return values.every(value => value === 0 || Math.abs(value) >= smallestNumber)
    ? null
    : notComputable('outside-range')
}

/** As `refuseUnlessNumbers`, however near to 0, for what brings values to one scale before it squares them. */
export function refuseUnlessFinite(values: readonly number[]): NotComputable | null {
  if (values.length === 0) return notComputable('no-values')
  if (!values.every(value => Number.isFinite(value))) return notComputable('not-a-number')
  return values.every(value => Math.abs(value) <= largestNumber) ? null : notComputable('outside-range')
}

/** Null when a value is a number, endless ones among them: where a tail or a quantile is asked for. */
export function refuseUnlessOnAxis(value: number): NotComputable | null {
  return typeof value === 'number' && !Number.isNaN(value) ? null : notComputable('not-a-number')
}

/** Null when `present` of `total` units can be: whole or measured, `0 <= present <= total`, `total > 0`. */
export function refuseUnlessShare(present: number, total: number): NotComputable | null {
  const refusal = refuseUnlessNumbers([present, total])
  if (refusal) return refusal
  if (total === 0) return notComputable('no-looked-through-time')
  return present < 0 || total < 0 || present > total ? notComputable('impossible-count') : null
}

/** Null when `rows` is a full rectangle of finite numbers with at least one row and one column. */
export function refuseUnlessTable(rows: readonly (readonly number[])[]): NotComputable | null {
  if (rows.length === 0 || rows[0]!.length === 0) return notComputable('no-values')
  if (rows.some(row => row.length !== rows[0]!.length)) return notComputable('lengths-differ')
  return refuseUnlessNumbers(rows.flat())
}
