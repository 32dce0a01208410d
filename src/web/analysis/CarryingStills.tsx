import { Link } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import type { PrevalenceFinding, SymbolFinding } from '../../findings/index.ts'
import { Still } from '../controls/Still.tsx'
import type { Appearance } from '../state/appearances.ts'
import { appearanceKey, spreadOver } from '../state/appearances.ts'
import { useAppState, useServices, useWords } from '../use-app.ts'
import styles from './CarryingStills.module.css'
import { shareOf } from './place-dots.ts'
import type { Names } from './use-names.ts'

interface CarryingStillsProps {
  symbol: SymbolFinding
  finding: PrevalenceFinding
  names: Names
}

const filmsPerPeriod = 2
const stillsPerPeriod = 4

/** Frames from the films in which the symbol is longest on screen, the two periods side by side. */
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
  const carriers = useMemo(() => carriersOf(symbol, period), [symbol, period])
  const stills = useStills(carriers, symbol.symbol, names)
  const isAbsent = carriers.length === 0
  return (
    <div className={styles.strip}>
      <h3 className={styles.period}>{name}</h3>
      {isAbsent && <p className={styles.none}>{analysis.absentIn(name)}</p>}
      {!isAbsent && stills !== null && stills.length === 0 && (
        <p className={styles.none}>{analysis.noStill(name)}</p>
      )}
      <ul className={styles.stills}>
        {(stills ?? []).map(({ filmId, share, appearance }) => (
          <li key={appearance.shotId}>
            <Link
              to="/coding/$partId"
              params={{ partId: appearance.partId }}
              search={{ frame: appearance.frame ?? 0 }}
              className={styles.still}
              title={analysis.stillOf({
                title: names.film(filmId),
                number: appearance.shotNumber,
                share: analysis.share(share),
              })}
            >
              <Still address={`/media/stills/${appearance.fileId}/${appearance.frame}.jpg?width=320`} />
              <span className="unseen">
                {analysis.stillOf({
                  title: names.film(filmId),
                  number: appearance.shotNumber,
                  share: analysis.share(share),
                })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

interface Carrier {
  filmId: string
  share: number
}

/** The films of a period that have the symbol longest, longest first. */
function carriersOf(symbol: SymbolFinding, period: 1 | 2): Carrier[] {
  return symbol.dots
    .filter(dot => dot.period === period)
    .map(dot => ({ filmId: dot.filmId, share: shareOf(dot) ?? 0 }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
}

/** Null until the frames are known. */
function useStills(carriers: readonly Carrier[], codeId: string, names: Names) {
  const { questions } = useServices()
  const known = useAppState(state => state.appearances)
  const withFile = useMemo(
    () =>
      carriers
        .filter(({ filmId }) => names.card(filmId)?.files.some(file => file.state === 'ready'))
        .slice(0, filmsPerPeriod),
    [carriers, names],
  )
  useEffect(() => {
    for (const { filmId } of withFile)
      if (!known[appearanceKey(filmId, codeId)]) void questions.readAppearances(filmId, codeId)
  }, [questions, withFile, codeId, known])
  const lists = withFile.map(({ filmId }) => known[appearanceKey(filmId, codeId)])
  if (lists.some(list => list === undefined)) return null
  const perFilm = Math.ceil(stillsPerPeriod / Math.max(1, withFile.length))
  return withFile.flatMap(({ filmId, share }, index) => {
    const shown = lists[index]!.filter(hasFrame)
    return spreadOver(shown, perFilm).map(appearance => ({ filmId, share, appearance }))
  })
}

function hasFrame({ fileId, frame }: Appearance): boolean {
  return fileId !== null && frame !== null
}
