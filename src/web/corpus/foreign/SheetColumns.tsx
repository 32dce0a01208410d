import type { SeenSheet } from '../../../server/contracts/index.ts'
import { columnMeanings, isTimeMeaning, timeUnits } from '../../../study/index.ts'
import { useWords } from '../../use-app.ts'
import styles from './Foreign.module.css'

type Reading = SeenSheet['reading']
type Column = Reading['columns'][number]

interface SheetColumnsProps {
  reading: Reading
  onChange: (reading: Reading) => void
}

/** What each column of a table says. */
export function SheetColumns({ reading, onChange }: SheetColumnsProps) {
  const { sheets: words } = useWords()
  const say = (place: number, more: Partial<Column>) =>
    onChange({
      ...reading,
      columns: reading.columns.map((column, at) => (at === place ? { ...column, ...more } : column)),
    })
  return (
    <fieldset className={styles.columns}>
      <legend>{words.columns}</legend>
      {reading.columns.map(({ name, meaning, unit }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two columns may be called alike; their place tells them apart.
        <div key={place}>
          <span>{name}</span>
          <select
            aria-label={words.meaningOf(name)}
            value={meaning}
            onChange={event => {
              const said = event.currentTarget.value as Column['meaning']
              say(place, { meaning: said, unit: isTimeMeaning(said) ? (unit ?? 'seconds') : null })
            }}
          >
            {columnMeanings.map(known => (
              <option key={known} value={known}>
                {words.meanings[known]}
              </option>
            ))}
          </select>
          {isTimeMeaning(meaning) && (
            <select
              aria-label={words.unitOf(name)}
              value={unit ?? 'seconds'}
              onChange={event => say(place, { unit: event.currentTarget.value as Column['unit'] })}
            >
              {timeUnits.map(known => (
                <option key={known} value={known}>
                  {words.units[known]}
                </option>
              ))}
            </select>
          )}
        </div>
      ))}
    </fieldset>
  )
}
