import type { FilmDot, FilmShare, PrevalenceFinding, SymbolFinding } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import { FilmAppearances } from '../FilmAppearances.tsx'
import type { Names } from '../use-names.ts'
import { useOpened } from '../use-opened.ts'
import styles from './FilmsBehind.module.css'
import type { MeasureName } from './measure-numbers.ts'

interface FilmsBehindProps {
  symbol: SymbolFinding
  finding: PrevalenceFinding
  measure: MeasureName
  names: Names
}

/** The films that a number rests on, each with its own value; a film leads to its frames. */
export function FilmsBehind({ symbol, finding, measure, names }: FilmsBehindProps) {
  const { analysis } = useWords()
  const [openFilm, setOpenFilm] = useOpened(`behind.${symbol.symbol}`)
  const { first, second } = finding.periods
  return (
    <section
      className={styles.behind}
      aria-label={analysis.behind(names.code(symbol.symbol))}
      data-testid="films-behind"
    >
      <dl>
        {[first, second].map((name, index) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <ul>
                {symbol.dots
                  .filter(({ period }) => period === index + 1)
                  .map(dot => (
                    <li key={dot.filmId}>
                      <FilmValue
                        dot={dot}
                        measure={measure}
                        title={names.film(dot.filmId)}
                        isOpen={openFilm === dot.filmId}
                        onOpen={() => setOpenFilm(openFilm === dot.filmId ? null : dot.filmId)}
                      />
                    </li>
                  ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
      {openFilm && (
        <FilmAppearances
          filmId={openFilm}
          codeId={symbol.symbol}
          names={names}
          onClose={() => setOpenFilm(null)}
        />
      )}
    </section>
  )
}

interface FilmValueProps {
  dot: FilmDot
  measure: MeasureName
  title: string
  isOpen: boolean
  onOpen: () => void
}

function FilmValue({ dot, measure, title, isOpen, onOpen }: FilmValueProps) {
  const { analysis } = useWords()
  const share = dot[measure]
  return (
    <>
      <button type="button" className={styles.film} aria-expanded={isOpen} onClick={onOpen}>
        {title}
      </button>
      {': '}
      {share ? sayShare(analysis, share, measure) : analysis.notLookedThrough}
    </>
  )
}

function sayShare(
  analysis: ReturnType<typeof useWords>['analysis'],
  share: NonNullable<FilmShare>,
  measure: MeasureName,
): string {
  return measure === 'shots' ? analysis.shotsOf(share) : analysis.share(share.present / share.lookedThrough)
}
