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
  /** The field is left, or Enter is pressed, after what was written has been read. */
  onLeave?: () => void
  isRequired?: boolean
  /** Where its name stands. */
  name?: 'beside' | 'above'
  hint?: string
}

/**
 * A date as a scholar writes it. What will be kept of it is said below while it is written, and stands in the field once
 * it is left.
 */
export function DateEntry(props: DateEntryProps) {
  const { label, value, onChange, onLeave, isRequired = false, name = 'beside', hint } = props
  const { dates, refusals } = useWords()
  const language = useAppState(state => state.preferences.language)
  const id = useId()
  const written = value.trim()
  const read = written === '' ? null : readDate(written)
  const settle = () => {
    if (read?.ok && read.value !== value) onChange(read.value)
    onLeave?.()
  }
  const said = () => {
    if (!read?.ok || /^\d{4}$/.test(written)) return null
    const words = sayDate(read.value, language)
    return read.value === written ? dates.means(words) : dates.willBeKept({ edtf: read.value, said: words })
  }
  return (
    <div className={styles.date} data-name={name}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        maxLength={bounds.date}
        autoComplete="off"
        required={isRequired}
        placeholder={hint}
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
