import type { FormEvent, KeyboardEvent, ReactNode } from 'react'
import { useId, useState } from 'react'
import type { Refusal } from '../../../words/index.ts'
import { sayRefusal } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { useWords } from '../../use-app.ts'
import styles from './SavingForm.module.css'

interface SavingFormProps {
  className?: string | undefined
  /** What a screen reader calls the form. */
  label?: string
  save: string
  cancel: string
  /** Gives the refusal, which the form then says above its buttons. */
  onSave: () => Refusal | null
  onCancel: () => void
  children: ReactNode
}

/** Fields that are kept together or not at all; Escape leaves them. */
export function SavingForm({ className, label, save, cancel, onSave, onCancel, children }: SavingFormProps) {
  const { refusals } = useWords()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const complaint = useId()
  const keep = (event: FormEvent) => {
    event.preventDefault()
    setRefusal(onSave())
  }
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onCancel()
  }
  return (
    <form
      className={className}
      aria-label={label}
      aria-describedby={refusal ? complaint : undefined}
      onSubmit={keep}
      onKeyDown={leave}
    >
      {children}
      {refusal && (
        <p id={complaint} className={styles.refusal} role="alert">
          {sayRefusal(refusals, refusal)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button look="strong" type="submit">
          {save}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          {cancel}
        </Button>
      </div>
    </form>
  )
}
