import type { Computed, SymbolOverTime, WhenFinding } from '../../../findings/index.ts'
import { isNotComputable, isOfWholeCorpus } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import numbered from '../page/Numbered.module.css'
import type { Names } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useOpened } from '../use-opened.ts'
import { FilmsByYear } from './FilmsByYear.tsx'

interface WhenTableProps {
  finding: WhenFinding
  names: Names
}

/** Every code and its numbers; any of them opens the films under it. */
export function WhenTable({ finding, names }: WhenTableProps) {
  const { when, analysis } = useWords()
  const isTested = useNumbers() === 'inferential'
  const intervalLabel = isOfWholeCorpus(finding) ? analysis.rows.intervalAsModel : when.interval
  const heads = [when.changed, when.before, when.after]
  const tested = [intervalLabel, when.scan, when.scanCorrected, when.tau, when.trendP, when.trendCorrected]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key.
    <section className={numbered.scroller} aria-label={analysis.numbers} tabIndex={0}>
      <table className={numbered.table} data-testid="when-table">
        <thead>
          <tr>
            <th scope="col">{when.code}</th>
            {[...heads, ...(isTested ? tested : [])].map((head, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns of one name stand beside each other.
              <th key={index} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {finding.symbols.map(symbol => (
            <Line key={symbol.symbol} {...{ symbol, names, isTested, intervalLabel }} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface LineProps {
  symbol: SymbolOverTime
  names: Names
  isTested: boolean
  intervalLabel: string
}

function Line({ symbol, names, isTested, intervalLabel }: LineProps) {
  const { when, analysis, prevalence } = useWords()
  const [open, setOpen] = useOpened(`line.${symbol.symbol}`)
  const name = names.code(symbol.symbol)
  const { change, interval, trend } = symbol
  const say = <Whole,>(whole: Computed<Whole>, read: (whole: Whole) => string) =>
    isNotComputable(whole) ? analysis.cannot(prevalence.because(whole)) : read(whole as Whole)
  const p = (value: Computed<number>) => say(value, analysis.p)
  const cells = isNotComputable(change)
    ? [{ label: when.changed, value: say(change, () => '') }]
    : [
        {
          label: when.changed,
          value: when.bestDivision({ from: change.lastYearBefore, to: change.firstYearAfter }),
        },
        { label: when.before, value: analysis.share(change.meanBefore) },
        { label: when.after, value: analysis.share(change.meanAfter) },
        ...(isTested
          ? [
              {
                label: intervalLabel,
                value: say(interval, ({ fromYear: from, toYear: to }) => when.bestDivision({ from, to })),
              },
              { label: when.scan, value: analysis.p(change.p) },
              { label: when.scanCorrected, value: p(change.corrected) },
              { label: when.tau, value: say(trend, ({ tau }) => tau.toFixed(2)) },
              { label: when.trendP, value: say(trend, found => analysis.p(found.p)) },
              { label: when.trendCorrected, value: say(trend, ({ corrected }) => p(corrected)) },
            ]
          : []),
      ]
  const columns = isTested ? 9 : 3
  return (
    <>
      <tr data-symbol={symbol.symbol}>
        <th scope="row">{name}</th>
        {cells.map(({ label, value }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two columns of one name stand beside each other.
          <td key={index} colSpan={cells.length === 1 ? columns : 1}>
            <button
              type="button"
              className={numbered.number}
              aria-label={analysis.behindNumber({ label: `${name}, ${label}`, value })}
              aria-expanded={open !== null}
              onClick={() => setOpen(open === null ? 'yes' : null)}
            >
              {value}
            </button>
          </td>
        ))}
      </tr>
      {open !== null && (
        <tr>
          <td colSpan={columns + 1}>
            <FilmsByYear symbol={symbol} names={names} isBehindNumber />
          </td>
        </tr>
      )}
    </>
  )
}
