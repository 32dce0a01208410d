import { LabelledSelect } from '../controls/LabelledSelect.tsx'
import { useWords } from '../use-app.ts'
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
    <LabelledSelect
      label={sheet.order}
      choices={[
        { value: '', name: sheet.inTime },
        ...offered.map(value => ({ value, name: sheet.byMeasure(measurements.names[value]) })),
      ]}
      chosen={chosen ?? ''}
      onChoose={value => onChoose(value === '' ? null : value)}
    />
  )
}
