import { useMemo } from 'react'
import type { ResignificationFinding, SymbolCompanions } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import { LabelledSelect } from '../../controls/LabelledSelect.tsx'
import { useWords } from '../../use-app.ts'
import { Cautions } from '../page/Cautions.tsx'
import { CopySentence } from '../page/CopySentence.tsx'
import styles from '../page/FindingSection.module.css'
import { FindingSection } from '../page/FindingSection.tsx'
import { TogetherStills } from '../page/TogetherStills.tsx'
import { TwoPeriodsChart } from '../page/TwoPeriodsChart.tsx'
import { useCompanionCautions } from '../page/use-companion-cautions.ts'
import type { Names } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useIsOpened, useOpened } from '../use-opened.ts'
import { CompanionShares } from './CompanionShares.tsx'
import { symbolSentence, symbolToCopy } from './symbol-words.ts'

interface CompanionsOfSymbolProps {
  symbol: SymbolCompanions
  finding: ResignificationFinding
  names: Names
  /** Drawn whole at once; the others wait until they are scrolled near. */
  isNear: boolean
}

/** One symbol: sentence, the stills of one companion at a time, its companions as a picture and in numbers. */
export function CompanionsOfSymbol({ symbol, finding, names, isNear }: CompanionsOfSymbolProps) {
  const numbers = useNumbers()
  return (
    <FindingSection
      codeId={symbol.symbol}
      names={names}
      sentence={symbolSentence(names.language, numbers, { symbol, finding, names })}
      isNear={isNear}
    >
      {() => <Body symbol={symbol} finding={finding} names={names} />}
    </FindingSection>
  )
}

function Body({ symbol, finding, names }: Omit<CompanionsOfSymbolProps, 'isNear'>) {
  const { resignification } = useWords()
  const numbers = useNumbers()
  const cautions = useCompanionCautions()
  const technical = resignification.technical(symbol, finding, names)
  const connotes = resignification.connotes(symbol, finding, names, numbers !== 'none')
  return (
    <>
      {connotes && <p className={styles.technical}>{connotes}</p>}
      {numbers !== 'none' && <LeftOut symbol={symbol} names={names} />}
      <StillsOfCompanion symbol={symbol} finding={finding} names={names} />
      {numbers !== 'none' && (
        <>
          <SharesChart symbol={symbol} finding={finding} names={names} />
          <CompanionShares symbol={symbol} finding={finding} names={names} />
        </>
      )}
      <Cautions said={cautions(symbol.warnings, finding, names)} look={{ line: styles.caution }} />
      {numbers === 'inferential' && technical !== null && (
        <p className={styles.technical} data-testid="technical-sentence">
          {technical}
        </p>
      )}
      <CopySentence say={language => symbolToCopy(language, numbers, { symbol, finding, names })} />
    </>
  )
}

const namedAtOnce = 6

/** What is not compared, and why; a long list of codes waits until somebody wants it. */
function LeftOut({ symbol, names }: Pick<CompanionsOfSymbolProps, 'symbol' | 'names'>) {
  const { resignification } = useWords()
  const [isOpen, setOpen] = useIsOpened(`left-out.${symbol.symbol}`)
  const said = resignification.leftOut(symbol, names)
  const { length } = symbol.companionsLeftOut
  if (said === null) return null
  if (length <= namedAtOnce) return <p className={styles.technical}>{said}</p>
  return (
    <details className={styles.naive} open={isOpen} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{resignification.manyLeftOut(length)}</summary>
      <p>{said}</p>
    </details>
  )
}

type Shown = Omit<CompanionsOfSymbolProps, 'isNear'>

/** The frames of the symbol with one companion; that which changed most, unless another is chosen. */
function StillsOfCompanion({ symbol, finding, names }: Shown) {
  const { resignification, companions } = useWords()
  const [asked, choose] = useOpened(`with.${symbol.symbol}`)
  const chosen = symbol.companions.find(({ companion }) => companion === asked) ?? symbol.companions[0]
  const films = useMemo(
    () =>
      chosen
        ? symbol.dots.flatMap(({ filmId, period, occurrences, together }) => {
            const both = together[chosen.companion] ?? 0
            return both > 0 ? [{ filmId, period, both, units: occurrences }] : []
          })
        : [],
    [symbol, chosen],
  )
  if (!chosen) return null
  const title = resignification.companionOf({
    symbol: names.code(symbol.symbol),
    companion: names.code(chosen.companion),
  })
  return (
    <>
      <LabelledSelect
        label={companions.stills(names.code(symbol.symbol))}
        choices={symbol.companions.map(({ companion }) => ({
          value: companion,
          name: names.code(companion),
        }))}
        chosen={chosen.companion}
        onChoose={choose}
      />
      <TogetherStills
        label={companions.stills(title)}
        place={`${symbol.symbol}-${chosen.companion}`}
        codeId={symbol.symbol}
        beside={{ codeId: chosen.companion, unit: finding.unit }}
        periods={[
          { name: finding.periods.first, lookedThrough: symbol.films[0] },
          { name: finding.periods.second, lookedThrough: symbol.films[1] },
        ]}
        films={films}
        names={names}
      />
    </>
  )
}

const rowsDrawn = 10

/** The companions that changed most: a dot per film that is compared. */
function SharesChart({ symbol, finding, names }: Shown) {
  const { resignification, analysis, rowPages } = useWords()
  const drawn = useMemo(() => {
    const known = symbol.companions.filter(({ difference }) => !isNotComputable(difference))
    const side = (companion: string, period: 1 | 2, mean: number) => ({
      mean,
      films: symbol.dots
        .filter(dot => dot.isCompared && dot.period === period)
        .map(({ filmId, shares }) => ({
          id: filmId,
          value: shares[companion] ?? 0,
          said: rowPages.dot({ title: names.film(filmId), value: analysis.share(shares[companion] ?? 0) }),
        })),
    })
    return {
      title: resignification.companionsOf(names.code(symbol.symbol)),
      periods: [finding.periods.first, finding.periods.second] as const,
      rows: known.slice(0, rowsDrawn).map(({ companion, shareP1, shareP2 }) => ({
        id: companion,
        label: names.code(companion),
        said: rowPages.dot({
          title: names.code(companion),
          value: analysis.listOfValues([shareP1 as number, shareP2 as number].map(analysis.share)),
        }),
        first: side(companion, 1, shareP1 as number),
        second: side(companion, 2, shareP2 as number),
      })),
      axis: {
        label: resignification.chartAxis,
        zero: null,
        say: analysis.shareAtTick,
      },
    }
  }, [symbol, finding, names, resignification, analysis, rowPages])
  return drawn.rows.length === 0 ? null : <TwoPeriodsChart drawn={drawn} />
}
