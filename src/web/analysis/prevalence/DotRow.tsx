import type { KeyboardEvent } from 'react'
import { useMemo, useState } from 'react'
import type { Computed, FilmDot, SymbolFinding } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import styles from './FilmDots.module.css'
import type { Scale } from './place-dots.ts'
import { placeDots, placeInScale } from './place-dots.ts'

interface DotRowProps {
  label: string
  symbol: SymbolFinding
  period: 1 | 2
  mean: Computed<number>
  scale: Scale
  openFilm: string | null
  say: (dot: FilmDot) => string
  onOpen: (filmId: string) => void
  onPoint: (dot: FilmDot | null) => void
}

/** Of the plot's width, at its usual width. */
const dotWidth = 0.021
const levelHeight = 12

/** The films of one period. One of the dots is a tab stop; the arrows go from film to film. */
export function DotRow(props: DotRowProps) {
  const { label, symbol, period, mean, scale, openFilm, say, onOpen, onPoint } = props
  const { analysis, rowPages } = useWords()
  const dots = useMemo(() => placeDots(symbol, period, scale, dotWidth), [symbol, period, scale])
  const [stop, setStop] = useState(0)
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = Math.max(0, Math.min(dots.length - 1, stop + step))
    setStop(next)
    event.currentTarget.querySelectorAll('button')[next]?.focus()
  }
  return (
    <div className={styles.row}>
      <span className={styles.label}>{label}</span>
      {/* biome-ignore lint/a11y/useSemanticElements: a row of dots is no set of fields. */}
      <div
        className={styles.plot}
        role="group"
        aria-label={label}
        tabIndex={-1}
        onKeyDown={walk}
        onPointerLeave={() => onPoint(null)}
      >
        {!isNotComputable(mean) && (
          <span
            className={styles.mean}
            style={{ left: `${placeInScale(scale, mean as number) * 100}%` }}
            title={rowPages.dot({ title: analysis.mean(label), value: analysis.share(mean as number) })}
          />
        )}
        {dots.map(({ dot, place, level }, index) => (
          <button
            key={dot.filmId}
            type="button"
            className={styles.dot}
            data-film={dot.filmId}
            tabIndex={index === Math.min(stop, dots.length - 1) ? 0 : -1}
            aria-label={say(dot)}
            aria-expanded={openFilm === dot.filmId}
            style={{ left: `${place * 100}%`, top: `calc(50% - ${level * levelHeight}px)` }}
            onPointerEnter={() => onPoint(dot)}
            onFocus={() => {
              setStop(index)
              onPoint(dot)
            }}
            onClick={() => onOpen(dot.filmId)}
          />
        ))}
      </div>
    </div>
  )
}
