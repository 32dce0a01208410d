import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { DrawnGround, MapLine, MapPlace, MapView } from '../../../charts/index.ts'
import { drawGround, drawMap, moved, placeAt, viewOfPlaces, zoomed } from '../../../charts/index.ts'
import { useRoom } from '../../controls/use-room.ts'
import { useWords } from '../../use-app.ts'
import { DrawingTools } from '../DrawingTools.tsx'
import { useDrawingKeys } from '../use-drawing-keys.ts'
import { useFocusKept } from '../use-focus-kept.ts'
import styles from './MapCanvas.module.css'
import { useGround } from './use-ground.ts'

const restMs = 140
const stepPx = 60
const nearerBy = 1.5
/** A hand that trembles while it presses has not drawn anything aside. */
const trembles = 4

interface MapCanvasProps {
  label: string
  places: readonly MapPlace[]
  lines: readonly MapLine[]
  chosenId?: string | null
  /** Only these are shown at first, where it opens. */
  around?: readonly { longitude: number; latitude: number }[]
  hrefOf?: (placeId: string) => string
  onPlace?: (placeId: string) => void
  /** A point of the earth that is pressed. */
  onPoint?: (point: { longitude: number; latitude: number }) => void
}

/** A map that a hand moves and brings nearer, by pointer and by keys. */
export function MapCanvas(props: MapCanvasProps) {
  const { label, places, lines, chosenId = null, around = places, hrefOf, onPlace, onPoint } = props
  const { charts } = useWords()
  const box = useRef<HTMLDivElement>(null)
  const room = useRoom(box)
  const [asked, setAsked] = useState<MapView | null>(null)
  const view = useMemo(() => {
    if (!room || room.width < 10 || room.height < 10) return null
    return asked ? { ...asked, ...room } : viewOfPlaces(around, room)
  }, [asked, room, around])
  const isPointing = onPoint !== undefined
  const ground = useDrawnGround(view)
  const text = useMemo(
    () =>
      view &&
      drawMap({
        hasLegend: !isPointing,
        view,
        ground,
        places,
        lines,
        chosenId,
        words: charts,
        ...(hrefOf && { hrefOf }),
      }),
    [view, ground, places, lines, chosenId, charts, hrefOf, isPointing],
  )
  const to = (next: (view: MapView) => MapView) =>
    setAsked(before => view && next(before ? { ...before, ...room! } : view))
  const hand = useMapHand(box, to)
  useFocusKept(box, text ?? '')
  const keys = useId()
  const acts = {
    'zoom-in': () => to(now => zoomed(now, nearerBy)),
    'zoom-out': () => to(now => zoomed(now, 1 / nearerBy)),
    'zoom-whole': () => setAsked(null),
  }
  const hear = useDrawingKeys(acts)
  const press = (event: MouseEvent) => {
    if (event.detail > 0 && hand.wasDrawn()) return event.preventDefault()
    const link = (event.target as Element).closest('[data-place]')
    if (onPoint && view && box.current) {
      event.preventDefault()
      const at = box.current.getBoundingClientRect()
      onPoint(placeAt(view, event.clientX - at.left, event.clientY - at.top))
    } else if (link && onPlace && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault()
      onPlace(link.getAttribute('data-place')!)
    }
  }
  const pan = (event: KeyboardEvent) => {
    const way = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key]
    if (!way || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    to(now => moved(now, way[0]! * stepPx, way[1]! * stepPx))
  }
  return (
    <div className={styles.map} {...hear}>
      <div
        ref={box}
        className={styles.drawing}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what moves by keys must be reachable by key.
        tabIndex={0}
        role="application"
        aria-label={label}
        aria-describedby={keys}
        data-pointing={isPointing || undefined}
        onKeyDown={pan}
        onClickCapture={press}
        {...hand.handlers}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by the room of charts, which escapes what others wrote.
        dangerouslySetInnerHTML={{ __html: text ?? '' }}
      />
      <DrawingTools acts={acts} keys={keys} className={styles.tools} />
    </div>
  )
}

/** The ground follows at once, moved and grown, and is drawn anew when the hand rests. */
function useDrawnGround(view: MapView | null): DrawnGround | null {
  const ground = useGround()
  const [drawn, setDrawn] = useState<DrawnGround | null>(null)
  useEffect(() => {
    if (!ground || !view) return
    const timer = setTimeout(() => setDrawn(drawGround(ground, view)), restMs)
    return () => clearTimeout(timer)
  }, [ground, view])
  return drawn
}

function useMapHand(box: { current: HTMLDivElement | null }, to: (next: (view: MapView) => MapView) => void) {
  const drag = useRef<{ x: number; y: number; far: number } | null>(null)
  const lastFar = useRef(0)
  const latest = useRef(to)
  latest.current = to
  useEffect(() => {
    const { current } = box
    if (!current) return
    // React hears the wheel too late to keep the page from scrolling.
    const turn = (event: WheelEvent) => {
      event.preventDefault()
      const at = current.getBoundingClientRect()
      const point = { x: event.clientX - at.left, y: event.clientY - at.top }
      const lines = event.deltaMode === 0 ? event.deltaY : event.deltaY * 30
      latest.current(now => zoomed(now, 2 ** (-Math.max(-300, Math.min(300, lines)) / 240), point))
    }
    current.addEventListener('wheel', turn, { passive: false })
    return () => current.removeEventListener('wheel', turn)
  }, [box])
  const handlers = {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return
      drag.current = { x: event.clientX, y: event.clientY, far: 0 }
      lastFar.current = 0
    },
    onPointerMove: (event: PointerEvent) => {
      const { current } = drag
      if (!current || event.buttons === 0) return
      const [right, down] = [event.clientX - current.x, event.clientY - current.y]
      const far = current.far + Math.hypot(right, down)
      if (far <= trembles) return
      if (current.far <= trembles) event.currentTarget.setPointerCapture(event.pointerId)
      drag.current = { x: event.clientX, y: event.clientY, far }
      lastFar.current = far
      latest.current(now => moved(now, right, down))
    },
    onPointerUp: () => {
      drag.current = null
    },
    onDragStart: (event: { preventDefault: () => void }) => event.preventDefault(),
  }
  return { handlers, wasDrawn: () => lastFar.current > trembles }
}
