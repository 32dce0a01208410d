import { isNotComputable } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import { NumberButton } from '../page/NumberButton.tsx'
import type { PairColumn } from './pair-columns.ts'
import { sayColumn } from './pair-columns.ts'

interface PairNumberProps {
  column: PairColumn
  isOpen: boolean
  onOpen: () => void
}

/** A number that leads to its films, or why there is none. */
export function PairNumber({ column, isOpen, onOpen }: PairNumberProps) {
  const { analysis, companions } = useWords()
  const { name, label, value } = column
  if (isNotComputable(value))
    return <span data-because={value.because}>{analysis.cannot(companions.because(value))}</span>
  return (
    <NumberButton
      label={label}
      value={sayColumn(column, analysis.range)}
      isOpen={isOpen}
      onOpen={onOpen}
      number={{ name, value: value as number }}
    />
  )
}
