import type { MouseEvent } from 'react'
import { useMemo, useRef } from 'react'
import { useRoom } from '../../controls/use-room.ts'
import styles from './Chart.module.css'

interface ChartProps {
  /** What the picture shows; what stands in it is in a table or a list beside. */
  label: string
  /** SVG text from the room of charts; or what draws it, where it is as wide as its place. */
  svg: string | ((width: number) => string)
  /** What is drawn, under it in words. */
  caption?: string
  /**
   * Hears which film or code was pressed. Where the drawing names them as links, keys reach them in it; else in the list
   * beside it.
   */
  onPress?: (id: string) => void
}

/** A chart on a page of the analysis. */
export function Chart({ label, svg, caption, onPress }: ChartProps) {
  const box = useRef<HTMLDivElement>(null)
  const width = useRoom(box)?.width ?? 0
  const text = useMemo(() => (typeof svg === 'string' ? svg : width < 100 ? '' : svg(width)), [svg, width])
  const hasLinks = text.includes('<a ')
  // One that is read row by row says itself what it is.
  const saysItself = text.includes('role="img"')
  const press = (event: MouseEvent) => {
    const thing = (event.target as Element).closest('[data-node], [data-film]')
    if (!thing || !onPress) return
    event.preventDefault()
    onPress(thing.getAttribute('data-node') ?? thing.getAttribute('data-film')!)
  }
  return (
    <figure className={styles.chart} {...(hasLinks && { 'aria-label': label })}>
      <div
        ref={box}
        data-testid="chart"
        data-pressed={onPress !== undefined || undefined}
        {...(!hasLinks && !saysItself && { role: 'img', 'aria-label': label })}
        onClickCapture={press}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by the room of charts, which escapes what others wrote.
        dangerouslySetInnerHTML={{ __html: text }}
      />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}
