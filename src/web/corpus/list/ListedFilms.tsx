import type { SeenFilmList } from '../../../server/contracts/index.ts'
import { titleFor } from '../../../study/index.ts'
import { Tick } from '../../controls/Tick.tsx'
import { useAppState, useWords } from '../../use-app.ts'
import styles from './FilmList.module.css'

interface ListedFilmsProps {
  films: SeenFilmList['films']
  /** Lines of films that may be here already and are films of their own. */
  also: readonly number[]
  onAlso: (lines: readonly number[]) => void
}

/** The films of a list as they would come in, and how each stands to those that are here. */
export function ListedFilms({ films, also, onAlso }: ListedFilmsProps) {
  const { filmLists: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  return (
    <section aria-label={words.films}>
      <ul className={styles.films} data-testid="listed-films">
        {films.map(film => {
          const title = titleFor(film, language)
          const { stands, line } = film
          const more = [
            film.releaseDate,
            film.people.map(({ name }) => name).join(', '),
            film.country,
            film.runningMs === null ? null : words.minutes(Math.round(film.runningMs / 60_000)),
          ].filter(Boolean)
          return (
            <li key={line} data-stands={stands.kind}>
              <strong>{film.titles.map(({ text }) => text).join(' / ')}</strong>
              <span className={styles.soft}>{more.join(' · ')}</span>
              <span className={styles.soft}>{words.standings[stands.kind]}</span>
              {stands.kind === 'alike' && (
                <Tick
                  isSelected={also.includes(line)}
                  onChange={is => onAlso(is ? [...also, line] : also.filter(one => one !== line))}
                >
                  {words.also(title)}
                </Tick>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
