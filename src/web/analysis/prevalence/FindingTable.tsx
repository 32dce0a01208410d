import { useMemo } from 'react'
import type { PrevalenceFinding, SymbolFinding } from '../../../findings/index.ts'
import { orderByEvidence } from '../../../findings/index.ts'
import type { Words } from '../../../words/index.ts'
import { Choice } from '../../controls/Choice.tsx'
import { CodeSwatch } from '../../stage/codes/CodeSwatch.tsx'
import { useWords } from '../../use-app.ts'
import type { Names } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useOpened } from '../use-opened.ts'
import { FilmsBehind } from './FilmsBehind.tsx'
import styles from './FindingTable.module.css'
import type { MeasureName, NumberLine, Sorting, SortKey, TableRow } from './measure-numbers.ts'
import { measures, numberLines, numbersOf, readSorting, sortRows } from './measure-numbers.ts'
import { Numbers } from './Numbers.tsx'
import { linesShown } from './numbers-choice.ts'

/** All symbols and every number of one measure, to be sorted by any column. */
export function FindingTable({ finding, names }: { finding: PrevalenceFinding; names: Names }) {
  const { analysis } = useWords()
  const [askedMeasure, setMeasure] = useOpened('measure')
  const measure = measures.find(name => name === askedMeasure) ?? 'screenTime'
  const [sorting, setSorting] = useSorting()
  const rows = useMemo(() => {
    const all = inOrder(finding).map(symbol => ({
      symbol,
      name: names.code(symbol.symbol),
      numbers: numbersOf(symbol, measure),
    }))
    return sorting ? sortRows(all, sorting, names.language) : all
  }, [finding, measure, sorting, names])
  const shownNumbers = useNumbers()
  const columns = linesShown(shownNumbers, tableColumns(finding, analysis.rows))
  const sortBy = (key: SortKey) =>
    setSorting({
      key,
      direction: sorting?.key === key && sorting.direction === 'ascending' ? 'descending' : 'ascending',
    })
  return (
    <>
      <Choice
        label={analysis.measure}
        choices={measures.map(value => ({ value, name: analysis.measures[value] }))}
        chosen={measure}
        onChoose={setMeasure}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key. */}
      <section className={styles.scroller} aria-label={analysis.numbers} tabIndex={0}>
        <table className={styles.table} data-testid="finding-table">
          <thead>
            <tr>
              <SortHead name="name" label={analysis.symbol} sorting={sorting} onSort={sortBy} />
              <th scope="col">{finding.periods.first}</th>
              <th scope="col">{finding.periods.second}</th>
              {columns.map(({ from, label }) => (
                <SortHead key={from} name={from} label={label} sorting={sorting} onSort={sortBy} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <Line
                key={row.symbol.symbol}
                row={row}
                measure={measure}
                columns={columns}
                finding={finding}
                names={names}
              />
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

function useSorting(): readonly [Sorting | null, (sorting: Sorting) => void] {
  const [asked, ask] = useOpened('sort')
  const sorting = useMemo(() => readSorting(asked), [asked])
  return [sorting, ({ key, direction }) => ask(`${key}.${direction}`)]
}

interface SortHeadProps {
  name: SortKey
  label: string
  sorting: Sorting | null
  onSort: (key: SortKey) => void
}

function SortHead({ name, label, sorting, onSort }: SortHeadProps) {
  const isSorted = sorting?.key === name
  return (
    <th scope="col" aria-sort={isSorted ? sorting.direction : 'none'}>
      <button type="button" className={styles.sort} onClick={() => onSort(name)}>
        {label}
        <span aria-hidden="true">{isSorted ? (sorting.direction === 'ascending' ? ' ↑' : ' ↓') : ''}</span>
      </button>
    </th>
  )
}

interface LineProps {
  row: TableRow
  measure: MeasureName
  columns: readonly NumberLine[]
  finding: PrevalenceFinding
  names: Names
}

/** A symbol's line; any of its numbers opens the films under it. */
function Line({ row, measure, columns, finding, names }: LineProps) {
  const { analysis } = useWords()
  const [open, setOpen] = useOpened(`line.${row.symbol.symbol}`)
  const { symbol, name } = row
  const code = names.codeOf(symbol.symbol)
  const toggle = (cell: string) => setOpen(open === cell ? null : cell)
  const ranges = [
    { cell: 'range-1', period: finding.periods.first, present: symbol.rangeP1, films: symbol.filmsP1 },
    { cell: 'range-2', period: finding.periods.second, present: symbol.rangeP2, films: symbol.filmsP2 },
  ]
  return (
    <>
      <tr data-symbol={symbol.symbol}>
        <th scope="row" className={styles.name}>
          {code && <CodeSwatch code={code} />} {name}
        </th>
        {ranges.map(({ cell, period, present, films }) => {
          const value = analysis.ofFilms({ present, films })
          return (
            <td key={cell}>
              <button
                type="button"
                className={styles.range}
                aria-label={analysis.behindNumber({ label: `${name}, ${period}`, value })}
                aria-expanded={open === cell}
                onClick={() => toggle(cell)}
              >
                {value}
              </button>
            </td>
          )
        })}
        {columns.map(line => (
          <td key={line.from}>
            <Numbers
              symbol={symbol}
              measure={measure}
              line={line}
              isOpen={open === line.from}
              onOpen={() => toggle(line.from)}
            />
          </td>
        ))}
      </tr>
      {open && (
        <tr>
          <td colSpan={columns.length + 3} className={styles.films}>
            <FilmsBehind symbol={symbol} finding={finding} measure={measure} names={names} />
          </td>
        </tr>
      )}
    </>
  )
}

function inOrder(finding: PrevalenceFinding): SymbolFinding[] {
  const { seen, nothingToSee } = orderByEvidence(finding)
  return [...seen, ...nothingToSee.flatMap(({ symbols }) => symbols)]
}

/** All numbers of the reading view, with the ratio and the screening view of q. */
function tableColumns(finding: PrevalenceFinding, rows: Words['analysis']['rows']): NumberLine[] {
  const lines = numberLines(finding, rows)
  const afterInterval = 1 + lines.findIndex(({ from }) => from === 'ci-lower')
  return [
    ...lines.slice(0, afterInterval),
    { from: 'ratio', label: rows.ratio },
    ...lines.slice(afterInterval, -1),
    { from: 'bh', label: rows.bh },
    ...lines.slice(-1),
  ]
}
