import type { MouseEvent } from 'react'
import styles from './PressedDrawing.module.css'

interface PressedDrawingProps {
  /** SVG text from the room of charts. */
  text: string
  label: string
  /** What is drawn under it in words. */
  caption?: string
  /** Hears which thing was pressed that the drawing names by `data-node` or `data-film`. */
  onPress?: (id: string) => void
}

/** A drawing on the page; what it names can be reached by key and pressed. */
export function PressedDrawing({ text, label, caption, onPress }: PressedDrawingProps) {
  const press = (event: MouseEvent) => {
    const link = (event.target as Element).closest('a[data-node], a[data-film]')
    if (!link || !onPress) return
    event.preventDefault()
    onPress(link.getAttribute('data-node') ?? link.getAttribute('data-film')!)
  }
  return (
    <figure className={styles.figure} aria-label={label}>
      <div
        className={styles.drawing}
        onClickCapture={press}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by the room of charts, which escapes what others wrote.
        dangerouslySetInnerHTML={{ __html: text }}
      />
      {caption && <figcaption className={styles.caption}>{caption}</figcaption>}
    </figure>
  )
}
