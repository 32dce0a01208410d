import { sayRefusal } from '../../words/index.ts'
import { useWords } from '../use-app.ts'
import styles from './FilmPanel.module.css'
import type { DateField, FilmDraft } from './film-draft.ts'
import { dateFields, wrongInDate } from './film-draft.ts'

interface DateFieldsProps {
  draft: FilmDraft
  onChange: (draft: FilmDraft) => void
}

export function DateFields({ draft, onChange }: DateFieldsProps) {
  const { describe, refusals } = useWords()
  const names: Record<DateField, string> = {
    releaseDate: describe.release,
    storyDate: describe.story,
    shootingDate: describe.shooting,
  }
  return (
    <fieldset className={styles.group}>
      <legend>{describe.dates}</legend>
      {dateFields.map(field => {
        const date = draft.dates[field]
        const wrong = wrongInDate(date)
        return (
          <label key={field} className={styles.date}>
            <span>{names[field]}</span>
            <input
              maxLength={60}
              value={date}
              aria-invalid={wrong !== null}
              onChange={event =>
                onChange({ ...draft, dates: { ...draft.dates, [field]: event.target.value } })
              }
            />
            {wrong && <span className={styles.wrong}>{sayRefusal(refusals, wrong)}</span>}
          </label>
        )
      })}
      <p className={styles.hint}>{describe.dateHint}</p>
    </fieldset>
  )
}
