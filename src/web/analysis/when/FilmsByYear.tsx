import type { SymbolOverTime } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import own from '../appearance/CodeSection.module.css'
import { FilmsUnder } from '../page/FilmsUnder.tsx'
import type { Names } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useIsOpened } from '../use-opened.ts'

/** What the chart shows, film by film; each leads to its frames. */
export function FilmsByYear({ symbol, names }: { symbol: SymbolOverTime; names: Names }) {
  const { when, analysis, plainly } = useWords()
  const [isOpen, setOpen] = useIsOpened(`films.${symbol.symbol}`)
  const showsNumbers = useNumbers() !== 'none'
  const said = (share: number) =>
    showsNumbers ? analysis.share(share) : share > 0 ? plainly.present : plainly.absent
  return (
    <>
      <button type="button" className={own.open} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {when.showFilms}
      </button>
      {isOpen && (
        <FilmsUnder
          place={`behind.${symbol.symbol}`}
          label={when.filmsBehind(names.code(symbol.symbol))}
          groups={[
            {
              name: when.film,
              films: symbol.films.map(({ filmId, year, share }) => ({
                filmId,
                said: `${when.yearOf(year)}, ${said(share)}`,
              })),
            },
          ]}
          codeId={symbol.symbol}
          names={names}
        />
      )}
    </>
  )
}
