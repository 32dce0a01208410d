import { Link } from '@tanstack/react-router'
import { useWords } from '../use-app.ts'
import type { FindSearch } from './asked.ts'
import styles from './FindScreen.module.css'
import { QuerySearch } from './queries/QuerySearch.tsx'
import { TextSearch } from './texts/TextSearch.tsx'

/** Both stand at one address: what is asked behind it says which of them is open. */
const here = { exact: true, includeSearch: true, explicitUndefined: true } as const

/** Searches the whole study: its texts by their words, its shots by what is in them. */
export function FindScreen({ asked }: { asked: FindSearch }) {
  const { finding: words } = useWords()
  const isQuery = asked.by === 'query'
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <nav className={styles.sections} aria-label={words.title}>
          <Link to="/find" search={{ ...asked, by: undefined }} activeOptions={here}>
            {words.texts}
          </Link>
          <Link to="/find" search={{ ...asked, by: 'query' }} activeOptions={here}>
            {words.shots}
          </Link>
        </nav>
      </header>
      {isQuery ? <QuerySearch asked={asked} /> : <TextSearch asked={asked} />}
    </div>
  )
}
