import type { FormEvent } from 'react'
import { useState } from 'react'
import type { StudyAnswer } from '../../../server/contracts/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { sayRefusal } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { noticed } from '../../state/notices.ts'
import { useServices, useStore, useWords } from '../../use-app.ts'
import styles from './StudyHead.module.css'

export function RenameDialog({ study, onClose }: { study: StudyAnswer; onClose: () => void }) {
  const { studyMenu: words, navigation, refusals } = useWords()
  const { outbox } = useServices()
  const store = useStore()
  const [begunUpon] = useState(study.name)
  const [name, setName] = useState(study.name)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const found = await outbox.send({ kind: 'edit-study', name, upon: { name: begunUpon } })
    setRefusal(found)
    if (found) return
    onClose()
    if (name.trim() !== begunUpon)
      store.change('notices', before => noticed(before, { kind: 'study-renamed', name: name.trim() }))
  }
  return (
    <Dialog title={words.renameTitle} closeLabel={navigation.close} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={event => void save(event)}>
        <label className={styles.field}>
          {words.name}
          <input
            autoFocus
            value={name}
            autoComplete="off"
            onFocus={event => event.currentTarget.select()}
            onChange={event => setName(event.currentTarget.value)}
          />
        </label>
        <p className={styles.soft}>{words.renameMeaning}</p>
        {refusal && (
          <p role="alert" className={styles.refusal}>
            {sayRefusal(refusals, refusal)}
          </p>
        )}
        <div>
          <Button look="strong" type="submit">
            {navigation.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
