import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../controls/Button.tsx'
import { newIdentifier } from '../../services/new-identifier.ts'
import { useServices, useWords } from '../../use-app.ts'
import { FindingOut } from './FindingOut.tsx'
import styles from './FindingTools.module.css'

interface FindingToolsProps {
  question: string
  asked: object
}

/** What is done with a finding as a whole, whichever question it answers: it is kept, and taken out in a file. */
export function FindingTools({ question, asked }: FindingToolsProps) {
  const { kept } = useWords()
  const { outbox } = useServices()
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
      <FindingOut what={{ question, asked }} />
      <Link to="/analysis/kept">{kept.toKept}</Link>
      <span role="status" className={styles.said}>
        {keptAs === put && kept.keptAs}
      </span>
    </div>
  )
}
