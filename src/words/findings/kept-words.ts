import { coefficient, pValue } from '../share-of-films.ts'
import type { NumberName } from './outline/outline-line.ts'

/** A number of a line as a table has it, written alike in every language; `say` is for what its line measures. */
export function numberOfLine(name: NumberName, value: number, say: (value: number) => string): string {
  switch (name) {
    case 'p':
    case 'corrected':
      return pValue(value)
    case 'tau':
    case 'statistic':
      return coefficient(value)
    case 'present':
    case 'lookedThrough':
    case 'firstYear':
    case 'lastYear':
    case 'yearBefore':
    case 'yearAfter':
    case 'agree':
    case 'canSay':
      return String(value)
    default:
      return say(value)
  }
}
