import { dateSpan, nameIn } from '../../../study/index.ts'
import { useAppState, useWords } from '../../use-app.ts'
import styles from '../Atlas.module.css'
import type { Atlas } from '../use-atlas.ts'

/** What the time line shows, to be read line by line, undated films too. */
export function TimeTable({ atlas }: { atlas: Atlas }) {
  const { atlas: words, charts } = useWords()
  const language = useAppState(state => state.preferences.language)
  const { films, events, nameOfFilm, nameOfPlace } = atlas
  const start = (date: string | null) => dateSpan(date)?.fullFrom ?? Infinity
  const sorted = [...films].sort((one, other) => start(one.releaseDate) - start(other.releaseDate) || 0)
  const happened = [...events].sort((one, other) => start(one.date) - start(other.date))
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.film}</th>
            {(['release', 'story', 'shooting'] as const).map(kind => (
              <th key={kind} scope="col">
                {charts.rows[kind]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ id, releaseDate, storyDate, shootingDate }) => (
            <tr key={id}>
              <th scope="row">{nameOfFilm(id)}</th>
              <td>{releaseDate ?? words.notSaid}</td>
              <td>{storyDate ?? words.notSaid}</td>
              <td>{shootingDate ?? words.notSaid}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {happened.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.event}</th>
              <th scope="col">{words.date}</th>
              <th scope="col">{words.eventPlaces}</th>
            </tr>
          </thead>
          <tbody>
            {happened.map(({ id, names, date, placeIds }) => (
              <tr key={id}>
                <th scope="row">{nameIn(names, language)}</th>
                <td>{date}</td>
                <td>{placeIds.map(nameOfPlace).join(words.between)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
