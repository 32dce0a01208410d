import { useMemo } from 'react'
import type { FilmDot, PrevalenceFinding, SymbolFinding } from '../../../findings/index.ts'
import { isLookedThroughInPart } from '../../../findings/index.ts'
import { Button } from '../../controls/Button.tsx'
import { useWords } from '../../use-app.ts'
import styles from '../page/FilmStills.module.css'
import type { Names } from '../use-names.ts'
import { useIsOpened } from '../use-opened.ts'
import { CarryingFilm } from './CarryingFilm.tsx'
import { carriersOf, shownCarriers, stillsOfFilm } from './carriers.ts'

interface CarryingStillsProps {
  symbol: SymbolFinding
  finding: PrevalenceFinding
  names: Names
}

/** Frames from every film that carries the symbol, longest on screen first, the two periods side by side. */
export function CarryingStills({ symbol, finding, names }: CarryingStillsProps) {
  const { analysis } = useWords()
  const { first, second } = finding.periods
  return (
    <section className={styles.strips} aria-label={analysis.carrying(names.code(symbol.symbol))}>
      <Strip symbol={symbol} period={1} name={first} names={names} />
      <Strip symbol={symbol} period={2} name={second} names={names} />
    </section>
  )
}

interface StripProps {
  symbol: SymbolFinding
  period: 1 | 2
  name: string
  names: Names
}

function Strip({ symbol, period, name, names }: StripProps) {
  const { analysis } = useWords()
  const [isWhole, setWhole] = useIsOpened(`strip.${symbol.symbol}.${period}`)
  const dots = useMemo(() => symbol.dots.filter(dot => dot.period === period), [symbol, period])
  const carriers = useMemo(() => carriersOf(symbol, period), [symbol, period])
  const isWithoutFiles = !carriers.some(({ filmId }) => (names.card(filmId)?.files.length ?? 0) > 0)
  const shown = shownCarriers(symbol, period, isWhole)
  return (
    <div className={styles.strip}>
      <h3 className={styles.period}>{name}</h3>
      {carriers.length === 0 && (
        <p className={styles.none} data-testid="nothing-here">
          <NothingHere dots={dots} name={name} />
        </p>
      )}
      {carriers.length > 0 && isWithoutFiles && <p className={styles.none}>{analysis.noStills}</p>}
      <ul className={styles.films}>
        {shown.map((dot, index) => (
          <li key={dot.filmId}>
            <CarryingFilm
              dot={dot}
              codeId={symbol.symbol}
              names={names}
              stills={stillsOfFilm(index)}
              isWithoutFiles={isWithoutFiles}
            />
          </li>
        ))}
      </ul>
      {shown.length < carriers.length && (
        <Button look="quiet" onPress={() => setWhole(true)}>
          {analysis.moreFilms(carriers.length - shown.length)}
        </Button>
      )}
    </div>
  )
}

/** Why a period has no film with the symbol: nobody looked, or it was looked for and not seen. */
function NothingHere({ dots, name }: { dots: readonly FilmDot[]; name: string }) {
  const { analysis } = useWords()
  const looked = dots.filter(({ presence }) => presence !== 'not-looked-for')
  return looked.length === 0
    ? analysis.notLookedForIn(name)
    : analysis.absentIn({ name, films: looked.length, partly: looked.some(isLookedThroughInPart) })
}
