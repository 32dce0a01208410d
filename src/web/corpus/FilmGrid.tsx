import type { KeyboardEvent } from 'react'
import { useMemo, useRef } from 'react'
import type { FilmCard as Card } from '../../server/contracts/index.ts'
import { columnsIn, rowsInView, useFirstRow, useSize } from '../controls/windowed-rows.ts'
import { taskOfFilm } from '../state/tasks.ts'
import { useAppState, useWords } from '../use-app.ts'
import { FilmCard } from './FilmCard.tsx'
import styles from './FilmGrid.module.css'
import { filmState } from './film-state.ts'

interface FilmGridProps {
  cards: readonly Card[]
  describedId: string | undefined
  onDescribe: (filmId: string) => void
}

const smallestCard = 228
const gap = 20
const textHeight = 76

/** Every film as a card; only the rows near the viewport are drawn. */
export function FilmGrid({ cards, describedId, onDescribe }: FilmGridProps) {
  const { corpus } = useWords()
  const tasks = useAppState(state => state.tasks)
  const scroller = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(scroller)
  const inner = Math.max(0, width - 48)
  const columns = columnsIn(inner, smallestCard, gap)
  const cardWidth = (inner - gap * (columns - 1)) / columns
  const rowHeight = Math.round((cardWidth * 9) / 16) + textHeight + gap
  const firstRow = useFirstRow(scroller, rowHeight)
  const rowCount = Math.ceil(cards.length / columns)
  const { from, to } = rowsInView({ firstRow, viewportHeight: height, rowHeight, rowCount, beyond: 1 })
  const shown = useMemo(
    () =>
      cards
        .slice(from * columns, to * columns)
        .map(card => ({ card, state: filmState(card, taskOfFilm(tasks, card)) })),
    [cards, from, to, columns, tasks],
  )
  const move = (event: KeyboardEvent) => focusNeighbour(event, scroller.current, columns)
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul
        className={styles.grid}
        aria-label={corpus.filmList}
        onKeyDown={move}
        style={{
          height: rowCount * rowHeight,
          paddingTop: from * rowHeight,
          gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
          gridAutoRows: rowHeight - gap,
        }}
      >
        {shown.map(({ card, state }, index) => (
          <FilmCard
            key={card.film.id}
            card={card}
            state={state}
            place={{ position: from * columns + index + 1, count: cards.length }}
            isDescribed={card.film.id === describedId}
            onDescribe={onDescribe}
          />
        ))}
      </ul>
    </div>
  )
}

const steps: Record<string, (columns: number) => number> = {
  ArrowLeft: () => -1,
  ArrowRight: () => 1,
  ArrowUp: columns => -columns,
  ArrowDown: columns => columns,
}

/** Arrows go from card to card; Tab goes on through the controls of each. */
function focusNeighbour(event: KeyboardEvent, scroller: HTMLElement | null, columns: number): void {
  const step = steps[event.key]?.(columns)
  const own = (event.target as Element).closest('li')
  if (step === undefined || !own || !scroller) return
  const items = [...scroller.querySelectorAll('li[aria-posinset]')]
  const target = items[items.indexOf(own) + step]?.querySelector('a')
  if (!target) return
  event.preventDefault()
  target.focus()
}
