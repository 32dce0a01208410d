import { Link } from '@tanstack/react-router'
import { useWords } from '../use-app.ts'
import styles from './Frame.module.css'

export function NoSuchPage() {
  const { navigation } = useWords()
  return (
    <div className={styles.plain}>
      <h1>{navigation.noSuchPage}</h1>
      <Link to="/corpus">{navigation.backToCorpus}</Link>
    </div>
  )
}
