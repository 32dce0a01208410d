import type { Computed, ResignificationFinding, SymbolCompanions } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import { CodeSwatch } from '../../stage/codes/CodeSwatch.tsx'
import { useWords } from '../../use-app.ts'
import { FilmsUnder } from '../page/FilmsUnder.tsx'
import { NumberButton } from '../page/NumberButton.tsx'
import tableStyles from '../prevalence/FindingTable.module.css'
import type { Names } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useOpened } from '../use-opened.ts'

/** Every symbol and every number of it; each number opens the films under it. */
export function ResignificationTable({ finding, names }: { finding: ResignificationFinding; names: Names }) {
  const { analysis, resignification } = useWords()
  const isTested = useNumbers() === 'inferential'
  const { columns } = resignification
  const { first, second } = finding.periods
  const heads = [
    ...[columns.symbol, columns.films(first), columns.films(second)],
    ...[columns.occurrences(first), columns.occurrences(second), columns.divergence, columns.excess],
    ...(isTested ? [columns.p, columns.corrected, columns.bh, columns.leaveOneOut] : []),
  ]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key.
    <section className={tableStyles.scroller} aria-label={analysis.numbers} tabIndex={0}>
      <table className={tableStyles.table} data-testid="finding-table">
        <thead>
          <tr>
            {heads.map(head => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {finding.symbols.map(symbol => (
            <Line key={symbol.symbol} symbol={symbol} finding={finding} names={names} heads={heads} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface LineProps {
  symbol: SymbolCompanions
  finding: ResignificationFinding
  names: Names
  heads: readonly string[]
}

function Line({ symbol, finding, names, heads }: LineProps) {
  const { analysis, companions } = useWords()
  const [open, setOpen] = useOpened(`line.${symbol.symbol}`)
  const name = names.code(symbol.symbol)
  const code = names.codeOf(symbol.symbol)
  const cells = useCells(symbol, finding).slice(0, heads.length - 1)
  return (
    <>
      <tr data-symbol={symbol.symbol}>
        <th scope="row" className={tableStyles.name}>
          {code && <CodeSwatch code={code} />} {name}
        </th>
        {cells.map((value, index) => {
          const head = heads[index + 1]!
          return (
            <td key={head}>
              {isNotComputable(value) ? (
                <span data-because={value.because}>{analysis.cannot(companions.because(value))}</span>
              ) : (
                <NumberButton
                  label={`${name}, ${head}`}
                  value={value as string}
                  isOpen={open === head}
                  onOpen={() => setOpen(open === head ? null : head)}
                />
              )}
            </td>
          )
        })}
      </tr>
      {open && (
        <tr>
          <td colSpan={heads.length} className={tableStyles.films}>
            <FilmsOfSymbol symbol={symbol} finding={finding} names={names} />
          </td>
        </tr>
      )}
    </>
  )
}

function useCells(symbol: SymbolCompanions, finding: ResignificationFinding): Computed<string>[] {
  const { analysis, resignification } = useWords()
  const test = finding.defaultTest === 'films' ? symbol.byFilms : symbol.byDirectors
  const said = <Value,>(value: Computed<Value>, say: (value: Value) => string): Computed<string> =>
    isNotComputable(value) ? value : say(value as Value)
  return [
    analysis.ofFilms({ present: symbol.compared[0], films: symbol.films[0] }),
    analysis.ofFilms({ present: symbol.compared[1], films: symbol.films[1] }),
    symbol.occurrences[0].toFixed(1),
    symbol.occurrences[1].toFixed(1),
    said(symbol.byFilms, ({ divergence }) => resignification.bits(divergence)),
    said(symbol.byFilms, ({ excess }) => resignification.bits(excess)),
    said(test, ({ p }) => analysis.p(p)),
    said(symbol.corrected, ({ p }) => analysis.p(p)),
    said(symbol.bhP, analysis.p),
    said(symbol.leaveOneFilmOut, ({ min, max }) =>
      analysis.range({ from: resignification.bits(min), to: resignification.bits(max) }),
    ),
  ]
}

function FilmsOfSymbol({ symbol, finding, names }: Omit<LineProps, 'heads'>) {
  const { analysis, resignification } = useWords()
  const { first, second } = finding.periods
  return (
    <FilmsUnder
      place={`films.${symbol.symbol}`}
      label={analysis.behind(names.code(symbol.symbol))}
      groups={[first, second].map((name, index) => ({
        name,
        films: symbol.dots
          .filter(({ period }) => period === index + 1)
          .map(({ filmId, occurrences }) => ({
            filmId,
            said: resignification.times({ occurrences, unit: finding.unit }),
            hasFrames: occurrences > 0,
          })),
      }))}
      codeId={symbol.symbol}
      names={names}
      isBehindNumber
    />
  )
}
