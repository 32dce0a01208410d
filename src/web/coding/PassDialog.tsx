import type { FormEvent } from 'react'
import { useState } from 'react'
import type { PassUnit } from '../../study/index.ts'
import { codeName, isInUse, mostCodesInPass, unitFor } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { sayRefusal } from '../../words/index.ts'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { newIdentifier } from '../services/new-identifier.ts'
import { CodeSwatch } from '../stage/codes/CodeSwatch.tsx'
import { useAppState, useServices, useWords } from '../use-app.ts'
import { CodeSets } from './CodeSets.tsx'
import { GoesBy } from './GoesBy.tsx'
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
    <Dialog
      title={words.passTitle}
      closeLabel={navigation.close}
      isOpen={isOpen}
      onClose={onClose}
      size="large"
    >
      <PassForm desk={desk} onClose={onClose} onBegun={onBegun} />
    </Dialog>
  )
}

function PassForm({ desk, onClose, onBegun }: Omit<PassDialogProps, 'isOpen'>) {
  const words = useWords()
  const { outbox } = useServices()
  const language = useAppState(state => state.preferences.language)
  const codes = desk.codes.filter(isInUse)
  const inOrder = (ids: readonly string[]) => codes.map(code => code.id).filter(id => ids.includes(id))
  const [chosen, setChosen] = useState<readonly string[]>(() => inOrder(desk.pass?.codeIds ?? desk.proposed))
  const [chosenBy, setChosenBy] = useState<PassUnit | null>(null)
  const by = chosenBy ?? unitFor(codes.filter(({ id }) => chosen.includes(id)))
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const choose = (ids: readonly string[]) => {
    setRefusal(null)
    setChosen(inOrder(ids))
  }
  const begin = (event: FormEvent) => {
    event.preventDefault()
    const passId = newIdentifier()
    const { filmId } = desk
    const found = outbox.place({ kind: 'start-pass', passId, filmId, codeIds: [...chosen], by })
    setRefusal(found)
    if (found) return
    onClose()
    onBegun(passId)
  }
  return (
    <form className={styles.form} onSubmit={begin}>
      <p>{words.coding.passMeaning(mostCodesInPass)}</p>
      <CodeSets desk={desk} chosen={chosen} all={codes.map(code => code.id)} onChoose={choose} />
      <ul className={styles.codes}>
        {codes.map(code => (
          <li key={code.id}>
            <label className={styles.code}>
              <input
                type="checkbox"
                checked={chosen.includes(code.id)}
                onChange={event =>
                  choose(event.target.checked ? [...chosen, code.id] : chosen.filter(id => id !== code.id))
                }
              />
              <CodeSwatch code={code} />
              {codeName(code, language)}
            </label>
          </li>
        ))}
      </ul>
      <GoesBy by={by} onChoose={setChosenBy} />
      {refusal && (
        <p role="alert" className={styles.refusal}>
          {sayRefusal(words.refusals, refusal)}
        </p>
      )}
      <div className={styles.foot}>
        <Button look="strong" type="submit">
          {words.coding.begin}
        </Button>
        <span aria-live="polite">
          {words.coding.chosenCodes({ chosen: chosen.length, most: mostCodesInPass })}
        </span>
      </div>
    </form>
  )
}
