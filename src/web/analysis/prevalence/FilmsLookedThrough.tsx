import type { FilmDot, PrevalenceFinding, SymbolFinding } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import { FilmAppearances } from '../FilmAppearances.tsx'
import type { Names } from '../use-names.ts'
import { useOpened } from '../use-opened.ts'
import styles from './FilmsBehind.module.css'

interface FilmsLookedThroughProps {
  symbol: SymbolFinding
  finding: PrevalenceFinding
  names: Names
}

/** In the place of the dots where no numbers are shown: each film, whether the symbol is in it, and where. */
export function FilmsLookedThrough({ symbol, finding, names }: FilmsLookedThroughProps) {
  const { plainly } = useWords()
  const [open, setOpen] = useOpened(`dots.${symbol.symbol}`)
  const { first, second } = finding.periods
  return (
    <section className={styles.behind} aria-label={plainly.filmsBehind(names.code(symbol.symbol))}>
      <dl>
        {[first, second].map((name, index) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <ul>
                {symbol.dots
                  .filter(({ period }) => period === index + 1)
                  .map(({ filmId, presence }) => (
                    <li key={filmId}>
                      <button
                        type="button"
                        className={styles.film}
                        data-film={filmId}
                        aria-expanded={open === filmId}
                        onClick={() => setOpen(open === filmId ? null : filmId)}
                      >
                        {names.film(filmId)}
                      </button>
                      {': '}
                      {plainly[said[presence]]}
                    </li>
                  ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
      {open && (
        <FilmAppearances filmId={open} codeId={symbol.symbol} names={names} onClose={() => setOpen(null)} />
      )}
    </section>
  )
}

const said = {
  present: 'present',
  absent: 'absent',
  disputed: 'disputed',
  'not-looked-for': 'notLookedFor',
} as const satisfies Record<FilmDot['presence'], string>
