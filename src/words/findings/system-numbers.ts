import type { Computed, FiniteOrWord } from '../../findings/index.ts'
import { isNotComputable } from '../../findings/index.ts'
import { pValue } from '../share-of-films.ts'

/** A number of no unit, in three digits that tell something. */
export function numberOf(value: FiniteOrWord): string {
  if (typeof value !== 'number') return value === 'Infinity' ? '∞' : '−∞'
  if (value === 0) return '0'
  const size = Math.abs(value)
  return `${value < 0 ? '−' : ''}${size >= 100 ? size.toFixed(0) : size.toPrecision(size < 0.001 ? 1 : 3)}`
}

/** How firmly two are tied, with its sign; null where it cannot be said. */
export function strengthOf(value: Computed<number>): string | null {
  if (isNotComputable(value)) return null
  const [size, sign] = [Math.abs(value).toFixed(2), value < 0 ? '−' : '+']
  return Number(size) === 0 ? '0' : `${sign}${size.replace(/^0/, '')}`
}

export function pOf(value: Computed<number>): string | null {
  return isNotComputable(value) ? null : pValue(value)
}
