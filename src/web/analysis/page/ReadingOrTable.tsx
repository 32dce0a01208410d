import type { ReactNode } from 'react'
import { Choice } from '../../controls/Choice.tsx'
import { useWords } from '../../use-app.ts'
import { useIsOpened } from '../use-opened.ts'
import styles from './Page.module.css'

interface ReadingOrTableProps {
  reading: () => ReactNode
  /** Null where no numbers are shown. */
  table: (() => ReactNode) | null
}

/** A finding as pages to read, or as a table; which of them stands in the address. */
export function ReadingOrTable({ reading, table }: ReadingOrTableProps) {
  const { analysis } = useWords()
  const [isTable, setTable] = useIsOpened('table')
  if (!table) return reading()
  return (
    <>
      <div className={styles.view}>
        <Choice
          label={analysis.view}
          choices={(['reading', 'table'] as const).map(value => ({ value, name: analysis.views[value] }))}
          chosen={isTable ? 'table' : 'reading'}
          onChoose={view => setTable(view === 'table')}
        />
      </div>
      {isTable ? table() : reading()}
    </>
  )
}
