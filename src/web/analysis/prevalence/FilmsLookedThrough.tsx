import type { FilmDot, PrevalenceFinding, SymbolFinding } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import { FilmsUnder } from '../page/FilmsUnder.tsx'
import type { Names } from '../use-names.ts'

interface FilmsLookedThroughProps {
  symbol: SymbolFinding
  finding: PrevalenceFinding
  names: Names
}

/** In the place of the dots where no numbers are shown: each film, whether the symbol is in it, and where. */
export function FilmsLookedThrough({ symbol, finding, names }: FilmsLookedThroughProps) {
  const { plainly } = useWords()
  const { first, second } = finding.periods
  return (
    <FilmsUnder
      place={`dots.${symbol.symbol}`}
      label={plainly.filmsBehind(names.code(symbol.symbol))}
      groups={[first, second].map((name, index) => ({
        name,
        films: symbol.dots
          .filter(({ period }) => period === index + 1)
          .map(({ filmId, presence }) => ({
            ...{ filmId, said: plainly[presences[presence]] },
            hasFrames: presence === 'present',
          })),
      }))}
      codeId={symbol.symbol}
      names={names}
    />
  )
}

const presences = {
  present: 'present',
  absent: 'absent',
  disputed: 'disputed',
  'not-looked-for': 'notLookedFor',
} as const satisfies Record<FilmDot['presence'], string>
