import { useMemo } from 'react'
import type { TwoPeriodsDrawn } from '../../../charts/index.ts'
import { drawTwoPeriods } from '../../../charts/index.ts'
import styles from './DrawnChart.module.css'

/** Wide enough for names and dots; on a narrower page it is drawn smaller. */
const drawnWidth = 720

/** A chart as it is drawn on paper, too; what it shows stands in the table of the page as well. */
export function DrawnChart({ drawn }: { drawn: Omit<TwoPeriodsDrawn, 'width'> }) {
  const text = useMemo(() => drawTwoPeriods({ ...drawn, width: drawnWidth }), [drawn])
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the chart escapes whatever others wrote.
  return <div className={styles.chart} data-testid="drawn-chart" dangerouslySetInnerHTML={{ __html: text }} />
}
