import type { Measure } from '../../../findings/index.ts'
import { LabelledSelect } from '../../controls/LabelledSelect.tsx'
import { useWords } from '../../use-app.ts'
import { useOpened } from '../use-opened.ts'

const measures: readonly Measure[] = ['screen-time', 'slices', 'shots']

/** What is counted of a film, kept in the address unless it is what the question counts anyway. */
export function useMeasure(usual: Measure): readonly [Measure, (chosen: Measure) => void] {
  const [asked, setAsked] = useOpened('mix')
  const measure = measures.find(one => one === asked) ?? usual
  return [measure, chosen => setAsked(chosen === usual ? null : chosen)]
}

interface MeasureChoiceProps {
  label: string
  chosen: Measure
  onChoose: (chosen: Measure) => void
}

export function MeasureChoice({ label, chosen, onChoose }: MeasureChoiceProps) {
  const { analysis } = useWords()
  const names: Record<Measure, string> = {
    ...{ 'screen-time': analysis.measures.screenTime, slices: analysis.measures.slices },
    shots: analysis.measures.shots,
  }
  return (
    <LabelledSelect
      label={label}
      choices={measures.map(value => ({ value, name: names[value] }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  )
}
