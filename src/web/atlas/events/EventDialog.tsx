import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import type { DatedEvent } from '../../../study/index.ts'
import { bounds, isSame, noEvent, readDate } from '../../../study/index.ts'
import { sayRefusal } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { newIdentifier } from '../../services/new-identifier.ts'
import { DateEntry } from '../../stage/dates/DateEntry.tsx'
import { PlacesField } from '../../stage/world/PlacesField.tsx'
import { useServices, useWords } from '../../use-app.ts'
import styles from '../Form.module.css'
import { NameFields } from '../NameFields.tsx'

interface EventDialogProps {
  /** Null for a new one. */
  event: DatedEvent | null
  onEnd: () => void
}

/** An event is made or changed. */
export function EventDialog({ event: upon, onEnd }: EventDialogProps) {
  const { atlas: words, navigation, refusals } = useWords()
  const { outbox } = useServices()
  const [draft, setDraft] = useState<DatedEvent>(() => upon ?? { ...noEvent, id: newIdentifier() })
  const [complaint, setComplaint] = useState<string | null>(null)
  const complaintId = useId()
  const set = (to: Partial<DatedEvent>) => setDraft(before => ({ ...before, ...to }))
  const save = (event: FormEvent) => {
    event.preventDefault()
    const date = readDate(draft.date)
    const wanted = {
      ...draft,
      date: date.ok ? date.value : draft.date,
      eventKind: draft.eventKind.trim(),
      note: draft.note.trim(),
    }
    if (upon && isSame(upon, wanted)) return onEnd()
    const refusal = outbox.place({ kind: 'set-event', event: wanted, ...(upon && { upon }) })
    if (refusal) setComplaint(sayRefusal(refusals, refusal))
    else onEnd()
  }
  return (
    <Dialog
      title={upon ? words.editEvent : words.newEvent}
      closeLabel={navigation.close}
      isOpen
      onClose={onEnd}
    >
      <form className={styles.form} aria-describedby={complaint ? complaintId : undefined} onSubmit={save}>
        <NameFields names={draft.names} onChange={names => set({ names })} />
        <div className={styles.pair}>
          <div>
            <DateEntry name="above" label={words.date} value={draft.date} onChange={date => set({ date })} />
            <p className={styles.hint}>{words.dateHint}</p>
          </div>
          <label>
            {words.eventKind}
            <input
              maxLength={bounds.name}
              autoComplete="off"
              placeholder={words.eventKindHint}
              value={draft.eventKind}
              onChange={event => set({ eventKind: event.currentTarget.value })}
            />
          </label>
        </div>
        <PlacesField
          label={words.eventPlaces}
          hint={words.eventPlaces}
          placeIds={draft.placeIds}
          onChange={placeIds => set({ placeIds })}
        />
        <label>
          {words.note}
          <textarea
            rows={3}
            maxLength={bounds.writing}
            value={draft.note}
            onChange={event => set({ note: event.currentTarget.value })}
          />
        </label>
        {complaint && (
          <p id={complaintId} className={styles.refusal} role="alert">
            {complaint}
          </p>
        )}
        <div className={styles.buttons}>
          <Button type="submit" look="strong">
            {words.save}
          </Button>
          <Button onPress={onEnd}>{words.cancel}</Button>
        </div>
      </form>
    </Dialog>
  )
}
