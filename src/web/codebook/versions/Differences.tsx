import type { Difference } from '../../../study/index.ts'
import { nameIn } from '../../../study/index.ts'
import { useAppState, useWords } from '../../use-app.ts'
import styles from './Versions.module.css'

/** What leads from one state of a codebook to another, line by line. */
export function Differences({ differences }: { differences: readonly Difference[] }) {
  const { versions: words, codebook } = useWords()
  const language = useAppState(state => state.preferences.language)
  if (differences.length === 0) return <p className={styles.soft}>{words.nothingDiffers}</p>
  return (
    <ul className={styles.differences}>
      {differences.map(({ id, what, how, before, after, into }) => {
        const more = [
          ...into.map(names => nameIn(names, language)),
          ...(how === 'renamed' && before ? [words.renamedFrom(nameIn(before, language))] : []),
        ]
        return (
          <li key={`${what} ${id} ${how}`}>
            <strong>{nameIn(after, language)}</strong> <span>{words.how[how]}</span>{' '}
            {more.join(codebook.between)}
          </li>
        )
      })}
    </ul>
  )
}
