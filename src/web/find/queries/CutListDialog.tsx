import { useState } from 'react'
import type { TakenOutCutsAnswer } from '../../../server/contracts/index.ts'
import type { Query } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { sayRefusal } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { LabelledSelect } from '../../controls/LabelledSelect.tsx'
import { useAppState, useServices, useWords } from '../../use-app.ts'
import styles from './CutListDialog.module.css'

const handleChoices = ['0', '12', '24', '48'] as const
type Form = 'edl' | 'otio'

/** What a query found, for a program that cuts: with so many frames more on both sides. */
export function CutListDialog({ query, onClose }: { query: Query; onClose: () => void }) {
  const { cuts: words, navigation, refusals } = useWords()
  const { finding, downloads } = useServices()
  const language = useAppState(state => state.preferences.language)
  const [form, setForm] = useState<Form>('edl')
  const [handles, setHandles] = useState<(typeof handleChoices)[number]>('12')
  const [taken, setTaken] = useState<TakenOutCutsAnswer | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const takeOut = async () => {
    const answer = await finding.takeOutCuts({ query, form, handles: Number(handles) }, language)
    setRefusal(answer.ok ? null : answer.refusal)
    setTaken(answer.ok ? answer.value : null)
    const [only, ...more] = answer.ok ? answer.value.files : []
    if (only && more.length === 0) downloads.keepText(only.fileName, only.content)
  }
  const choose =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value)
      setTaken(null)
    }
  return (
    <Dialog title={words.title} closeLabel={navigation.close} isOpen onClose={onClose}>
      <div className={styles.dialog}>
        <p>{words.meaning}</p>
        <div className={styles.row}>
          <LabelledSelect
            label={words.form}
            choices={(['edl', 'otio'] as const).map(value => ({ value, name: words.forms[value] }))}
            chosen={form}
            onChoose={choose(setForm)}
          />
          <LabelledSelect
            label={words.handles}
            choices={handleChoices.map(value => ({ value, name: words.frames(Number(value)) }))}
            chosen={handles}
            onChoose={choose(setHandles)}
          />
        </div>
        <div>
          <Button look="strong" onPress={() => void takeOut()}>
            {words.takeOut}
          </Button>
        </div>
        {refusal && <p role="alert">{sayRefusal(refusals, refusal)}</p>}
        {taken && (
          <>
            <p role="status">{words.taken(taken)}</p>
            <ul className={styles.files}>
              {taken.files.map(({ fileName, content }) => (
                <li key={fileName}>
                  <Button look="quiet" onPress={() => downloads.keepText(fileName, content)}>
                    {words.keep(fileName)}
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Dialog>
  )
}
