import { useMemo } from 'react'
import { drawOverYears } from '../../../charts/index.ts'
import type { SymbolOverTime, WhenFinding } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import { Chart } from '../page/Chart.tsx'
import { useEventsBehind } from '../page/use-events-behind.ts'
import type { Names } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'

interface SymbolChartProps {
  symbol: SymbolOverTime
  finding: WhenFinding
  names: Names
}

/** The films of a code by year, the curve through them, and the events of the study behind. */
export function SymbolChart({ symbol, finding, names }: SymbolChartProps) {
  const { when, analysis, rowPages } = useWords()
  const events = useEventsBehind()
  const isTested = useNumbers() === 'inferential'
  const { measure } = finding.parameters
  const svg = useMemo(() => {
    const { films, curve, change, interval } = symbol
    const [first, last] = [films[0], films[films.length - 1]]
    if (!first || !last || first.year === last.year) return null
    const highest = Math.max(...films.map(({ share }) => share))
    const points = films.map(({ filmId, year, share }) => ({
      ...{ year, value: share },
      said: rowPages.dot({
        title: rowPages.filmOfYear({ title: names.film(filmId), year: when.yearOf(year) }),
        value: analysis.share(share),
      }),
    }))
    return drawOverYears({
      ...{ width: 820, fromYear: Math.floor(first.year), toYear: Math.ceil(last.year) },
      axis: { name: when.axis(measure), most: highest > 0 ? roundUp(highest) : 1, say: analysis.share },
      points,
      line: isNotComputable(curve)
        ? null
        : { as: 'curve', points: curve.map(({ year, share }) => ({ year, value: share })) },
      levels: isNotComputable(change)
        ? []
        : [
            { fromYear: first.year, toYear: change.lastYearBefore, value: change.meanBefore },
            { fromYear: change.firstYearAfter, toYear: last.year, value: change.meanAfter },
          ],
      band: !isTested || isNotComputable(interval) ? null : interval,
      events,
    })
  }, [symbol, measure, names, when, analysis, rowPages, events, isTested])
  return (
    svg && (
      <>
        <Chart label={when.chart(names.code(symbol.symbol))} svg={svg} />
        <p>{when.chartMeaning}</p>
      </>
    )
  )
}

/** To the next tenth, or hundredth where it is small. */
function roundUp(share: number): number {
  const step = share > 0.1 ? 0.1 : 0.01
  return Math.min(1, Math.ceil(share / step + 1e-9) * step)
}
