import { useEffect, useState } from 'react'
import type { SeriesLine } from '../../../study/index.ts'
import type { PartState } from '../../state/parts.ts'
import { useServices } from '../../use-app.ts'

const none: readonly SeriesLine[] = []

/** What other programs measured along a part, asked for again whenever the program says something new of it. */
export function useSeries({ view }: PartState): readonly SeriesLine[] {
  const { measurements } = useServices()
  const [series, setSeries] = useState(none)
  useEffect(() => {
    let isOpen = true
    void measurements.series(view.partId).then(found => {
      if (isOpen) setSeries(before => (found && (found.length > 0 || before.length > 0) ? found : before))
    })
    return () => {
      isOpen = false
    }
  }, [measurements, view])
  return series
}
