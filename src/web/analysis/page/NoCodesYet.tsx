import { Link } from '@tanstack/react-router'
import { useWords } from '../../use-app.ts'
import styles from './Page.module.css'

/** In the place of a finding about codes, while there is none. */
export function NoCodesYet() {
  const { analysis } = useWords()
  return (
    <p className={styles.lead}>
      {analysis.noCodes}{' '}
      <Link to="/desk" search={{ mode: 'coding' }}>
        {analysis.toCoding}
      </Link>
    </p>
  )
}
