import { useMemo, useState } from 'react'
import type { PrevalenceFinding } from '../../findings/index.ts'
import { isNotComputable } from '../../findings/index.ts'
import { CodeSwatch } from '../codebook/CodeSwatch.tsx'
import { Choice } from '../controls/Choice.tsx'
import { useWords } from '../use-app.ts'
import styles from './FindingTable.module.css'
import type { MeasureName, NumberName, Sorting, SortKey, TableRow } from './measure-numbers.ts'
import { measures, numbersOf, sortRows } from './measure-numbers.ts'
import { Numbers } from './SymbolNumbers.tsx'
import type { Names } from './use-names.ts'

/** All symbols and every number of one measure, to be sorted by any column. */
export function FindingTable({ finding, names }: { finding: PrevalenceFinding; names: Names }) {
  const { analysis } = useWords()
  const [measure, setMeasure] = useState<MeasureName>('screenTime')
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const rows = useMemo(() => {
    const all = finding.symbols.map(symbol => ({
      symbol,
      name: names.code(symbol.symbol),
      numbers: numbersOf(symbol, measure),
    }))
    return sorting ? sortRows(all, sorting, names.language) : all
  }, [finding, measure, sorting, names])
  const columns = useColumns(finding)
  const sortBy = (key: SortKey) =>
    setSorting(before => ({
      key,
      direction: before?.key === key && before.direction === 'ascending' ? 'descending' : 'ascending',
    }))
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
              <Line key={row.symbol.symbol} row={row} measure={measure} columns={columns} names={names} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

interface Column {
  from: NumberName
  to?: NumberName
  label: string
}

function useColumns({ periods, symbols }: PrevalenceFinding): Column[] {
  const { rows } = useWords().analysis
  // Where every director has one film, moving directors whole is moving films.
  const hasBlocks = symbols.some(
    ({ directorBlocks: blocks }) =>
      !isNotComputable(blocks) || blocks.because !== 'every-director-has-one-film',
  )
  return [
    { from: 'mean-1', label: rows.mean(periods.first) },
    { from: 'mean-2', label: rows.mean(periods.second) },
    { from: 'difference', label: rows.difference },
    { from: 'ci-lower', to: 'ci-upper', label: rows.interval },
    { from: 'ratio', label: rows.ratio },
    { from: 'p', label: rows.p },
    { from: 'p-corrected', label: rows.pCorrected },
    { from: 'bh', label: rows.bh },
    ...(hasBlocks ? [{ from: 'p-directors' as const, label: rows.directors }] : []),
    { from: 'loo-min', to: 'loo-max', label: rows.leaveOneOut },
  ]
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
  columns: readonly Column[]
  names: Names
}

function Line({ row, measure, columns, names }: LineProps) {
  const { analysis } = useWords()
  const { symbol, name } = row
  const code = names.codeOf(symbol.symbol)
  return (
    <tr data-symbol={symbol.symbol}>
      <th scope="row" className={styles.name}>
        {code && <CodeSwatch code={code} />} {name}
      </th>
      <td>{analysis.ofFilms({ present: symbol.rangeP1, films: symbol.filmsP1 })}</td>
      <td>{analysis.ofFilms({ present: symbol.rangeP2, films: symbol.filmsP2 })}</td>
      {columns.map(({ from, to }) => (
        <td key={from}>
          <Numbers symbol={symbol} measure={measure} from={from} {...(to && { to })} />
        </td>
      ))}
    </tr>
  )
}
