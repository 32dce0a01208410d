import { useTitleOf } from '../../stage/head/use-title-of.ts'
import { useFilms } from '../../use-app.ts'
import styles from './Chooser.module.css'

interface OfFilmProps {
  label: string
  /** What no film means here. */
  none: string
  chosen: string | null
  onChoose: (filmId: string | null) => void
}

/** Narrows what is chosen from to one film: what there is of every film would be too much at once. */
export function OfFilm({ label, none, chosen, onChoose }: OfFilmProps) {
  const { cards } = useFilms()
  const titleOf = useTitleOf()
  return (
    <label className={styles.narrow}>
      {label}
      <select value={chosen ?? ''} onChange={event => onChoose(event.currentTarget.value || null)}>
        <option value="">{none}</option>
        {cards.map(({ film }) => (
          <option key={film.id} value={film.id}>
            {titleOf(film)}
          </option>
        ))}
      </select>
    </label>
  )
}
