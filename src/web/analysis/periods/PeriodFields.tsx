import type { Period } from '../../../study/index.ts'
import { useWords } from '../../use-app.ts'
import { EventsOfPeriod } from './EventsOfPeriod.tsx'
import styles from './PeriodisationForm.module.css'

interface PeriodFieldsProps {
  number: number
  period: Period
  onChange: (news: Partial<Period>) => void
}

export function PeriodFields({ number, period, onChange }: PeriodFieldsProps) {
  const { analysis } = useWords()
  const year = (value: number | null, label: string, set: (year: number | null) => void) => (
    <label className={styles.year}>
      {label}
      <input
        inputMode="numeric"
        pattern="-?[0-9]{1,4}"
        maxLength={5}
        autoComplete="off"
        placeholder={analysis.openYear}
        defaultValue={value ?? ''}
        onChange={event => {
          const text = event.currentTarget.value.trim()
          if (text === '') set(null)
          else if (/^-?\d{1,4}$/.test(text)) set(Number(text))
        }}
      />
    </label>
  )
  return (
    <fieldset className={styles.period}>
      <legend>{analysis.periodNumber(number)}</legend>
      <label className={styles.name}>
        {analysis.periodName}
        <input
          maxLength={200}
          autoComplete="off"
          value={period.name}
          onChange={event => onChange({ name: event.currentTarget.value })}
        />
      </label>
      {year(period.fromYear, analysis.fromYear, fromYear => onChange({ fromYear }))}
      {year(period.toYear, analysis.toYear, toYear => onChange({ toYear }))}
      <EventsOfPeriod period={period} onChange={eventIds => onChange({ eventIds })} />
    </fieldset>
  )
}
