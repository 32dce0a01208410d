import type { SeenSheet } from '../../../server/contracts/index.ts'
import { clockTime } from '../../../words/index.ts'
import { useWords } from '../../use-app.ts'
import styles from './Foreign.module.css'

/** The first rows of a table with what they become, and the first that become nothing. */
export function SheetRows({ seen }: { seen: SeenSheet }) {
  const { sheets: words } = useWords()
  const { columns } = seen.reading
  const becomes = ({ isShot, marks, measurements, why }: SeenSheet['rows'][number]) =>
    why !== null
      ? words.leftOut(why)
      : words.joined([
          ...(isShot ? [words.becomesShot] : []),
          ...(marks > 0 ? [words.becomesMarks(marks)] : []),
          ...(measurements > 0 ? [words.becomesMeasurements(measurements)] : []),
        ])
  if (seen.rows.length === 0)
    return (
      <>
        <p className={styles.soft}>{words.notReadYet}</p>
        <Fields caption={words.preview} columns={columns} rows={seen.first} />
      </>
    )
  return (
    <>
      <Fields caption={words.preview} columns={columns} rows={seen.first} />
      <div className={styles.wide}>
        <table className={styles.rows}>
          <caption>{words.becomes}</caption>
          <thead>
            <tr>
              <th scope="col">{words.line}</th>
              <th scope="col">{words.where}</th>
              <th scope="col">{words.becomes}</th>
            </tr>
          </thead>
          <tbody data-testid="sheet-rows">
            {seen.rows.map(row => (
              <tr key={row.line} data-why={row.why ?? undefined}>
                <td>{row.line}</td>
                <td>
                  {row.film !== '' && `${row.film} · `}
                  {row.span && `${moment(row.span.startMs)}–${moment(row.span.endMs)}`}
                </td>
                <td>{becomes(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

interface FieldsProps {
  caption: string
  columns: SeenSheet['reading']['columns']
  rows: readonly (readonly string[])[]
}

function Fields({ caption, columns, rows }: FieldsProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it is reached by keys.
    <section className={styles.wide} aria-label={caption} tabIndex={0}>
      <table className={styles.rows}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may be called alike.
              <th key={place} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((fields, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place.
            <tr key={line}>
              {columns.map((_, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: fields have no name but their place.
                <td key={place} dir="auto">
                  {fields[place] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function moment(ms: number): string {
  const whole = Math.floor(Math.abs(ms) / 1000)
  return `${ms < 0 ? '−' : ''}${clockTime(whole)}.${String(Math.abs(ms) % 1000).padStart(3, '0')}`
}
