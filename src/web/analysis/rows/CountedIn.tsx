import type { ComparedRow, RowMeasure, RowsFinding } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import { MeasureChoice, type useMeasure } from '../page/MeasureChoice.tsx'
import { useNumbers } from '../use-numbers.ts'
import type { RowNames } from './use-row-names.ts'

interface CountedInProps<One extends RowMeasure> {
  finding: RowsFinding<ComparedRow>
  names: RowNames
  measured: ReturnType<typeof useMeasure<One>>
}

/** In what lines are counted, and what must be known of that. */
export function CountedIn<One extends RowMeasure>({ finding, names, measured }: CountedInProps<One>) {
  const { rowPages, when, analysis } = useWords()
  if (useNumbers() === 'none') return null
  const without = finding.filmsWithoutScenes ?? []
  return (
    <>
      <MeasureChoice label={when.measure} {...measured} />
      {measured.chosen !== 'screen-time' && <p>{rowPages.besideScreenTime}</p>}
      {without.length > 0 && (
        <p>{when.withoutScenes(analysis.listOfTitles(without.map(id => names.film(id))))}</p>
      )}
    </>
  )
}
