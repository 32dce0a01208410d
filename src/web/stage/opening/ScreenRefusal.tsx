import { Link } from '@tanstack/react-router'
import type { Refusal } from '../../../words/index.ts'
import { sayRefusal } from '../../../words/index.ts'
import { useWords } from '../../use-app.ts'
import styles from './PlainPage.module.css'

/** Stands in the place of a screen whose records are not to be had: an address of something that is gone, say. */
export function ScreenRefusal({ refusal }: { refusal: Refusal }) {
  const { refusals, navigation } = useWords()
  return (
    <div className={styles.plain} role="status">
      <p>{sayRefusal(refusals, refusal)}</p>
      <Link to="/corpus">{navigation.backToCorpus}</Link>
    </div>
  )
}
