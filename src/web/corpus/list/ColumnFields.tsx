import type { FilmListField } from '../../../study/index.ts'
import { filmListFields } from '../../../study/index.ts'
import type { SaidColumns } from '../../services/films/film-list-bringer.ts'
import { useWords } from '../../use-app.ts'
import styles from './FilmList.module.css'

interface ColumnFieldsProps {
  columns: SaidColumns
  onChange: (name: string, field: FilmListField | null) => void
}

/** What each column of a list is read as. */
export function ColumnFields({ columns, onChange }: ColumnFieldsProps) {
  const { filmLists: words } = useWords()
  return (
    <fieldset className={styles.columns}>
      <legend>{words.columns}</legend>
      {Object.entries(columns).map(([name, field]) => (
        <label key={name}>
          <span>{name}</span>
          <select
            aria-label={words.column(name)}
            value={field ?? ''}
            onChange={event => onChange(name, (event.currentTarget.value || null) as FilmListField | null)}
          >
            <option value="">{words.passedOver}</option>
            {filmListFields.map(known => (
              <option key={known} value={known}>
                {words.fields[known]}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  )
}
