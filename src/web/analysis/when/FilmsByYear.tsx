import type { SymbolOverTime } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import own from '../appearance/CodeSection.module.css'
import { FilmsUnder } from '../page/FilmsUnder.tsx'
import type { Names } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useIsOpened } from '../use-opened.ts'

interface FilmsByYearProps {
  symbol: SymbolOverTime
  names: Names
  /** It came up because a number was pressed: the films are there at once. */
  isBehindNumber?: boolean
}

/** What the chart shows, film by film; each leads to its frames. */
export function FilmsByYear({ symbol, names, isBehindNumber = false }: FilmsByYearProps) {
  const { when } = useWords()
  const [isOpen, setOpen] = useIsOpened(`films.${symbol.symbol}`)
  if (isBehindNumber) return <Films symbol={symbol} names={names} />
  return (
    <>
      <button type="button" className={own.open} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {when.showFilms}
      </button>
      {isOpen && <Films symbol={symbol} names={names} />}
    </>
  )
}

function Films({ symbol, names }: FilmsByYearProps) {
  const { when, analysis, plainly } = useWords()
  const showsNumbers = useNumbers() !== 'none'
  const said = (share: number) =>
    showsNumbers ? analysis.share(share) : share > 0 ? plainly.present : plainly.absent
  return (
    <FilmsUnder
      place={`behind.${symbol.symbol}`}
      label={when.filmsBehind(names.code(symbol.symbol))}
      groups={[
        {
          name: when.film,
          films: symbol.films.map(({ filmId, year, share }) => ({
            ...{ filmId, hasFrames: share > 0 },
            said: when.inYear({ year: when.yearOf(year), said: said(share) }),
          })),
        },
      ]}
      codeId={symbol.symbol}
      names={names}
      isBehindNumber
    />
  )
}
