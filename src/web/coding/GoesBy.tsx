import type { PassUnit } from '../../study/index.ts'
import { passUnits, usualSliceMs } from '../../study/index.ts'
import { LabelledSelect } from '../controls/LabelledSelect.tsx'
import { useWords } from '../use-app.ts'

const sliceLengthsMs = [5000, usualSliceMs, 30_000, 60_000]

/** What a pass goes by: shots, scenes, or slices of one of a few lengths. */
export function GoesBy({ by, onChoose }: { by: PassUnit; onChoose: (by: PassUnit) => void }) {
  const { coding: words } = useWords()
  const lengths = [...new Set([...sliceLengthsMs, by.sliceMs ?? usualSliceMs])].sort((a, b) => a - b)
  const all = passUnits.flatMap((unit): PassUnit[] =>
    unit === 'slice' ? lengths.map(sliceMs => ({ unit, sliceMs })) : [{ unit, sliceMs: null }],
  )
  return (
    <LabelledSelect
      label={words.goesBy}
      choices={all.map(one => ({ value: nameOf(one), name: words.unitOfPass(one) }))}
      chosen={nameOf(by)}
      onChoose={value => onChoose(all.find(one => nameOf(one) === value)!)}
    />
  )
}

const nameOf = ({ unit, sliceMs }: PassUnit) => (sliceMs === null ? unit : `${unit} ${sliceMs}`)
