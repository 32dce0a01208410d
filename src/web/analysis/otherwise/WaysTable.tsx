import { saidOfWay } from '../../../charts/index.ts'
import type { CountedWay, OtherwiseFinding } from '../../../findings/index.ts'
import { filmsBehindWay, isNotComputable } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import { FilmsUnder } from '../page/FilmsUnder.tsx'
import { NumberButton } from '../page/NumberButton.tsx'
import table from '../prevalence/FindingTable.module.css'
import type { Names } from '../use-names.ts'
import type { useNumbers } from '../use-numbers.ts'
import { useOpened } from '../use-opened.ts'

interface WaysTableProps {
  finding: OtherwiseFinding
  names: Names
  numbers: ReturnType<typeof useNumbers>
}

/** Every way in a line, the chosen one first; each number opens the films that this way takes. */
export function WaysTable({ finding, names, numbers }: WaysTableProps) {
  const { otherwise: words } = useWords()
  const isTested = numbers === 'inferential'
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
          {[finding.chosen, ...finding.ways].map((way, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a way is its place among them.
            <Way key={place} {...{ way, place, finding, names, numbers }} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Way({ way, place, finding, names, numbers }: WaysTableProps & { way: CountedWay; place: number }) {
  const { otherwise: words, analysis } = useWords()
  const isTested = numbers === 'inferential'
  const [open, setOpen] = useOpened('way')
  const said = words.way(way, names)
  const { table: columns } = words
  const cells = [
    ...(numbers === 'none'
      ? []
      : [
          {
            label: columns.difference,
            said: isNotComputable(way.difference) ? null : words.points(way.difference),
          },
          { label: columns.films, said: words.films({ first: way.filmsP1, second: way.filmsP2 }) },
        ]),
    ...(isTested ? [{ label: columns.p, said: isNotComputable(way.p) ? null : words.p(way.p) }] : []),
  ]
  const isOpen = open === `${place}`
  return (
    <>
      <tr data-chosen={way === finding.chosen}>
        <th scope="row">{said}</th>
        <td>{way === finding.chosen ? words.chosen : words.says[saidOfWay(way, isTested)]}</td>
        {cells.map(({ label, said: value }) => (
          <td key={label}>
            {value === null ? (
              '–'
            ) : (
              <NumberButton
                label={analysis.listOfValues([said, label])}
                value={value}
                isOpen={isOpen}
                onOpen={() => setOpen(isOpen ? null : `${place}`)}
              />
            )}
          </td>
        ))}
      </tr>
      {isOpen && cells.length > 0 && (
        <tr>
          <td colSpan={cells.length + 2} className={table.films}>
            <FilmsOfWay {...{ way, finding, names }} />
          </td>
        </tr>
      )}
    </>
  )
}

function FilmsOfWay({ way, finding, names }: Omit<WaysTableProps, 'numbers'> & { way: CountedWay }) {
  const { otherwise: words, plainly } = useWords()
  const films = filmsBehindWay(finding, way)
  const { first, second } = finding.periods
  return (
    <FilmsUnder
      place="way-films"
      label={words.way(way, names)}
      groups={([1, 2] as const).map(period => ({
        name: period === 1 ? first : second,
        films: films
          .filter(film => film.period === period)
          .map(({ filmId, presence }) => ({
            ...{ filmId, said: plainly[presence === 'not-looked-for' ? 'notLookedFor' : presence] },
            hasFrames: presence === 'present',
          })),
      }))}
      codeId={finding.symbol}
      names={names}
      isBehindNumber
    />
  )
}
