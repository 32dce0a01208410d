import { useWords } from '../use-app.ts'
import type { FindSearch } from './asked.ts'
import styles from './FindScreen.module.css'
import { TextSearch } from './texts/TextSearch.tsx'

/** Searches the whole study: its texts by their words. */
export function FindScreen({ asked }: { asked: FindSearch }) {
  const { finding: words } = useWords()
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
      </header>
      <TextSearch asked={asked} />
    </div>
  )
}
