import type { Contradiction, Corner, Mediation } from '../../study/index.ts'
import { positionName } from '../../words/index.ts'
import { sayPositions } from '../stage/readings/say-positions.ts'
import { useAppState, useWords } from '../use-app.ts'
import styles from './PositionSquare.module.css'

interface Point {
  x: number
  y: number
}

/** As Greimas draws it: what denies a pole stands across from it. */
const places: Record<Corner, Point> = {
  s1: { x: 0, y: 0 },
  s2: { x: 1, y: 0 },
  notS2: { x: 0, y: 1 },
  notS1: { x: 1, y: 1 },
}
const asDrawn: readonly Corner[] = ['s1', 's2', 'notS2', 'notS1']
const width = 72
const height = 40
const margin = 8

/** Where the contradiction stood and where it stands after: rings before, dots after, an arrow from one to the other. */
export function PositionSquare({
  contradiction,
  mediation,
}: {
  contradiction: Contradiction
  mediation: Pick<Mediation, 'positionsBefore' | 'positionsAfter'>
}) {
  const { readings: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const { positionsBefore: before, positionsAfter: after } = mediation
  if (before.length + after.length === 0) return null
  const say = (positions: readonly Corner[]) => sayPositions(contradiction, positions, language)
  return (
    <figure className={styles.square}>
      {asDrawn.map(corner => (
        <span
          key={corner}
          className={styles.name}
          data-corner={corner}
          data-taken={before.includes(corner) || after.includes(corner) || undefined}
        >
          {positionName(contradiction, corner, language)}
        </span>
      ))}
      <svg viewBox={`0 0 ${width + 2 * margin} ${height + 2 * margin}`} aria-hidden="true">
        <rect className={styles.frame} x={margin} y={margin} width={width} height={height} />
        <path
          className={styles.frame}
          d={`M${margin} ${margin}l${width} ${height}m0 -${height}l-${width} ${height}`}
        />
        <Way from={middleOf(before)} to={middleOf(after)} />
        {before.map(corner => (
          <circle key={corner} className={styles.before} {...centre(places[corner])} r={6} />
        ))}
        {after.map(corner => (
          <circle key={corner} className={styles.after} {...centre(places[corner])} r={3.5} />
        ))}
      </svg>
      <figcaption className="unseen">
        {words.squareSaid({ before: say(before), after: say(after) })}
      </figcaption>
    </figure>
  )
}

function Way({ from, to }: { from: Point | null; to: Point | null }) {
  if (!from || !to || (from.x === to.x && from.y === to.y)) return null
  const [start, end] = [onPaper(from), onPaper(to)]
  const length = Math.hypot(end.x - start.x, end.y - start.y)
  const along = { x: (end.x - start.x) / length, y: (end.y - start.y) / length }
  const tail = { x: start.x + along.x * 8, y: start.y + along.y * 8 }
  const tip = { x: end.x - along.x * 7, y: end.y - along.y * 7 }
  const back = { x: tip.x - along.x * 5, y: tip.y - along.y * 5 }
  const side = { x: -along.y * 3, y: along.x * 3 }
  return (
    <path
      className={styles.way}
      d={`M${tail.x} ${tail.y}L${tip.x} ${tip.y}M${back.x + side.x} ${back.y + side.y}L${tip.x} ${tip.y}L${back.x - side.x} ${back.y - side.y}`}
    />
  )
}

/** Both stands between the poles, neither between what denies them. */
function middleOf(corners: readonly Corner[]): Point | null {
  if (corners.length === 0) return null
  const sum = (axis: 'x' | 'y') => corners.reduce((total, one) => total + places[one][axis], 0)
  return { x: sum('x') / corners.length, y: sum('y') / corners.length }
}

function onPaper({ x, y }: Point): Point {
  return { x: margin + x * width, y: margin + y * height }
}

function centre(point: Point): { cx: number; cy: number } {
  const { x, y } = onPaper(point)
  return { cx: x, cy: y }
}
