import type {
  CompanionShare,
  Computed,
  ResignificationFinding,
  SymbolCompanions,
} from '../../../findings/index.ts'
import { isNotComputable, isOfWholeCorpus } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import { FilmsUnder } from '../page/FilmsUnder.tsx'
import styles from '../page/FindingSection.module.css'
import { NumberButton } from '../page/NumberButton.tsx'
import type { Names } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useOpened } from '../use-opened.ts'
import own from './CompanionShares.module.css'

interface CompanionSharesProps {
  symbol: SymbolCompanions
  finding: ResignificationFinding
  names: Names
}

/** Every companion with its share in both periods; each number leads to its films, and a film to its frames. */
export function CompanionShares({ symbol, finding, names }: CompanionSharesProps) {
  const { resignification, analysis } = useWords()
  const isTested = useNumbers() === 'inferential'
  const [open, setOpen] = useOpened(`shares.${symbol.symbol}`)
  const { columns } = resignification
  const { first, second } = finding.periods
  const interval = isOfWholeCorpus(finding) ? analysis.rows.intervalAsModel : columns.interval
  const opened = symbol.companions.find(({ companion }) => companion === open)
  return (
    <div className={styles.numbers}>
      <table className={own.shares}>
        <caption className="unseen">{resignification.companionsOf(names.code(symbol.symbol))}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.companion}</th>
            <th scope="col">{columns.share(first)}</th>
            <th scope="col">{columns.share(second)}</th>
            <th scope="col">{columns.difference}</th>
            {isTested && <th scope="col">{interval}</th>}
            {isTested && <th scope="col">{columns.change}</th>}
          </tr>
        </thead>
        <tbody>
          {symbol.companions.map(one => (
            <tr key={one.companion} data-companion={one.companion}>
              <th scope="row">{names.code(one.companion)}</th>
              {cellsOf(one, {
                columns: [columns.share(first), columns.share(second), columns.difference],
                interval: isTested ? interval : null,
                analysis,
              }).map(({ label, value }) => (
                <td key={label}>
                  {value === null ? (
                    analysis.notLookedThrough
                  ) : (
                    <NumberButton
                      label={`${names.code(one.companion)}, ${label}`}
                      value={value}
                      isOpen={open === one.companion}
                      onOpen={() => setOpen(open === one.companion ? null : one.companion)}
                    />
                  )}
                </td>
              ))}
              {isTested && <td>{resignification.change[one.change]}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {opened && (
        <div className={styles.whole}>
          <FilmsOfCompanion symbol={symbol} finding={finding} names={names} companion={opened.companion} />
        </div>
      )}
    </div>
  )
}

interface Formats {
  share: (value: number) => string
  points: (value: number) => string
  range: (ends: { from: string; to: string }) => string
}

function cellsOf(
  { shareP1, shareP2, difference, interval: found }: CompanionShare,
  {
    columns,
    interval,
    analysis,
  }: { columns: readonly [string, string, string]; interval: string | null; analysis: Formats },
) {
  const said = <Value,>(value: Computed<Value>, say: (value: Value) => string) =>
    isNotComputable(value) ? null : say(value as Value)
  const { points, range } = analysis
  return [
    { label: columns[0], value: said(shareP1, analysis.share) },
    { label: columns[1], value: said(shareP2, analysis.share) },
    { label: columns[2], value: said(difference, points) },
    ...(interval === null
      ? []
      : [
          {
            label: interval,
            value: said(found, ({ lower, upper }) => range({ from: points(lower), to: points(upper) })),
          },
        ]),
  ]
}

function FilmsOfCompanion({
  symbol,
  finding,
  names,
  companion,
}: CompanionSharesProps & { companion: string }) {
  const { companions, resignification, analysis } = useWords()
  const { first, second } = finding.periods
  return (
    <FilmsUnder
      place={`films.${symbol.symbol}-${companion}`}
      label={analysis.behind(
        resignification.companionOf({ symbol: names.code(symbol.symbol), companion: names.code(companion) }),
      )}
      groups={[first, second].map((name, index) => ({
        name,
        films: symbol.dots
          .filter(({ period }) => period === index + 1)
          .map(({ filmId, occurrences, together }) => ({
            filmId,
            said: companions.togetherIn(
              { title: names.film(filmId), both: together[companion] ?? 0, units: occurrences },
              finding.unit,
            ),
            hasFrames: (together[companion] ?? 0) > 0,
          })),
      }))}
      codeId={symbol.symbol}
      beside={{ codeId: companion, unit: finding.unit }}
      names={names}
      isBehindNumber
    />
  )
}
