import type { FilmDot, PrevalenceFinding, SymbolFinding } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import { FilmsUnder } from '../page/FilmsUnder.tsx'
import type { Names } from '../use-names.ts'
import type { MeasureName } from './measure-numbers.ts'

interface FilmsBehindProps {
  symbol: SymbolFinding
  finding: PrevalenceFinding
  measure: MeasureName
  names: Names
}

/** The films that a number rests on, each with its own value. */
export function FilmsBehind({ symbol, finding, measure, names }: FilmsBehindProps) {
  const { analysis } = useWords()
  const { first, second } = finding.periods
  return (
    <FilmsUnder
      place={`behind.${symbol.symbol}`}
      label={analysis.behind(names.code(symbol.symbol))}
      groups={[first, second].map((name, index) => ({
        name,
        films: symbol.dots
          .filter(({ period }) => period === index + 1)
          .map(dot => ({
            filmId: dot.filmId,
            said: sayShare(analysis, dot, measure),
            hasFrames: dot.presence === 'present',
          })),
      }))}
      codeId={symbol.symbol}
      names={names}
      isBehindNumber
    />
  )
}

function sayShare(
  analysis: ReturnType<typeof useWords>['analysis'],
  dot: FilmDot,
  measure: MeasureName,
): string {
  const share = dot[measure]
  if (!share) return analysis.notLookedThrough
  return measure === 'shots' ? analysis.shotsOf(share) : analysis.share(share.present / share.lookedThrough)
}
