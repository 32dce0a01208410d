import { bounds } from '../../../study/index.ts'
import fields from '../readings/Fields.module.css'
import { useKept } from '../readings/use-kept.ts'

const restMs = 4000

interface DateFieldProps {
  label: string
  hint: string
  date: string | null
  onChange: (date: string | null, begunUpon: string | null) => boolean
}

/** A date as it is written, kept when the field is left; what cannot be kept stays as it was written. */
export function DateField({ label, hint, date, onChange }: DateFieldProps) {
  const { value, change, leave } = useKept({
    ...{ standing: date ?? '', restMs },
    keep: (written, begunUpon) => onChange(written.trim() || null, begunUpon.trim() || null),
  })
  return (
    <label className={fields.field}>
      {label}
      <input
        maxLength={bounds.date}
        autoComplete="off"
        placeholder={hint}
        value={value}
        onChange={event => change(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          leave()
        }}
      />
    </label>
  )
}
