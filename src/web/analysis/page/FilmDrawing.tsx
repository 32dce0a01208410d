import type { MouseEvent } from 'react'
import { useMemo, useRef } from 'react'
import { useRoom } from '../../controls/use-room.ts'
import styles from './FilmDrawing.module.css'

interface FilmDrawingProps {
  /** What the picture shows; what it holds stands as a list beside it, which keys reach. */
  label: string
  draw: (width: number) => string
  /** A film in it was pressed: a way for the pointer alone, beside the list. */
  onFilm: (filmId: string) => void
}

/** A chart as wide as its place, drawn by the room of charts. */
export function FilmDrawing({ label, draw, onFilm }: FilmDrawingProps) {
  const box = useRef<HTMLDivElement>(null)
  const width = useRoom(box)?.width ?? 0
  const text = useMemo(() => (width < 100 ? '' : draw(width)), [draw, width])
  const press = (event: MouseEvent) => {
    const film = (event.target as Element).closest('[data-film]')?.getAttribute('data-film')
    if (film) onFilm(film)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside it is the way of the keys.
    <div
      ref={box}
      className={styles.drawing}
      role="img"
      aria-label={label}
      onClick={press}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by the room of charts, which escapes what others wrote.
      dangerouslySetInnerHTML={{ __html: text }}
    />
  )
}
