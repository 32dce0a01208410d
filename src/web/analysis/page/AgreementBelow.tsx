import type { CodeAgreed } from '../../../findings/index.ts'
import { sayAgreement } from '../../../words/index.ts'
import { useWords } from '../../use-app.ts'
import { useNames } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useIsOpened } from '../use-opened.ts'
import section from './FindingSection.module.css'
import styles from './Page.module.css'

/** Under a finding, how far the coders agree on whose marks it rests. */
export function AgreementBelow({ agreement }: { agreement: readonly CodeAgreed[] }) {
  const { agreement: words } = useWords()
  const names = useNames()
  const numbers = useNumbers()
  const [isOpen, setOpen] = useIsOpened('agreement')
  const lines = sayAgreement(names.language, agreement, codeId => names.code(codeId))
  if (lines.length === 0 || numbers === 'none') return null
  return (
    <details
      className={styles.view}
      open={isOpen}
      onToggle={event => setOpen(event.currentTarget.open)}
      data-testid="agreement-below"
    >
      <summary>{words.title}</summary>
      {lines.map(line => (
        <p key={line} className={section.technical}>
          {line}
        </p>
      ))}
    </details>
  )
}
