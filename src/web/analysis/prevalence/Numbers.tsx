import type { SymbolFinding } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import type { MeasureName, NumberLine } from './measure-numbers.ts'
import { numbersOf } from './measure-numbers.ts'
import styles from './NumberCell.module.css'
import { NumberCell, sayNumber } from './NumberCell.tsx'

interface NumbersProps {
  symbol: SymbolFinding
  measure: MeasureName
  line: NumberLine
  /** Opens the films that the number rests on. */
  onOpen: () => void
  isOpen: boolean
}

/** One number, or two as a range, that leads to its films; a reason that both ends of a range share is said once. */
export function Numbers({ symbol, measure, line: { from, to, label }, onOpen, isOpen }: NumbersProps) {
  const { analysis } = useWords()
  const numbers = numbersOf(symbol, measure)
  if (isNotComputable(numbers[from]))
    return <NumberCell name={from} measure={measure} value={numbers[from]} />
  const names = to ? [from, to] : [from]
  const [first, last] = names.map(name => sayNumber(analysis, name, numbers[name] as number))
  const value = last === undefined ? first! : analysis.range({ from: first!, to: last })
  return (
    <button
      type="button"
      className={styles.number}
      aria-label={analysis.behindNumber({ label: `${analysis.measures[measure]}, ${label}`, value })}
      aria-expanded={isOpen}
      onClick={onOpen}
    >
      {names.map((name, index) => (
        <span key={name}>
          {index > 0 && analysis.range({ from: '', to: '' })}
          <NumberCell name={name} measure={measure} value={numbers[name]} />
        </span>
      ))}
    </button>
  )
}
