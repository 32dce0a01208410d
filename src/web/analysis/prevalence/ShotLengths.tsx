import { Link } from '@tanstack/react-router'
import type { PrevalenceFinding } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import styles from '../page/NumberButton.module.css'

/** On the page of form: the films behind the mean length of shots, and the shots of the first. */
const filmsOfMeanLength = 'table:yes;measure.mean-length:mean-1'

/** How long the shots of both sides are: whoever reads a share of shots must know it. It leads to them. */
export function ShotLengths({ finding }: { finding: Pick<PrevalenceFinding, 'shotLength' | 'periods'> }) {
  const { prevalence } = useWords()
  const { meanMsP1, meanMsP2 } = finding.shotLength
  return (
    <p
      data-number="mean-shot-length"
      data-value={[meanMsP1, meanMsP2].map(value => (isNotComputable(value) ? '' : value)).join(' ')}
    >
      <Link
        from="/analysis"
        to="/analysis"
        className={styles.number}
        search={before => ({ ...before, question: 'form', open: filmsOfMeanLength })}
      >
        {prevalence.shotLengths(finding)}
      </Link>
    </p>
  )
}
