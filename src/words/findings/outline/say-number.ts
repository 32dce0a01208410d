import { position } from '../../share-of-films.ts'
import type { NumberUnit } from './outline-line.ts'

/** A mean or a difference as a table has it; it is written alike in every language. */
export function sayNumber(unit: NumberUnit, value: number): string {
  if (value === 0) return unit === 'share' ? '0 %' : '0'
  if (unit === 'share') return `${signed(100 * value, Math.abs(value) < 0.001 ? 3 : 1)} %`
  if (unit === 'position' || unit === 'log-odds') return position(value)
  const size = Math.abs(value)
  return signed(value, size >= 100 ? 0 : size >= 1 ? 2 : 4)
}

function signed(value: number, digits: number): string {
  return value.toFixed(digits).replace(/^-/, '−')
}
