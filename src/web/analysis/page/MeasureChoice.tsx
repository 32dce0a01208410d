import type { RowMeasure, WhenMeasure } from '../../../findings/index.ts'
import { LabelledSelect } from '../../controls/LabelledSelect.tsx'
import { useWords } from '../../use-app.ts'
import { useOpened } from '../use-opened.ts'

type AnyMeasure = WhenMeasure | RowMeasure

/** What is counted of a film, of what the question can count, kept in the address unless it is the first of that. */
export function useMeasure<One extends AnyMeasure>(measures: readonly [One, ...One[]]) {
  const [asked, setAsked] = useOpened('mix')
  const [usual] = measures
  return {
    measures,
    chosen: measures.find(one => one === asked) ?? usual,
    onChoose: (chosen: One) => setAsked(chosen === usual ? null : chosen),
  }
}

type MeasureChoiceProps<One extends AnyMeasure> = { label: string } & ReturnType<typeof useMeasure<One>>

export function MeasureChoice<One extends AnyMeasure>({
  label,
  measures,
  chosen,
  onChoose,
}: MeasureChoiceProps<One>) {
  const { analysis, when, rowPages } = useWords()
  const names: Record<AnyMeasure, string> = {
    ...{ 'screen-time': analysis.measures.screenTime, slices: analysis.measures.slices },
    ...{ shots: analysis.measures.shots, scenes: when.byScenes, marks: rowPages.byMarks },
  }
  return (
    <LabelledSelect
      label={label}
      choices={measures.map(value => ({ value, name: names[value] }))}
      {...{ chosen, onChoose }}
    />
  )
}
