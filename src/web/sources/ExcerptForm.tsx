import { useState } from 'react'
import type { ExcerptKind, ExcerptSaid, LocatorKind } from '../../study/index.ts'
import { bounds, excerptKinds, locatorKinds } from '../../study/index.ts'
import { Button } from '../controls/Button.tsx'
import { CodesField } from '../stage/readings/CodesField.tsx'
import { useWords } from '../use-app.ts'
import styles from './Sources.module.css'

interface ExcerptFormProps<Said extends ExcerptSaid> {
  said: Said
  onKeep: (said: Said) => void
  onLeave: () => void
}

/** The words of a passage, where they stand, and what the scholar makes of them. */
export function ExcerptForm<Said extends ExcerptSaid>({ said, onKeep, onLeave }: ExcerptFormProps<Said>) {
  const { sources: words } = useWords()
  const [draft, setDraft] = useState(said)
  const change = (news: Partial<ExcerptSaid>) => setDraft(before => ({ ...before, ...news }))
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        onKeep(draft)
      }}
    >
      <label className={styles.field}>
        {words.quotation}
        <textarea
          // biome-ignore lint/a11y/noAutofocus: the form was asked for, to write here.
          autoFocus
          rows={4}
          maxLength={bounds.writing}
          value={draft.quotation}
          onChange={event => change({ quotation: event.currentTarget.value })}
        />
      </label>
      <label className={styles.field}>
        {words.translation}
        <textarea
          rows={4}
          maxLength={bounds.writing}
          value={draft.translation}
          onChange={event => change({ translation: event.currentTarget.value })}
        />
      </label>
      <label className={styles.field}>
        {words.excerptKind}
        <select
          value={draft.what}
          onChange={event => change({ what: event.currentTarget.value as ExcerptKind })}
        >
          {excerptKinds.map(kind => (
            <option key={kind} value={kind}>
              {words.excerptKinds[kind]}
            </option>
          ))}
        </select>
      </label>
      <fieldset className={styles.pair}>
        <legend>{words.locator}</legend>
        <select
          aria-label={words.locator}
          value={draft.locatorKind}
          onChange={event => change({ locatorKind: event.currentTarget.value as LocatorKind })}
        >
          {locatorKinds.map(kind => (
            <option key={kind} value={kind}>
              {words.locatorKinds[kind]}
            </option>
          ))}
        </select>
        <input
          aria-label={words.locatorKinds[draft.locatorKind]}
          maxLength={bounds.role}
          value={draft.locator}
          onChange={event => change({ locator: event.currentTarget.value })}
        />
      </fieldset>
      <label className={styles.field}>
        {words.excerptLanguage}
        <input
          maxLength={bounds.role}
          value={draft.language}
          onChange={event => change({ language: event.currentTarget.value })}
        />
      </label>
      <CodesField codeIds={draft.codeIds} onChange={codeIds => change({ codeIds })} />
      <div className={styles.formFoot}>
        <Button type="submit" look="strong" isDisabled={draft.quotation.trim() === ''}>
          {words.save}
        </Button>
        <Button look="quiet" onPress={onLeave}>
          {words.discard}
        </Button>
      </div>
    </form>
  )
}
