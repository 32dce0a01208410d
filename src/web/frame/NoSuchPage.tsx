import { Link } from '@tanstack/react-router'
import styles from '../stage/opening/PlainPage.module.css'
import { useWords } from '../use-app.ts'

export function NoSuchPage() {
  const { navigation } = useWords()
  return (
    <div className={styles.plain}>
      <h1>{navigation.noSuchPage}</h1>
      <Link to="/corpus">{navigation.backToCorpus}</Link>
    </div>
  )
}
