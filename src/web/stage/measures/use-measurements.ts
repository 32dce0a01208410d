import { useEffect } from 'react'
import type { MeasuredPart } from '../../state/measurements.ts'
import type { PartState } from '../../state/parts.ts'
import { useAppState, useServices } from '../../use-app.ts'

/** What was measured of a part, asked for anew whenever the server says something new of its shots; undefined until it is there. */
export function useMeasurements({ view }: PartState): MeasuredPart | undefined {
  const { measurements } = useServices()
  useEffect(() => void measurements.read(view.partId), [measurements, view])
  return useAppState(state => state.measurements[view.partId])
}
