import type { ReactNode } from 'react'
import { GridList, GridListItem } from 'react-aria-components'
import { useAppState } from '../use-app.ts'
import styles from './CodebookList.module.css'

interface LinesListProps {
  /** Of the heading; unique on the page. */
  id: string
  title: string
  meaning?: string
  lines: readonly { id: string; name: string; sort?: string; more: string }[]
  openId: string | undefined
  onOpen: (id: string) => void
  /** How more are made. */
  acts?: ReactNode
  /** Said while there is none. */
  begin?: string
}

/** What a codebook has beside its codes, a line each, in an order of its own. */
export function LinesList({ id, title, meaning, lines, openId, onOpen, acts, begin }: LinesListProps) {
  const language = useAppState(state => state.preferences.language)
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id}>
          {title} {meaning && <span className={styles.meaning}>{meaning}</span>}
        </h2>
        {acts}
      </header>
      {lines.length === 0 && begin && <p className={styles.begin}>{begin}</p>}
      {lines.length > 0 && (
        <GridList
          aria-labelledby={id}
          selectionMode="none"
          items={lines}
          dependencies={[language, openId]}
          onAction={key => onOpen(String(key))}
        >
          {line => (
            <GridListItem
              id={line.id}
              textValue={line.name}
              className={styles.line!}
              data-open={line.id === openId || undefined}
            >
              <span className={styles.name}>{line.name}</span>
              <span className={styles.retired}>{line.sort}</span>
              <span className={styles.more}>{line.more}</span>
            </GridListItem>
          )}
        </GridList>
      )}
    </section>
  )
}
