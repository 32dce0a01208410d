import type { CompanionPair, CompanionsFinding } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import { NumberButton } from '../page/NumberButton.tsx'
import tableStyles from '../prevalence/FindingTable.module.css'
import type { Names } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useOpened } from '../use-opened.ts'
import { PairFilms } from './PairFilms.tsx'
import { PairNumber } from './PairNumber.tsx'
import { pairColumns } from './pair-columns.ts'
import { keyOfPair } from './pair-words.ts'

/** Every pair and every number of it; each number opens the films under it. */
export function PairTable({ finding, names }: { finding: CompanionsFinding; names: Names }) {
  const words = useWords()
  const numbers = useNumbers()
  const { analysis, companions } = words
  const { first, second } = finding.periods
  const [model] = finding.pairs
  if (!model) return <p>{companions.nothing}</p>
  const labels = pairColumns(model, finding, { words, numbers })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key.
    <section className={tableStyles.scroller} aria-label={analysis.numbers} tabIndex={0}>
      <table className={tableStyles.table} data-testid="finding-table">
        <thead>
          <tr>
            <th scope="col">{companions.columns.pair}</th>
            <th scope="col">{companions.columns.films(first)}</th>
            <th scope="col">{companions.columns.films(second)}</th>
            {labels.map(({ name, label }) => (
              <th key={name} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {finding.pairs.map(pair => (
            <PairLine key={keyOfPair(pair)} pair={pair} finding={finding} names={names} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function PairLine({
  pair,
  finding,
  names,
}: {
  pair: CompanionPair
  finding: CompanionsFinding
  names: Names
}) {
  const words = useWords()
  const numbers = useNumbers()
  const { analysis, companions } = words
  const [open, setOpen] = useOpened(`line.${keyOfPair(pair)}`)
  const toggle = (cell: string) => setOpen(open === cell ? null : cell)
  const columns = pairColumns(pair, finding, { words, numbers })
  const name = companions.pair(pair, finding.unit, names)
  const films = [
    { cell: 'films-1', label: companions.columns.films(finding.periods.first), tie: pair.tieP1 },
    { cell: 'films-2', label: companions.columns.films(finding.periods.second), tie: pair.tieP2 },
  ]
  return (
    <>
      <tr data-pair={name}>
        <th scope="row" className={tableStyles.name}>
          {name}
        </th>
        {films.map(({ cell, label, tie }) => (
          <td key={cell}>
            <NumberButton
              label={`${name}, ${label}`}
              value={analysis.ofFilms({ present: tie.filmsTogether, films: tie.films })}
              isOpen={open === cell}
              onOpen={() => toggle(cell)}
            />
          </td>
        ))}
        {columns.map(column => (
          <td key={column.name}>
            <PairNumber
              column={{ ...column, label: `${name}, ${column.label}` }}
              isOpen={open === column.name}
              onOpen={() => toggle(column.name)}
            />
          </td>
        ))}
      </tr>
      {open && (
        <tr>
          <td colSpan={columns.length + 3} className={tableStyles.films}>
            <PairFilms pair={pair} finding={finding} names={names} />
          </td>
        </tr>
      )}
    </>
  )
}
