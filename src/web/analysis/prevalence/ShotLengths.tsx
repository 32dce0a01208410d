import type { PrevalenceFinding } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'

/** How long the shots of both sides are: whoever reads a share of shots must know it. */
export function ShotLengths({ finding }: { finding: Pick<PrevalenceFinding, 'shotLength' | 'periods'> }) {
  const { prevalence } = useWords()
  const { meanMsP1, meanMsP2 } = finding.shotLength
  return (
    <p
      data-number="mean-shot-length"
      data-value={[meanMsP1, meanMsP2].map(value => (isNotComputable(value) ? '' : value)).join(' ')}
    >
      {prevalence.shotLengths(finding)}
    </p>
  )
}
