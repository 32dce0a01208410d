import { useNavigate } from '@tanstack/react-router'
import type { CourseFinding, SymbolCourse } from '../../../findings/index.ts'
import { byEvidence } from '../../../findings/index.ts'
import { CodeSwatch } from '../../stage/codes/CodeSwatch.tsx'
import { withOpened } from '../../state/opened.ts'
import { useWords } from '../../use-app.ts'
import styles from '../prevalence/FindingTable.module.css'
import { placeOfFilms } from '../rows/use-films-of-row.ts'
import type { Names } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { courseNumbers, firstFilmOf } from './course-numbers.ts'

/** Every symbol and number; each number leads to the symbol, with its films. */
export function CourseTable({ finding, names }: { finding: CourseFinding; names: Names }) {
  const words = useWords()
  const numbers = useNumbers()
  const navigate = useNavigate({ from: '/analysis' })
  const openSymbol = (symbol: SymbolCourse) =>
    void navigate({
      search: before => ({
        ...before,
        open: withOpened(
          withOpened(before.open, 'table', null),
          placeOfFilms(symbol.symbol),
          firstFilmOf(symbol),
        ),
      }),
      hash: `symbol-${symbol.symbol}`,
      replace: true,
    })
  const symbols = byEvidence(finding.symbols)
  const labels = symbols[0] ? courseNumbers(numbers, symbols[0], { words, finding }) : []
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key.
    <section className={styles.scroller} aria-label={words.analysis.numbers} tabIndex={0}>
      <table className={styles.table} data-testid="finding-table">
        <thead>
          <tr>
            <th scope="col">{words.analysis.symbol}</th>
            {labels.map(({ name, label }) => (
              <th key={name} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {symbols.map(symbol => {
            const code = names.codeOf(symbol.symbol)
            return (
              <tr key={symbol.symbol} data-symbol={symbol.symbol}>
                <th scope="row" className={styles.name}>
                  {code && <CodeSwatch code={code} />} {names.code(symbol.symbol)}
                </th>
                {courseNumbers(numbers, symbol, { words, finding }).map(({ name, label, said }) => (
                  <td key={name} data-number={name}>
                    <button
                      type="button"
                      className={styles.range}
                      aria-label={words.analysis.behindNumber({
                        label: `${names.code(symbol.symbol)}, ${label}`,
                        value: said,
                      })}
                      onClick={() => openSymbol(symbol)}
                    >
                      {said}
                    </button>
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
