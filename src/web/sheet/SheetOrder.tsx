import { useWords } from '../use-app.ts'
import styles from './SheetScreen.module.css'
import { type SheetMeasure, sheetMeasures } from './sheet-order.ts'

interface SheetOrderProps {
  chosen: SheetMeasure | null
  /** What a film that has not been measured cannot be ordered by is not offered. */
  isMeasured: boolean
  onChoose: (measure: SheetMeasure | null) => void
}

export function SheetOrder({ chosen, isMeasured, onChoose }: SheetOrderProps) {
  const { sheet, measurements } = useWords()
  const offered = isMeasured ? sheetMeasures : (['length'] as const)
  return (
    <label className={styles.order}>
      <span>{sheet.order}</span>
      <select
        value={chosen ?? ''}
        onChange={event => onChoose((event.currentTarget.value || null) as SheetMeasure | null)}
      >
        <option value="">{sheet.inTime}</option>
        {offered.map(measure => (
          <option key={measure} value={measure}>
            {sheet.byMeasure(measurements.names[measure])}
          </option>
        ))}
      </select>
    </label>
  )
}
