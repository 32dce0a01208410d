import { Mediations } from './Mediations.tsx'
import { ReadingHead } from './ReadingHead.tsx'
import styles from './ReadingScreen.module.css'
import type { Narrowed } from './select-mediations.ts'

/** What is read in the films, in sections. */
export function ReadingScreen({ narrowed }: { narrowed: Narrowed }) {
  return (
    <div className={styles.page}>
      <ReadingHead />
      <Mediations narrowed={narrowed} />
    </div>
  )
}
