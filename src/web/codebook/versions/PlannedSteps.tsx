import { useState } from 'react'
import type { PublicationAnswer } from '../../../server/contracts/index.ts'
import type { Code, CodebookStep } from '../../../study/index.ts'
import { codeName } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { IconButton } from '../../controls/IconButton.tsx'
import { useAppState, useServices, useWords } from '../../use-app.ts'
import { StepForm } from './StepForm.tsx'
import styles from './Versions.module.css'

interface PlannedStepsProps {
  steps: readonly CodebookStep[]
  codes: readonly Code[]
  /** What each would do to what is marked, as far as the program has said so. */
  accounts: PublicationAnswer['steps']
}

/** The merges and splits that the next version takes, each with what it does to marks. */
export function PlannedSteps({ steps, codes, accounts }: PlannedStepsProps) {
  const { versions: words, codebook } = useWords()
  const { outbox } = useServices()
  const language = useAppState(state => state.preferences.language)
  const [isPlanning, setIsPlanning] = useState(false)
  const nameOf = (id: string) => {
    const code = codes.find(one => one.id === id)
    return code ? codeName(code, language) : ''
  }
  return (
    <section className={styles.steps} aria-labelledby="planned-steps">
      <h4 id="planned-steps">{words.planned}</h4>
      <ul className={styles.differences}>
        {steps.map(({ id, how, fromId, intoIds, looking }) => {
          const account = accounts.find(({ stepId }) => stepId === id)
          return (
            <li key={id} className={styles.step}>
              <span>
                <strong>{nameOf(fromId)}</strong> {words.how[how === 'merge' ? 'merged' : 'split']}{' '}
                {intoIds.map(nameOf).join(codebook.between)}
              </span>
              <IconButton
                icon="close"
                label={words.dropStep(nameOf(fromId))}
                onPress={() => outbox.placeAndSay({ kind: 'drop-step', stepId: id })}
              />
              {how === 'merge' && <span className={styles.soft}>{words.lookings[looking]}.</span>}
              {account && <span className={styles.soft}>{words.account(account)}</span>}
            </li>
          )
        })}
      </ul>
      {isPlanning ? (
        <StepForm codes={codes} onDone={() => setIsPlanning(false)} />
      ) : (
        <p>
          <Button look="quiet" icon="add" onPress={() => setIsPlanning(true)}>
            {words.plan}
          </Button>
        </p>
      )}
    </section>
  )
}
