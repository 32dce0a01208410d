import type { FormEvent } from 'react'
import { useState } from 'react'
import type { NameReading } from '../../../study/index.ts'
import { bounds } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { sayRefusal } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { IconButton } from '../../controls/IconButton.tsx'
import { UndoButtons } from '../../stage/head/UndoButtons.tsx'
import { useServices, useStudy, useWords } from '../../use-app.ts'
import styles from './NameReadings.module.css'

/** How names are read in this study where the program reads them otherwise: each is kept as it is put in. */
export function NameReadings({ onClose }: { onClose: () => void }) {
  const { nameReadings: words, navigation, refusals } = useWords()
  const { outbox } = useServices()
  const [signs, setSigns] = useState('')
  const [reading, setReading] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const standing = useStudy()?.readings ?? []
  const keep = async (readings: NameReading[]) => {
    const found = await outbox.send({ kind: 'edit-study', readings, upon: { readings: standing } })
    setRefusal(found)
    return found === null
  }
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (!(await keep([...standing, { signs, reading }]))) return
    setSigns('')
    setReading('')
  }
  return (
    <Dialog title={words.title} closeLabel={navigation.close} isOpen onClose={onClose}>
      <div className={styles.body}>
        <p className={styles.meaning}>{words.meaning}</p>
        {standing.length > 0 && (
          <ul className={styles.list} aria-label={words.title}>
            {standing.map(one => (
              <li key={one.signs}>
                <span lang="zh">{one.signs}</span>
                <span lang="zh-Latn-pinyin">{one.reading}</span>
                <IconButton
                  icon="close"
                  size="small"
                  label={words.remove(one.signs)}
                  onPress={() => void keep(standing.filter(other => other.signs !== one.signs))}
                />
              </li>
            ))}
          </ul>
        )}
        <form className={styles.fields} onSubmit={event => void add(event)}>
          <label>
            {words.name}
            <input
              lang="zh"
              value={signs}
              maxLength={bounds.date}
              autoComplete="off"
              onChange={event => setSigns(event.currentTarget.value)}
            />
          </label>
          <label>
            {words.reading}
            <input
              value={reading}
              maxLength={bounds.name}
              autoComplete="off"
              placeholder={words.readingHint}
              onChange={event => setReading(event.currentTarget.value)}
            />
          </label>
          <Button look="strong" type="submit" isDisabled={signs.trim() === '' || reading.trim() === ''}>
            {words.add}
          </Button>
          <UndoButtons area="study" filmId={null} isHeard={false} />
        </form>
        {refusal && (
          <p role="alert" className={styles.wrong}>
            {sayRefusal(refusals, refusal)}
          </p>
        )}
      </div>
    </Dialog>
  )
}
