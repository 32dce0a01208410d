import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { TimeLineDrawn } from '../../../charts/index.ts'
import { drawTimeLine } from '../../../charts/index.ts'
import { useRoom } from '../../controls/use-room.ts'
import { useWords } from '../../use-app.ts'
import { DrawingTools } from '../DrawingTools.tsx'
import { useDrawingKeys } from '../use-drawing-keys.ts'
import { useFocusKept } from '../use-focus-kept.ts'
import styles from './TimeCanvas.module.css'

const nearerBy = 1.5
const fewestYears = 1
const trembles = 4

interface Years {
  fromYear: number
  toYear: number
}

interface TimeCanvasProps extends Omit<TimeLineDrawn, 'width' | 'fromYear' | 'toYear' | 'words'> {
  label: string
  all: Years
  /** The years that are shown at first, where it opens. */
  around: Years | null
  onFilm: (filmId: string) => void
}

/** A time line that a hand moves and brings nearer, by pointer and by keys. */
export function TimeCanvas({ label, all, around, onFilm, ...drawn }: TimeCanvasProps) {
  const { films, events, periods, dividedBy, chosen, chosenEventId, hrefOfFilm } = drawn
  const { charts } = useWords()
  const box = useRef<HTMLDivElement>(null)
  const room = useRoom(box)
  const width = room?.width ?? 0
  const [asked, setAsked] = useState<Years | null>(() => around && within(around, all))
  const years = asked ?? all
  const text = useMemo(
    () =>
      width < 100
        ? ''
        : drawTimeLine({
            ...{ width, ...years, films, events, periods, dividedBy, chosen, words: charts },
            ...{ chosenEventId: chosenEventId ?? null, ...(hrefOfFilm && { hrefOfFilm }) },
          }),
    [width, years, films, events, periods, dividedBy, chosen, charts, chosenEventId, hrefOfFilm],
  )
  const to = (next: (now: Years) => Years) => setAsked(before => within(next(before ?? all), all))
  const acts = {
    'zoom-in': () => to(now => nearer(now, nearerBy, 0.5)),
    'zoom-out': () => to(now => nearer(now, 1 / nearerBy, 0.5)),
    'zoom-whole': () => setAsked(null),
  }
  const hear = useDrawingKeys(acts)
  const hand = useTimeHand(box, to)
  useFocusKept(box, text)
  const keys = useId()
  const press = (event: MouseEvent) => {
    if (event.detail > 0 && hand.wasDrawn()) return event.preventDefault()
    const link = (event.target as Element).closest('a[data-film]')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    onFilm(link.getAttribute('data-film')!)
  }
  const pan = (event: KeyboardEvent) => {
    const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (!way || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    to(now => aside(now, (way * (now.toYear - now.fromYear)) / 10))
  }
  return (
    <div className={styles.time} {...hear}>
      <div
        ref={box}
        className={styles.drawing}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what moves by keys must be reachable by key.
        tabIndex={0}
        role="application"
        aria-label={label}
        aria-describedby={keys}
        onKeyDown={pan}
        onClickCapture={press}
        {...hand.handlers}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by the room of charts, which escapes what others wrote.
        dangerouslySetInnerHTML={{ __html: text }}
      />
      <DrawingTools acts={acts} keys={keys} className={styles.tools} />
    </div>
  )
}

function nearer({ fromYear, toYear }: Years, by: number, at: number): Years {
  const long = Math.max(fewestYears, (toYear - fromYear) / by)
  const from = fromYear + (toYear - fromYear - long) * at
  return { fromYear: from, toYear: from + long }
}

function aside({ fromYear, toYear }: Years, by: number): Years {
  return { fromYear: fromYear + by, toYear: toYear + by }
}

/** As long as it is, and inside what there is; all of it where it is longer. */
function within(years: Years, all: Years): Years | null {
  const long = years.toYear - years.fromYear
  if (long >= all.toYear - all.fromYear) return null
  const from = Math.min(all.toYear - long, Math.max(all.fromYear, years.fromYear))
  return { fromYear: from, toYear: from + long }
}

function useTimeHand(box: { current: HTMLDivElement | null }, to: (next: (years: Years) => Years) => void) {
  const drag = useRef<{ x: number; far: number } | null>(null)
  const lastFar = useRef(0)
  const latest = useRef(to)
  latest.current = to
  useEffect(() => {
    const { current } = box
    if (!current) return
    // Without Control the wheel scrolls the page, on which the time line lies.
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      const { left, width } = current.getBoundingClientRect()
      const by = 2 ** (-Math.max(-300, Math.min(300, event.deltaY)) / 240)
      latest.current(now => nearer(now, by, (event.clientX - left) / width))
    }
    current.addEventListener('wheel', turn, { passive: false })
    return () => current.removeEventListener('wheel', turn)
  }, [box])
  const handlers = {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return
      drag.current = { x: event.clientX, far: 0 }
      lastFar.current = 0
    },
    onPointerMove: (event: PointerEvent) => {
      const { current } = drag
      if (!current || event.buttons === 0) return
      const right = event.clientX - current.x
      const far = current.far + Math.abs(right)
      if (far <= trembles) return
      if (current.far <= trembles) event.currentTarget.setPointerCapture(event.pointerId)
      drag.current = { x: event.clientX, far }
      lastFar.current = far
      const { width } = event.currentTarget.getBoundingClientRect()
      latest.current(now => aside(now, (-right * (now.toYear - now.fromYear)) / width))
    },
    onPointerUp: () => {
      drag.current = null
    },
    onDragStart: (event: { preventDefault: () => void }) => event.preventDefault(),
  }
  return { handlers, wasDrawn: () => lastFar.current > trembles }
}
