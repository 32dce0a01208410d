import type { Film } from '../../study/index.ts'
import { addressOf, filmLists, isFilmList } from '../../study/index.ts'
import { useWords } from '../use-app.ts'
import styles from './FilmScreen.module.css'

/** What the film is called in lists of others. The address is text: no page of this program leads out of the machine. */
export function InLists({ identifiers }: { identifiers: Film['identifiers'] }) {
  const { describe } = useWords()
  if (!identifiers || identifiers.length === 0) return null
  return (
    <>
      <h3>{describe.identifiers}</h3>
      <ul className={styles.rows}>
        {identifiers.map(identifier => (
          <li key={identifier.scheme + identifier.value}>
            <span className={styles.when}>
              {isFilmList(identifier.scheme) ? filmLists[identifier.scheme].name : identifier.scheme}
            </span>
            <span>{identifier.value}</span>
            <span className={styles.address}>{addressOf(identifier)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
