import type { FormEvent } from 'react'
import { useState } from 'react'
import { codeName, mostCodesInPass } from '../../study/index.ts'
import { sayRefusal } from '../../words/index.ts'
import { CodeSwatch } from '../codebook/CodeSwatch.tsx'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { newIdentifier } from '../services/new-identifier.ts'
import { useAppState, useServices, useWords } from '../use-app.ts'
import styles from './PassDialog.module.css'
import type { Desk } from './use-desk.ts'

interface PassDialogProps {
  desk: Desk
  isOpen: boolean
  onClose: () => void
  onBegun: (passId: string) => void
}

/** Begins a pass: which codes will be looked for. */
export function PassDialog({ desk, isOpen, onClose, onBegun }: PassDialogProps) {
  const { coding: words, navigation } = useWords()
  return (
    <Dialog title={words.passTitle} closeLabel={navigation.close} isOpen={isOpen} onClose={onClose}>
      <PassForm desk={desk} onClose={onClose} onBegun={onBegun} />
    </Dialog>
  )
}

function PassForm({ desk, onClose, onBegun }: Omit<PassDialogProps, 'isOpen'>) {
  const words = useWords()
  const { outbox } = useServices()
  const language = useAppState(state => state.preferences.language)
  const codes = desk.codes.filter(code => !code.retired)
  const [chosen, setChosen] = useState<readonly string[]>(() => proposed(desk))
  const [refusal, setRefusal] = useState<{ kind: string } | null>(null)
  const toggle = (codeId: string) =>
    setChosen(before =>
      before.includes(codeId) ? before.filter(other => other !== codeId) : [...before, codeId],
    )
  const begin = (event: FormEvent) => {
    event.preventDefault()
    const passId = newIdentifier()
    const codeIds = codes.map(code => code.id).filter(id => chosen.includes(id))
    const found = outbox.place({ kind: 'start-pass', passId, filmId: desk.filmId, codeIds })
    setRefusal(found)
    if (found) return
    onClose()
    onBegun(passId)
  }
  return (
    <form className={styles.form} onSubmit={begin}>
      <p>{words.coding.passMeaning(mostCodesInPass)}</p>
      <div className={styles.choose}>
        <Button look="quiet" onPress={() => setChosen(codes.slice(0, mostCodesInPass).map(({ id }) => id))}>
          {words.coding.all}
        </Button>
        <Button look="quiet" onPress={() => setChosen([])}>
          {words.coding.noneChosen}
        </Button>
      </div>
      <ul className={styles.codes}>
        {codes.map(code => (
          <li key={code.id}>
            <label className={styles.code}>
              <input type="checkbox" checked={chosen.includes(code.id)} onChange={() => toggle(code.id)} />
              <CodeSwatch code={code} />
              {codeName(code, language)}
            </label>
          </li>
        ))}
      </ul>
      {refusal && (
        <p role="alert" className={styles.refusal}>
          {sayRefusal(words.refusals, refusal)}
        </p>
      )}
      <div>
        <Button look="strong" type="submit">
          {words.coding.begin}
        </Button>
      </div>
    </form>
  )
}

/** The codes of the pass at work go on; without one, those of the last pass. */
function proposed({ pass, codes, offered }: Desk): readonly string[] {
  const inUse = codes.filter(code => !code.retired).map(code => code.id)
  return pass ? inUse.filter(id => pass.codeIds.includes(id)) : offered
}
