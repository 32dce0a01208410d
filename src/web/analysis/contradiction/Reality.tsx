import { Link } from '@tanstack/react-router'
import type { ContradictionFinding, RealityInFilm } from '../../../findings/index.ts'
import { sayYears } from '../../../words/index.ts'
import { useWords } from '../../use-app.ts'
import numbered from '../page/Numbered.module.css'
import type { RowNames } from '../rows/use-row-names.ts'
import { useNumbers } from '../use-numbers.ts'
import styles from './Contradiction.module.css'

const columns = [
  { key: 'recordsOnly', name: 'records', does: 'records' },
  { key: 'questionsOnly', name: 'questions', does: 'questions' },
  { key: 'both', name: 'both', does: 'both' },
] as const

/** Records × questions, film by film in the order of the date; each number leads to its places. */
export function Reality({ finding, names }: { finding: ContradictionFinding; names: RowNames }) {
  const { contradiction: words, rowPages } = useWords()
  const { reality, films } = finding
  const dateOf = ({ filmId }: RealityInFilm) => {
    const years = films.find(({ id }) => id.split('#')[0] === filmId)?.years
    return years ? sayYears(years) : rowPages.undated
  }
  return (
    <section className={styles.section} aria-labelledby="reality" data-testid="reality">
      <h2 id="reality">{words.reality}</h2>
      <p className={styles.meaning}>{words.realityMeaning}</p>
      {reality.length === 0 ? (
        <p className={styles.none}>{words.noReality}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key.
        <section className={numbered.scroller} aria-label={words.reality} tabIndex={0}>
          <table className={numbered.table}>
            <thead>
              <tr>
                <th scope="col">{words.realityColumns.film}</th>
                <th scope="col">{words.realityColumns.date}</th>
                {columns.map(({ name }) => (
                  <th key={name} scope="col">
                    {words.realityColumns[name]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {reality.map(film => (
                <tr key={film.filmId} data-film={film.filmId}>
                  <th scope="row">{names.film(film.filmId)}</th>
                  <td>{dateOf(film)}</td>
                  {columns.map(({ key, name, does }) => (
                    <td key={key}>
                      <Places
                        count={film[key]}
                        filmId={film.filmId}
                        does={does}
                        label={words.toReality({
                          title: names.film(film.filmId),
                          what: words.realityColumns[name],
                          count: film[key],
                        })}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  )
}

function Places({
  count,
  filmId,
  does,
  label,
}: {
  count: number
  filmId: string
  does: string
  label: string
}) {
  const { contradiction: words, amounts, rowPages } = useWords()
  const isInNumbers = useNumbers() !== 'none'
  if (count === 0) return <span className={styles.none}>{isInNumbers ? amounts.count(0) : '–'}</span>
  return (
    <Link
      to="/reading/reality"
      search={{ film: filmId, does }}
      aria-label={isInNumbers ? label : rowPages.dot({ title: words.does, value: label })}
    >
      {isInNumbers ? amounts.count(count) : words.does}
    </Link>
  )
}
