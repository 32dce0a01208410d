import type { ReactNode } from 'react'
import styles from './Numbered.module.css'

/** Room for a table that is wider than the page; it can be scrolled by keys, too. */
export function Scroller({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled by keys must be reachable by key.
    <section className={styles.scroller} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
