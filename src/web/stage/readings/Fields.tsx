import type { ReactNode } from 'react'
import { useId } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { bounds } from '../../../study/index.ts'
import { classNames } from '../../controls/class-names.ts'
import styles from './Fields.module.css'
import { useKept } from './use-kept.ts'

const restWhileWritingMs = 2000
const restWhileChoosingMs = 500

interface SomeOfProps<Value extends string> {
  label: string
  choices: readonly { value: Value; name: ReactNode }[]
  chosen: readonly Value[]
  /** `square`: two beside two. */
  look?: 'row' | 'square'
  onChange: (chosen: Value[]) => void
}

/** Any of a few. */
export function SomeOf<Value extends string>({
  label,
  choices,
  chosen,
  look = 'row',
  onChange,
}: SomeOfProps<Value>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={styles[look]!}
      selectionMode="multiple"
      selectedKeys={chosen}
      onSelectionChange={keys => onChange(choices.map(({ value }) => value).filter(value => keys.has(value)))}
    >
      {choices.map(({ value, name }) => (
        <ToggleButton key={value} id={value} className={styles.toggle!}>
          {name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}

interface OneOfManyProps<Value extends string> {
  label: string
  choices: readonly { value: Value; name: string }[]
  chosen: Value | null
  none: string
  onChange: (chosen: Value | null, begunUpon: Value | null) => boolean
}

/** One of several or none: what the arrow keys pass over on the way is not kept. */
export function OneOfMany<Value extends string>({
  label,
  choices,
  chosen,
  none,
  onChange,
}: OneOfManyProps<Value>) {
  const { value, change, leave } = useKept<Value | null>({
    standing: chosen,
    keep: onChange,
    restMs: restWhileChoosingMs,
  })
  return (
    <label className={styles.field}>
      {label}
      <select
        value={value ?? ''}
        onChange={event => change((event.currentTarget.value || null) as Value | null)}
        onBlur={leave}
      >
        <option value="">{none}</option>
        {choices.map(one => (
          <option key={one.value} value={one.value}>
            {one.name}
          </option>
        ))}
      </select>
    </label>
  )
}

interface ProseFieldProps {
  id?: string
  label: string
  hint?: string
  text: string
  rows: number
  onChange: (text: string, begunUpon: string) => boolean
}

/**
 * Text in paragraphs, which grows with what is written. Control+Enter and Escape give the keys back to the desk; what
 * was written is kept either way, and undo takes it back.
 */
export function ProseField({ id, label, hint, text, rows, onChange }: ProseFieldProps) {
  const { value, change, leave } = useKept({
    standing: text,
    // What is kept has no space at its ends.
    keep: (written, begunUpon) => onChange(written.trim(), begunUpon.trim()),
    restMs: restWhileWritingMs,
  })
  return (
    <label className={styles.field}>
      {label}
      <textarea
        id={id}
        className={classNames(styles.prose)}
        rows={rows}
        maxLength={bounds.writing}
        placeholder={hint}
        value={value}
        onChange={event => change(event.currentTarget.value)}
        onKeyDown={event => {
          const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
          if (!isDone || event.nativeEvent.isComposing) return
          event.preventDefault()
          event.currentTarget.blur()
        }}
        onBlur={leave}
      />
    </label>
  )
}

interface LineFieldProps {
  label: string
  text: string
  /** What can be chosen instead of being written. */
  offered?: readonly string[]
  onChange: (text: string, begunUpon: string) => boolean
}

/** A line of text; Enter and Escape give the keys back to the desk, and what was written is kept either way. */
export function LineField({ label, text, offered = [], onChange }: LineFieldProps) {
  const listId = useId()
  const { value, change, leave } = useKept({
    standing: text,
    keep: (written, begunUpon) => onChange(written.trim(), begunUpon.trim()),
    restMs: restWhileWritingMs,
  })
  return (
    <label className={styles.field}>
      {label}
      <input
        value={value}
        maxLength={bounds.name}
        autoComplete="off"
        list={offered.length > 0 ? listId : undefined}
        onChange={event => change(event.currentTarget.value)}
        onKeyDown={event => {
          if ((event.key !== 'Enter' && event.key !== 'Escape') || event.nativeEvent.isComposing) return
          event.preventDefault()
          event.currentTarget.blur()
        }}
        onBlur={leave}
      />
      {offered.length > 0 && (
        <datalist id={listId}>
          {offered.map(one => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </label>
  )
}
