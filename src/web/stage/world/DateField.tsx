import { readDate } from '../../../study/index.ts'
import { DateEntry } from '../dates/DateEntry.tsx'
import { useKept } from '../readings/use-kept.ts'

const restMs = 4000

interface DateFieldProps {
  label: string
  hint: string
  date: string | null
  onChange: (date: string | null, begunUpon: string | null) => boolean
}

/** A date in words or as it is kept; it is kept when the field is left, and what cannot be kept stays as it was written. */
export function DateField({ label, hint, date, onChange }: DateFieldProps) {
  const { value, change, leave } = useKept({
    ...{ standing: date ?? '', restMs },
    keep: (written, begunUpon) => onChange(dateOf(written), dateOf(begunUpon)),
  })
  return <DateEntry name="above" label={label} hint={hint} value={value} onChange={change} onLeave={leave} />
}

function dateOf(written: string): string | null {
  if (written.trim() === '') return null
  const read = readDate(written)
  return read.ok ? read.value : written.trim()
}
