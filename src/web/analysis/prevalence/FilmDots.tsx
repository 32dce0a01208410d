import type { CSSProperties } from 'react'
import { useMemo, useState } from 'react'
import type { FilmDot, PrevalenceFinding, SymbolFinding } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import type { Names } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { DotRow } from './DotRow.tsx'
import styles from './FilmDots.module.css'
import type { Scale } from './place-dots.ts'
import { axisTicks, differenceScaleOf, placeInScale, scaleOf } from './place-dots.ts'

interface FilmDotsProps {
  symbol: SymbolFinding
  finding: PrevalenceFinding
  names: Names
  openFilm: string | null
  onOpen: (filmId: string) => void
}

/** A dot per film, the two periods under each other, and under them the difference of their means. */
export function FilmDots({ symbol, finding, names, openFilm, onOpen }: FilmDotsProps) {
  const { analysis } = useWords()
  const [pointed, setPointed] = useState<FilmDot | null>(null)
  const scale = useMemo(() => scaleOf(symbol), [symbol])
  const say = useDotSentence(names)
  const { meanP1, meanP2 } = symbol.screenTimeShare
  const rows = [
    { period: 1 as const, name: finding.periods.first, mean: meanP1 },
    { period: 2 as const, name: finding.periods.second, mean: meanP2 },
  ]
  return (
    <figure
      className={styles.dots}
      aria-label={analysis.dots({ name: names.code(symbol.symbol) })}
      style={{ '--code': names.codeOf(symbol.symbol)?.colour ?? 'currentColor' } as CSSProperties}
    >
      {rows.map(({ period, name, mean }) => (
        <DotRow
          key={period}
          label={name}
          symbol={symbol}
          period={period}
          mean={mean}
          scale={scale}
          openFilm={openFilm}
          say={say}
          onOpen={onOpen}
          onPoint={setPointed}
        />
      ))}
      <Axis scale={scale} say={analysis.shareAtTick} meaning={analysis.axis} />
      <DifferenceRow symbol={symbol} />
      <figcaption className={styles.caption}>{pointed ? say(pointed) : analysis.dotMeaning}</figcaption>
    </figure>
  )
}

/** The difference on an axis of its own, in points about 0: it is no share. */
function DifferenceRow({ symbol }: { symbol: SymbolFinding }) {
  const { analysis, prevalence } = useWords()
  const isTested = useNumbers() === 'inferential'
  const scale = useMemo(() => differenceScaleOf(symbol), [symbol])
  const { difference, welch95 } = symbol.screenTimeShare
  const left = (value: number) => `${placeInScale(scale, value) * 100}%`
  if (isNotComputable(difference))
    return (
      <div className={styles.row}>
        <span className={styles.label}>{analysis.difference}</span>
        <span className={styles.none}>{analysis.cannot(prevalence.because(difference))}</span>
      </div>
    )
  return (
    <>
      <div className={styles.row} data-testid="difference">
        <span className={styles.label} {...(isTested && { title: analysis.differenceMeaning })}>
          {analysis.difference}
        </span>
        <div className={styles.differencePlot}>
          <span className={styles.zero} style={{ left: left(0) }} />
          {isTested && !isNotComputable(welch95) && (
            <span
              className={styles.interval}
              style={{
                left: left(welch95.lower),
                right: `${(1 - placeInScale(scale, welch95.upper)) * 100}%`,
              }}
            />
          )}
          <span className={styles.middle} style={{ left: left(difference) }} />
        </div>
      </div>
      <Axis
        scale={scale}
        say={tick => (tick === 0 ? '0' : analysis.points(Number(tick.toFixed(6))))}
        meaning={analysis.pointsAxis}
      />
    </>
  )
}

function Axis({ scale, say, meaning }: { scale: Scale; say: (tick: number) => string; meaning: string }) {
  return (
    <div className={styles.axis} aria-hidden="true">
      {axisTicks(scale).map(tick => (
        <span key={tick} style={{ left: `${placeInScale(scale, tick) * 100}%` }}>
          {say(tick)}
        </span>
      ))}
      <em className={styles.axisMeaning}>{meaning}</em>
    </div>
  )
}

/** A film's share of time, and of shots beside it, in a sentence. */
function useDotSentence(names: Names): (dot: FilmDot) => string {
  const { analysis } = useWords()
  return ({ filmId, screenTime, shots }) =>
    analysis.dot({
      title: names.film(filmId),
      screenTime: screenTime
        ? analysis.share(screenTime.present / screenTime.lookedThrough)
        : analysis.notLookedThrough,
      shots: shots ? analysis.shotsOf(shots) : analysis.notLookedThrough,
    })
}
