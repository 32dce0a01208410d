import { FilmAppearances } from '../FilmAppearances.tsx'
import type { Names } from '../use-names.ts'
import { useOpened } from '../use-opened.ts'
import styles from './FilmsUnder.module.css'

/** Films of one period, or of one kind, each with what is said of it. */
export interface FilmGroup {
  name: string
  films: readonly { filmId: string; said: string }[]
}

interface FilmsUnderProps {
  /** Where on the page it stands: which film is open is kept in the address under this. */
  place: string
  label: string
  groups: readonly FilmGroup[]
  /** The code whose frames a film leads to. */
  codeId: string
  names: Names
}

/** The films that something rests on; each leads to its frames. */
export function FilmsUnder({ place, label, groups, codeId, names }: FilmsUnderProps) {
  const [open, setOpen] = useOpened(place)
  return (
    <section className={styles.behind} aria-label={label} data-testid="films-behind">
      <dl>
        {groups.map(group => (
          <div key={group.name}>
            <dt>{group.name}</dt>
            <dd>
              <ul>
                {group.films.map(({ filmId, said }) => (
                  <li key={filmId}>
                    <button
                      type="button"
                      className={styles.film}
                      data-film={filmId}
                      aria-expanded={open === filmId}
                      onClick={() => setOpen(open === filmId ? null : filmId)}
                    >
                      {names.film(filmId)}
                    </button>
                    {`: ${said}`}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
      {open && <FilmAppearances filmId={open} codeId={codeId} names={names} onClose={() => setOpen(null)} />}
    </section>
  )
}
