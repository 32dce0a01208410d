import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { questionNames } from '../../../findings/index.ts'
import type { Language } from '../../../words/index.ts'
import { wordsIn } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { newIdentifier } from '../../services/new-identifier.ts'
import { useServices, useWords } from '../../use-app.ts'
import { FindingOut } from './FindingOut.tsx'
import styles from './FindingTools.module.css'
import { useShownFinding } from './finding-context.ts'
import { GatherSentence } from './GatherSentence.tsx'

/** What is done with a finding as a whole, whichever question it answers: it is kept, gathered, taken out in a file. */
export function FindingTools() {
  const { kept } = useWords()
  const { outbox } = useServices()
  const { question = '', asked = {} } = useShownFinding() ?? {}
  const put = JSON.stringify([question, asked])
  const [keptAs, setKept] = useState('')
  const keep = async () => {
    const act = { kind: 'keep-finding', findingId: newIdentifier(), question, asked: { ...asked } } as const
    const refusal = await outbox.send(act)
    if (refusal) outbox.say(refusal)
    else setKept(put)
  }
  return (
    <div className={styles.tools} data-testid="finding-tools">
      <Button look="quiet" icon="add" onPress={() => void keep()}>
        {kept.keep}
      </Button>
      <GatherSentence say={language => titleOfFinding(language, question, asked)} />
      <FindingOut what={{ question, asked }} />
      <Link to="/analysis/kept">{kept.toKept}</Link>
      <span role="status" className={styles.said}>
        {keptAs === put && kept.keptAs}
      </span>
    </div>
  )
}

/** What is asked, and of which periods. */
function titleOfFinding(language: Language, question: string, asked: object): string {
  const { questions, analysis, rowPages } = wordsIn(language)
  const name = questionNames.find(one => one === question)
  const [first, second] = (asked as { periods?: readonly string[] }).periods ?? []
  const called = name ? questions[name].name : question
  return first && second
    ? rowPages.dot({ title: called, value: analysis.compared({ first, second }) })
    : called
}
