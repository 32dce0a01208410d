import type { Doubt } from '../../study/index.ts'
import { sayDoubt } from '../../words/index.ts'
import { classNames } from '../controls/class-names.ts'
import { useWords } from '../use-app.ts'
import styles from './Sources.module.css'

/** What may be wrong with one reference, what contradicts itself first. `isOfFields`: its printed form stands beside them. */
export function Doubts({ doubts, isOfFields = true }: { doubts: readonly Doubt[]; isOfFields?: boolean }) {
  const { sources: words } = useWords()
  const inOrder = [...doubts].sort((a, b) => Number(b.level === 'wrong') - Number(a.level === 'wrong'))
  return (
    <ul className={styles.doubtList}>
      {inOrder.map(doubt => {
        const sentence = sayDoubt(words.doubts, doubt)
        const said = doubt.printed && isOfFields ? words.asPrinted(sentence) : sentence
        return (
          <li key={said} className={classNames(doubt.level === 'wrong' && styles.wrong)}>
            {said}
          </li>
        )
      })}
    </ul>
  )
}
