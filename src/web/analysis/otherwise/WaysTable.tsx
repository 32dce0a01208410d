import type { CountedWay, OtherwiseFinding } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import table from '../prevalence/FindingTable.module.css'
import type { Names } from '../use-names.ts'
import type { useNumbers } from '../use-numbers.ts'
import { saidOf } from './draw-finding.ts'

interface WaysTableProps {
  finding: OtherwiseFinding
  names: Names
  numbers: ReturnType<typeof useNumbers>
}

/** Every way in a line, the chosen one first. */
export function WaysTable({ finding, names, numbers }: WaysTableProps) {
  const { otherwise: words } = useWords()
  const isTested = numbers === 'inferential'
  const line = (way: CountedWay, key: string) => (
    <tr key={key} data-chosen={way === finding.chosen}>
      <th scope="row">{words.way(way, names)}</th>
      <td>{way === finding.chosen ? words.chosen : words.says[saidOf(way, isTested)]}</td>
      {numbers !== 'none' && (
        <>
          <td>{isNotComputable(way.difference) ? '–' : words.points(way.difference)}</td>
          <td>{`${way.filmsP1} : ${way.filmsP2}`}</td>
        </>
      )}
      {isTested && <td>{isNotComputable(way.p) ? '–' : words.p(way.p)}</td>}
    </tr>
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key.
    <section className={table.scroller} aria-label={words.picture(names.code(finding.symbol))} tabIndex={0}>
      <table className={table.table} data-testid="ways-table">
        <thead>
          <tr>
            <th scope="col">{words.table.way}</th>
            <th scope="col">{words.table.says}</th>
            {numbers !== 'none' && (
              <>
                <th scope="col">{words.table.difference}</th>
                <th scope="col">{words.table.films}</th>
              </>
            )}
            {isTested && <th scope="col">{words.table.p}</th>}
          </tr>
        </thead>
        <tbody>
          {line(finding.chosen, 'chosen')}
          {finding.ways.map(way => line(way, words.way(way, names)))}
        </tbody>
      </table>
    </section>
  )
}
