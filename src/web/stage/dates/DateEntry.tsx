import { useId } from 'react'
import { bounds, readDate } from '../../../study/index.ts'
import { sayDate, sayRefusal } from '../../../words/index.ts'
import { useAppState, useWords } from '../../use-app.ts'
import styles from './DateEntry.module.css'

interface DateEntryProps {
  label: string
  /** As it is written: EDTF, or in words until the field is left. */
  value: string
  onChange: (value: string) => void
  isRequired?: boolean
}

/**
 * A date as a scholar writes it. What will be kept of it is said below while it is written, and stands in the field once
 * it is left.
 */
export function DateEntry({ label, value, onChange, isRequired = false }: DateEntryProps) {
  const { dates, refusals } = useWords()
  const language = useAppState(state => state.preferences.language)
  const id = useId()
  const written = value.trim()
  const read = written === '' ? null : readDate(written)
  const settle = () => {
    if (read?.ok && read.value !== value) onChange(read.value)
  }
  const said = () => {
    if (!read?.ok || /^\d{4}$/.test(written)) return null
    const words = sayDate(read.value, language)
    return read.value === written ? dates.means(words) : dates.willBeKept({ edtf: read.value, said: words })
  }
  return (
    <div className={styles.date}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        maxLength={bounds.date}
        autoComplete="off"
        required={isRequired}
        value={value}
        aria-invalid={read !== null && !read.ok}
        aria-describedby={`${id}-said`}
        onChange={event => onChange(event.currentTarget.value)}
        onBlur={settle}
        onKeyDown={event => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) settle()
        }}
      />
      <p id={`${id}-said`} className={read && !read.ok ? styles.wrong : styles.said} aria-live="polite">
        {read && !read.ok ? sayRefusal(refusals, read.refusal) : said()}
      </p>
    </div>
  )
}
