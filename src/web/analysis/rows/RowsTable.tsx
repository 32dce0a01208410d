import type { ComparedRow, RowsFinding } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import styles from '../prevalence/FindingTable.module.css'
import { useNumbers } from '../use-numbers.ts'
import type { RowKind } from './row-kind.ts'
import { rowNumbers } from './rows-shown.ts'
import type { RowNames } from './use-row-names.ts'

interface RowsTableProps<Row extends ComparedRow> {
  rows: readonly Row[]
  finding: RowsFinding<Row>
  kind: RowKind<Row>
  names: RowNames
  /** Leads to the line, with frames of a film of this period. */
  onOpen: (row: Row, period: 1 | 2) => void
}

/** Every line and number; each number leads to the line, with its films. */
export function RowsTable<Row extends ComparedRow>(props: RowsTableProps<Row>) {
  const { rows, finding, kind, names, onOpen } = props
  const words = useWords()
  const numbers = useNumbers()
  const named = names.inLanguage(names.language)
  const { first, second } = finding.periods
  const [model] = rows
  const labels = model
    ? rowNumbers(numbers, model, { words, saying: kind.saying(words, named, model), finding })
    : []
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key.
    <section className={styles.scroller} aria-label={words.analysis.numbers} tabIndex={0}>
      <table className={styles.table} data-testid="finding-table">
        <thead>
          <tr>
            <th scope="col">{words.rowPages.line}</th>
            <th scope="col">{first}</th>
            <th scope="col">{second}</th>
            {labels.map(({ name, label }) => (
              <th key={name} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => {
            const saying = kind.saying(words, named, row)
            const group = kind.groupOf(named, row)
            const told = (period: 1 | 2) => {
              const own = row.dots.filter(dot => dot.period === period)
              return words.analysis.ofFilms({
                present: own.filter(({ value }) => value !== null).length,
                films: own.length,
              })
            }
            return (
              <tr key={kind.keyOf(row)} data-row={kind.keyOf(row)}>
                <th scope="row" className={styles.name}>
                  {group === '' ? saying.label : words.rowPages.dot({ title: group, value: saying.label })}
                </th>
                {([1, 2] as const).map(period => (
                  <td key={period}>
                    <button
                      type="button"
                      className={styles.range}
                      aria-label={words.analysis.behindNumber({
                        label: `${saying.label}, ${period === 1 ? first : second}`,
                        value: told(period),
                      })}
                      onClick={() => onOpen(row, period)}
                    >
                      {told(period)}
                    </button>
                  </td>
                ))}
                {rowNumbers(numbers, row, { words, saying, finding }).map(({ name, label, said }) => (
                  <td key={name} data-number={name}>
                    <button
                      type="button"
                      className={styles.range}
                      aria-label={words.analysis.behindNumber({
                        label: `${saying.label}, ${label}`,
                        value: said,
                      })}
                      onClick={() => onOpen(row, name === 'mean-2' ? 2 : 1)}
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
