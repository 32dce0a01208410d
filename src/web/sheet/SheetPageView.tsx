import { memo } from 'react'
import type { Page, PageItem } from '../stage/paper/page.ts'
import styles from './SheetScreen.module.css'

interface SheetPageViewProps {
  page: Page
  addressOf: (frame: number) => string
  label: string
}

/** One page as a drawing: the same on the screen and on paper. */
export const SheetPageView = memo(function SheetPageView({ page, addressOf, label }: SheetPageViewProps) {
  return (
    <svg className={styles.page} viewBox={`0 0 ${page.width} ${page.height}`} role="img" aria-label={label}>
      {page.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is laid out anew as a whole.
        <Item key={index} item={item} addressOf={addressOf} />
      ))}
    </svg>
  )
})

function Item({ item, addressOf }: { item: PageItem; addressOf: (frame: number) => string }) {
  switch (item.kind) {
    case 'still':
      return (
        <>
          <rect className={styles.well} x={item.x} y={item.y} width={item.width} height={item.height} />
          <image
            href={addressOf(item.picture)}
            x={item.x}
            y={item.y}
            width={item.width}
            height={item.height}
            preserveAspectRatio="xMidYMid meet"
          />
        </>
      )
    case 'line':
      return (
        <rect className={styles.ruled} x={item.x} y={item.y} width={item.width} height={item.thickness} />
      )
    case 'text':
      return (
        <text
          className={styles[item.look]}
          x={item.align === 'left' ? item.x : item.x + item.width}
          y={item.y}
          fontSize={item.size}
          textAnchor={item.align === 'left' ? 'start' : 'end'}
        >
          {item.text}
        </text>
      )
  }
}
