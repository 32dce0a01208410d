import { useId, useState } from 'react'
import type { Period } from '../../../study/index.ts'
import { boundOf, readDate, writtenBound } from '../../../study/index.ts'
import { sayDate } from '../../../words/index.ts'
import { useAppState, useWords } from '../../use-app.ts'
import styles from './PeriodisationForm.module.css'
import type { PeriodNews } from './period-news.ts'

interface BoundFieldProps {
  period: Period
  end: 'from' | 'to'
  onChange: (news: PeriodNews) => void
}

/** Where a period begins or ends: a year, a month or a day, as a scholar writes it; nothing leaves it open. */
export function BoundField({ period, end, onChange }: BoundFieldProps) {
  const { analysis } = useWords()
  const language = useAppState(state => state.preferences.language)
  const [written, setWritten] = useState(writtenBound(period, end) ?? '')
  const id = useId()
  const bound = readBound(written)
  const change = (input: HTMLInputElement) => {
    const text = input.value.trim()
    const read = readBound(text)
    setWritten(input.value)
    input.setCustomValidity(text === '' || read ? '' : analysis.boundNotRead)
    if (text !== '' && !read) return
    const [year, day] = [read?.year ?? null, read?.day]
    onChange(end === 'from' ? { fromYear: year, fromDay: day } : { toYear: year, toDay: day })
  }
  const isWrong = written.trim() !== '' && !bound
  return (
    <label className={styles.year}>
      {end === 'from' ? analysis.fromYear : analysis.toYear}
      <input
        maxLength={40}
        autoComplete="off"
        placeholder={analysis.openYear}
        value={written}
        aria-invalid={isWrong}
        aria-describedby={id}
        onChange={event => change(event.currentTarget)}
        onBlur={() => bound && setWritten(bound.edtf)}
      />
      <span id={id} className={isWrong ? styles.refusal : undefined}>
        {isWrong ? analysis.boundNotRead : bound?.day !== undefined && sayDate(bound.edtf, language)}
      </span>
    </label>
  )
}

function readBound(text: string): { year: number; day: string | undefined; edtf: string } | null {
  const written = text.trim()
  if (/^-?\d{1,3}$/.test(written)) return { year: Number(written), day: undefined, edtf: written }
  const read = written === '' ? null : readDate(written)
  const bound = read?.ok ? boundOf(read.value) : null
  return read?.ok && bound ? { ...bound, edtf: read.value } : null
}
