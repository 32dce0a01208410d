import { useAppState, useWords } from '../use-app.ts'
import styles from './OpeningBanner.module.css'

/** Said at the head of every screen of a study that was not opened as usual: for reading only, or as a copy. */
export function OpeningBanner() {
  const study = useAppState(state => state.study)
  const { opening } = useWords()
  if (!study || (!study.isForReading && study.copyOf === null)) return null
  return (
    <div role="note" className={styles.banner}>
      {study.isForReading && <span>{opening.forReading(study.folder)}</span>}
      {study.copyOf !== null && <span>{opening.copyOf(study.copyOf)}</span>}
    </div>
  )
}
