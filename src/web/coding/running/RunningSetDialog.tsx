import type { FormEvent } from 'react'
import { useState } from 'react'
import { codeName, isInUse } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { sayRefusal } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { newIdentifier } from '../../services/new-identifier.ts'
import { CodeSwatch } from '../../stage/codes/CodeSwatch.tsx'
import { useAppState, useServices, useWords } from '../../use-app.ts'
import styles from '../PassDialog.module.css'
import type { Desk } from '../use-desk.ts'

interface RunningSetDialogProps {
  desk: Desk
  isOpen: boolean
  onClose: () => void
  onMade: (setId: string) => void
}

/** Makes a set of codes of which one holds at a time; it is a set like those that passes are begun with. */
export function RunningSetDialog({ isOpen, onClose, ...form }: RunningSetDialogProps) {
  const { coding: words, navigation } = useWords()
  return (
    <Dialog title={words.newRunning} closeLabel={navigation.close} isOpen={isOpen} onClose={onClose}>
      <SetForm onClose={onClose} {...form} />
    </Dialog>
  )
}

function SetForm({ desk, onClose, onMade }: Omit<RunningSetDialogProps, 'isOpen'>) {
  const { coding: words, refusals } = useWords()
  const { outbox } = useServices()
  const language = useAppState(state => state.preferences.language)
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const codes = desk.codes.filter(isInUse)
  const keep = (event: FormEvent) => {
    event.preventDefault()
    const codeIds = codes.map(({ id }) => id).filter(id => chosen.has(id))
    const codeSet = { id: newIdentifier(), name, codeIds }
    const found = outbox.place({ kind: 'set-code-set', codeSet })
    setRefusal(found)
    if (found) return
    onMade(codeSet.id)
    onClose()
  }
  const turn = (id: string, isOn: boolean) =>
    setChosen(before => new Set(isOn ? [...before, id] : [...before].filter(one => one !== id)))
  return (
    <form className={styles.form} onSubmit={keep}>
      <p>{words.newRunningMeaning}</p>
      <label className={styles.code}>
        {words.setName}
        <input maxLength={200} value={name} onChange={event => setName(event.target.value)} />
      </label>
      <ul className={styles.codes}>
        {codes.map(code => (
          <li key={code.id}>
            <label className={styles.code}>
              <input
                type="checkbox"
                checked={chosen.has(code.id)}
                onChange={event => turn(code.id, event.target.checked)}
              />
              <CodeSwatch code={code} />
              {codeName(code, language)}
            </label>
          </li>
        ))}
      </ul>
      {refusal && (
        <p role="alert" className={styles.refusal}>
          {sayRefusal(refusals, refusal)}
        </p>
      )}
      <div className={styles.foot}>
        <Button look="strong" type="submit">
          {words.keepSet}
        </Button>
      </div>
    </form>
  )
}
