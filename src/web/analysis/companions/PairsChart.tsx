import { useMemo } from 'react'
import type { CompanionPair, CompanionsFinding } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import { TwoPeriodsChart } from '../page/TwoPeriodsChart.tsx'
import type { Names } from '../use-names.ts'
import { keyOfPair } from './pair-words.ts'

/** So many rows are seen at a glance; all pairs stand in the table. */
const rowsDrawn = 12

/** The pairs with the strongest evidence: a dot per film, the two periods under each other. */
export function PairsChart({ finding, names }: { finding: CompanionsFinding; names: Names }) {
  const { companions } = useWords()
  const drawn = useMemo(() => {
    const pairs = finding.pairs.filter(({ inFamily, difference }) => inFamily && !isNotComputable(difference))
    const side = (pair: CompanionPair, period: 1 | 2) => {
      const { logOdds } = period === 1 ? pair.tieP1 : pair.tieP2
      return {
        mean: isNotComputable(logOdds) ? null : logOdds,
        films: (pair.dots ?? []).flatMap(dot =>
          dot.period === period && dot.logOdds !== null
            ? [
                {
                  id: dot.filmId,
                  value: dot.logOdds,
                  said: companions.togetherIn({ ...dot, title: names.film(dot.filmId) }, finding.unit),
                },
              ]
            : [],
        ),
      }
    }
    return {
      title: companions.units[finding.unit],
      periods: [finding.periods.first, finding.periods.second] as const,
      rows: pairs.slice(0, rowsDrawn).map(pair => ({
        id: keyOfPair(pair),
        label: companions.pair(pair, finding.unit, names),
        said: companions.described(pair, finding, names),
        first: side(pair, 1),
        second: side(pair, 2),
      })),
      axis: { label: companions.chartAxis, zero: 0, say: companions.logOdds },
    }
  }, [finding, names, companions])
  return drawn.rows.length === 0 ? null : <TwoPeriodsChart drawn={drawn} />
}
