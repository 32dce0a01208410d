import { useState } from 'react'
import { bounds } from '../../../study/index.ts'
import { Tick } from '../../controls/Tick.tsx'
import { useWords } from '../../use-app.ts'
import styles from './Withheld.module.css'

interface WithheldFieldProps {
  label: string
  /** Null where it may go out. */
  reason: string | null
  onChange: (reason: string | null) => void
}

/** Whether something is withheld, and why; the reason is kept as soon as its field is left. */
export function WithheldField({ label, reason, onChange }: WithheldFieldProps) {
  const { withholding: words } = useWords()
  const [draft, setDraft] = useState<string | null>(null)
  const keep = () => {
    if (draft !== null && draft.trim() !== reason) onChange(draft.trim())
    setDraft(null)
  }
  return (
    <div className={styles.field}>
      <Tick isSelected={reason !== null} onChange={isWithheld => onChange(isWithheld ? '' : null)}>
        {label}
      </Tick>
      {reason !== null && (
        <input
          aria-label={words.reason}
          placeholder={`${words.reason}: ${words.reasonHint}`}
          maxLength={bounds.name}
          autoComplete="off"
          value={draft ?? reason}
          onChange={event => setDraft(event.currentTarget.value)}
          onBlur={keep}
          onKeyDown={event => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            keep()
          }}
        />
      )}
    </div>
  )
}
