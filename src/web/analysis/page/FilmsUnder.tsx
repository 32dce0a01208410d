import type { ReactNode } from 'react'
import type { Beside } from '../../state/appearances.ts'
import { useWords } from '../../use-app.ts'
import { FilmAppearances } from '../FilmAppearances.tsx'
import type { Names } from '../use-names.ts'
import { useOpened } from '../use-opened.ts'
import styles from './FilmsUnder.module.css'

/** Films of one period, or of one kind, each with what is said of it. */
export interface FilmGroup {
  name: string
  films: readonly FilmUnder[]
}

export interface FilmUnder {
  filmId: string
  said: string
  /** There are frames of it to be seen. */
  hasFrames: boolean
}

interface FilmsUnderProps {
  /** Where on the page it stands: which film is open is kept in the address under this. */
  place: string
  label: string
  groups: readonly FilmGroup[]
  names: Names
  /** It came up because a number was pressed: the frames of the first film that has any are there at once. */
  isBehindNumber?: boolean
}

/** Where a film leads: to the frames of a code, those only where another stands with it, or frames of another choice. */
type LeadsTo =
  | { codeId: string; beside?: Beside | undefined; frames?: undefined }
  | { codeId?: undefined; beside?: undefined; frames: (filmId: string, onClose: () => void) => ReactNode }

const closed = 'none'

/** The first film of which there are frames, for whoever opens the films of a number. */
export function firstWithFrames(films: readonly Pick<FilmUnder, 'filmId' | 'hasFrames'>[]): string | null {
  return films.find(({ hasFrames }) => hasFrames)?.filmId ?? null
}

/** The films that something rests on; each leads to its frames. */
export function FilmsUnder(props: FilmsUnderProps & LeadsTo) {
  const { place, label, groups, codeId, beside, frames, names, isBehindNumber = false } = props
  const [asked, ask] = useOpened(place)
  const { rowPages } = useWords()
  const all = groups.flatMap(({ films }) => films)
  const first = isBehindNumber ? firstWithFrames(all) : null
  // What another number opened may be a film of which this one says nothing.
  const chosen = asked === null || all.some(({ filmId }) => filmId === asked) ? asked : null
  const open = chosen ?? (asked === closed ? null : first)
  const setOpen = (filmId: string | null) => ask(filmId ?? (first === null ? null : closed))
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
                    {rowPages.dot({ title: '', value: said })}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
      {open &&
        (frames ? (
          frames(open, () => setOpen(null))
        ) : (
          <FilmAppearances
            filmId={open}
            codeId={codeId}
            beside={beside}
            names={names}
            onClose={() => setOpen(null)}
          />
        ))}
    </section>
  )
}
