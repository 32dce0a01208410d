import { Tick } from '../controls/Tick.tsx'
import { useTitleOf } from '../stage/head/use-title-of.ts'
import { useFilms, useWords } from '../use-app.ts'
import styles from './PlanScreen.module.css'

interface FilmTicksProps {
  chosen: readonly string[]
  onChoose: (filmIds: string[]) => void
}

export function FilmTicks({ chosen, onChoose }: FilmTicksProps) {
  const { plans: words } = useWords()
  const { cards } = useFilms()
  const titleOf = useTitleOf()
  const all = cards.map(({ film }) => film.id)
  return (
    <fieldset className={styles.group}>
      <legend>{words.films}</legend>
      {all.length > 2 && (
        <Tick
          isSelected={all.every(id => chosen.includes(id))}
          isIndeterminate={chosen.length > 0 && chosen.length < all.length}
          onChange={isOn => onChoose(isOn ? all : [])}
        >
          {words.allFilms}
        </Tick>
      )}
      <div className={styles.ticks}>
        {cards.map(({ film }) => (
          <Tick
            key={film.id}
            isSelected={chosen.includes(film.id)}
            onChange={isOn => onChoose(all.filter(id => (id === film.id ? isOn : chosen.includes(id))))}
          >
            {titleOf(film)}
          </Tick>
        ))}
      </div>
    </fieldset>
  )
}
