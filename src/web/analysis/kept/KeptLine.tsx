import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { questionNames } from '../../../findings/index.ts'
import type { RecomputedAnswer } from '../../../server/contracts/index.ts'
import { heardRefusal, sayRefusal } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import type { KeptListed } from '../../state/kept/kept-findings.ts'
import { pageOfAsked } from '../../state/kept/page-of-asked.ts'
import { useAppState, useServices, useWords } from '../../use-app.ts'
import { FindingOut } from '../page/FindingOut.tsx'
import { BesideNow } from './BesideNow.tsx'
import styles from './Kept.module.css'

interface KeptLineProps {
  finding: KeptListed
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
}

/** One kept finding: what it is, whether it still stands, its sentences, and what it would be now. */
export function KeptLine({ finding, isOpen, onOpen }: KeptLineProps) {
  const words = useWords()
  const { kept, questions } = words
  const { outbox, questions: asker } = useServices()
  const language = useAppState(state => state.preferences.language)
  const [now, setNow] = useState<RecomputedAnswer | 'asking' | null>(null)
  const { id, question, asked, said, standing, refusal, coder, keptAt } = finding
  const name = questionNames.find(one => one === question)
  const recompute = async () => {
    setNow('asking')
    const answer = await asker.recompute(id)
    setNow(answer.ok ? answer.value : null)
    if (!answer.ok) outbox.say(answer.refusal)
  }
  const renew = async () => {
    const refused = await outbox.send({ kind: 'renew-finding', findingId: id })
    if (refused) outbox.say(refused)
    else setNow(null)
  }
  const lines = said[language].split('\n')
  return (
    <section aria-labelledby={`kept-${id}`}>
      <h2 id={`kept-${id}`} className={styles.name}>
        {name ? questions[name].name : question}
      </h2>
      <p className={styles.first}>{lines[0]}</p>
      <p className={styles.facts}>
        {kept.by({ coder, when: new Date(keptAt).toLocaleString(language, { dateStyle: 'medium' }) })} ·{' '}
        {kept.how.version(finding.codebookVersion)} · {kept.how.seed(finding.seed)}
      </p>
      <p className={styles.standing} data-testid="standing" data-standing={standing}>
        {kept.standing[standing]}
        {refusal && ` ${sayRefusal(words.refusals, heardRefusal(refusal))}`}
      </p>
      <p className={styles.tools}>
        <Link to="/analysis" search={pageOfAsked(question, asked)}>
          {kept.open}
        </Link>
        <Button look="quiet" icon="retry" onPress={() => void recompute()}>
          {kept.recompute}
        </Button>
        <FindingOut what={id} />
        <Button
          look="quiet"
          icon="close"
          onPress={() => outbox.placeAndSay({ kind: 'remove-finding', findingId: id })}
        >
          {kept.remove}
        </Button>
      </p>
      {now === 'asking' && <p role="status">{kept.recomputing}</p>}
      {now !== null && now !== 'asking' && (
        <BesideNow finding={finding} now={now} onRenew={() => void renew()} onClose={() => setNow(null)} />
      )}
      <details open={isOpen} onToggle={event => onOpen(event.currentTarget.open)}>
        <summary>{kept.read}</summary>
        <div className={styles.said} data-testid="said-as-kept">
          {lines
            .filter(line => line.trim() !== '')
            .map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what was said does not change.
              <p key={index} className={line.startsWith(' ') ? styles.under : undefined}>
                {line.trim()}
              </p>
            ))}
        </div>
        <h3 className={styles.name}>{kept.howComputed}</h3>
        <ul className={styles.how}>
          <li>{kept.how.asked(JSON.stringify(asked))}</li>
          <li>{kept.how.digest(finding.tableDigest)}</li>
          <li>{kept.how.program({ version: finding.softwareVersion, at: keptAt })}</li>
        </ul>
      </details>
    </section>
  )
}
