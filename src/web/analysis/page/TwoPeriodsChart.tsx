import { useMemo } from 'react'
import type { TwoPeriodsDrawn } from '../../../charts/index.ts'
import { drawTwoPeriods } from '../../../charts/index.ts'
import { Chart } from './Chart.tsx'

/** Wide enough for names and dots; on a narrower page it is drawn smaller. */
const drawnWidth = 720

/** Lines of two periods, each with its films; what it shows stands in the table of the page as well. */
export function TwoPeriodsChart({ drawn }: { drawn: Omit<TwoPeriodsDrawn, 'width'> }) {
  const svg = useMemo(() => drawTwoPeriods({ ...drawn, width: drawnWidth }), [drawn])
  return <Chart label={drawn.title} svg={svg} />
}
