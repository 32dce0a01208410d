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
  onOpen: (row: Row) => void
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
              return `${own.filter(({ value }) => value !== null).length}/${own.length}`
            }
            return (
              <tr key={kind.keyOf(row)} data-row={kind.keyOf(row)}>
                <th scope="row" className={styles.name}>
                  {group === '' ? saying.label : `${group}: ${saying.label}`}
                </th>
                <td>{told(1)}</td>
                <td>{told(2)}</td>
                {rowNumbers(numbers, row, { words, saying, finding }).map(({ name, label, said }) => (
                  <td key={name} data-number={name}>
                    <button
                      type="button"
                      className={styles.range}
                      aria-label={words.analysis.behindNumber({
                        label: `${saying.label}, ${label}`,
                        value: said,
                      })}
                      onClick={() => onOpen(row)}
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
