import { DateEntry } from '../stage/dates/DateEntry.tsx'
import { FactsBeside } from '../stage/facts/FactsBeside.tsx'
import { useWords } from '../use-app.ts'
import styles from './FilmPanel.module.css'
import type { DateField, FilmDraft } from './film-draft.ts'
import { dateFields } from './film-draft.ts'

interface DateFieldsProps {
  filmId: string
  /** The film's dates as they stand. */
  standing: Record<DateField, string | null>
  draft: FilmDraft
  onChange: (draft: FilmDraft) => void
}

/** The three dates, each with where it comes from. */
export function DateFields({ filmId, standing, draft, onChange }: DateFieldsProps) {
  const { describe, dates } = useWords()
  const names: Record<DateField, string> = {
    releaseDate: describe.release,
    storyDate: describe.story,
    shootingDate: describe.shooting,
  }
  return (
    <fieldset className={styles.group}>
      <legend>{describe.dates}</legend>
      {dateFields.map(field => (
        <div key={field}>
          <DateEntry
            label={names[field]}
            value={draft.dates[field]}
            onChange={date => onChange({ ...draft, dates: { ...draft.dates, [field]: date } })}
          />
          <FactsBeside of={{ about: 'film', aboutId: filmId, field }} standsAs={standing[field]} />
        </div>
      ))}
      <p className={styles.hint}>{dates.hint}</p>
    </fieldset>
  )
}
