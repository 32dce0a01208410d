import type { PrevalenceFinding } from '../../findings/index.ts'
import { isNotComputable } from '../../findings/index.ts'
import { useWords } from '../use-app.ts'

/** How long the shots of both sides are: whoever reads a share of shots must know it. */
export function ShotLengths({ finding }: { finding: PrevalenceFinding }) {
  const { analysis, prevalence } = useWords()
  const { meanMsP1, meanMsP2 } = finding.shotLength
  const said = (value: typeof meanMsP1) =>
    isNotComputable(value) ? analysis.cannot(prevalence.because(value)) : analysis.seconds(value as number)
  return (
    <p
      data-number="mean-shot-length"
      data-value={[meanMsP1, meanMsP2].map(value => (isNotComputable(value) ? '' : value)).join(' ')}
    >
      {analysis.shotLength({ first: said(meanMsP1), second: said(meanMsP2) })}
    </p>
  )
}
