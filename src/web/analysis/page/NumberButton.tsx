import { useWords } from '../../use-app.ts'
import styles from './NumberButton.module.css'

interface NumberButtonProps {
  /** What the number is, for whoever hears it. */
  label: string
  value: string
  isOpen: boolean
  onOpen: () => void
  /** The bare number, and which it is. */
  number?: { name: string; value: number } | undefined
}

/** A number that leads to the films that it rests on. */
export function NumberButton({ label, value, isOpen, onOpen, number }: NumberButtonProps) {
  const { analysis } = useWords()
  return (
    <button
      type="button"
      className={styles.number}
      aria-label={analysis.behindNumber({ label, value })}
      aria-expanded={isOpen}
      onClick={onOpen}
      data-number={number?.name}
      data-value={number?.value}
    >
      {value}
    </button>
  )
}
