import type { Period } from '../../../study/index.ts'
import { useWords } from '../../use-app.ts'
import { BoundField } from './BoundField.tsx'
import { EventsOfPeriod } from './EventsOfPeriod.tsx'
import styles from './PeriodisationForm.module.css'
import type { PeriodNews } from './period-news.ts'

interface PeriodFieldsProps {
  number: number
  period: Period
  onChange: (news: PeriodNews) => void
}

export function PeriodFields({ number, period, onChange }: PeriodFieldsProps) {
  const { analysis } = useWords()
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
      <BoundField period={period} end="from" onChange={onChange} />
      <BoundField period={period} end="to" onChange={onChange} />
      <EventsOfPeriod period={period} onChange={eventIds => onChange({ eventIds })} />
    </fieldset>
  )
}
