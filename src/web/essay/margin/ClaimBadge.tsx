import type { Reason, Standing } from '../../../study/index.ts'
import { useWords } from '../../use-app.ts'
import styles from './Margin.module.css'

interface ClaimBadgeProps {
  standing: Standing
  reasons: readonly Reason[]
  /** Whether its writer lets the difference stand, with a reason. */
  isKept: boolean
}

/** How a claim stands, and why. */
export function ClaimBadge({ standing, reasons, isKept }: ClaimBadgeProps) {
  const { claims: words, evidence } = useWords()
  const why = [...reasons.map(reason => words.reasons[reason]), ...(isKept ? [words.kept] : [])]
  return (
    <span className={styles.badge} data-standing={standing} title={words.meanings[standing]}>
      {words.standings[standing]}
      {why.length > 0 && <span className={styles.why}> {why.join(evidence.between)}</span>}
    </span>
  )
}
