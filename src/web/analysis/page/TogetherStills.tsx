import { Button } from '../../controls/Button.tsx'
import type { Beside } from '../../state/appearances.ts'
import { useWords } from '../../use-app.ts'
import type { Names } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useIsOpened } from '../use-opened.ts'
import styles from './FilmStills.module.css'
import { FilmStills } from './FilmStills.tsx'

interface FilmTogether {
  filmId: string
  period: 1 | 2
  /** Units with both, of those looked through for both. */
  both: number
  units: number
}

interface TogetherStillsProps {
  label: string
  /** Where on the page it stands; what is unfolded is kept in the address under this. */
  place: string
  codeId: string
  beside: Beside
  periods: readonly [PeriodShown, PeriodShown]
  films: readonly FilmTogether[]
  names: Names
}

interface PeriodShown {
  name: string
  /** Films looked through for both. */
  lookedThrough: number
}

const filmsAtFirst = 4

/** Frames from the films in which two codes stand together, the two periods side by side. */
export function TogetherStills(props: TogetherStillsProps) {
  return (
    <section className={styles.strips} aria-label={props.label}>
      <Strip {...props} period={1} />
      <Strip {...props} period={2} />
    </section>
  )
}

function Strip({
  place,
  codeId,
  beside,
  periods,
  films,
  names,
  period,
}: TogetherStillsProps & { period: 1 | 2 }) {
  const { analysis, companions } = useWords()
  const showsNumbers = useNumbers() !== 'none'
  const [isWhole, setWhole] = useIsOpened(`strip.${place}.${period}`)
  const { name, lookedThrough } = periods[period - 1]!
  const carrying = films
    .filter(film => film.period === period && film.both > 0)
    .sort((left, right) => right.both / right.units - left.both / left.units)
  const isWithoutFiles = !carrying.some(({ filmId }) => (names.card(filmId)?.files.length ?? 0) > 0)
  const shown = isWhole ? carrying : carrying.slice(0, filmsAtFirst)
  return (
    <div className={styles.strip}>
      <h3 className={styles.period}>{name}</h3>
      {carrying.length === 0 && (
        <p className={styles.none} data-testid="nothing-here">
          {companions.noneTogether(name, lookedThrough)}
        </p>
      )}
      {carrying.length > 0 && isWithoutFiles && <p className={styles.none}>{analysis.noStills}</p>}
      <ul className={styles.films}>
        {shown.map((film, index) => (
          <li key={film.filmId}>
            <FilmStills
              filmId={film.filmId}
              said={
                showsNumbers
                  ? companions.togetherIn({ ...film, title: names.film(film.filmId) }, beside.unit)
                  : names.film(film.filmId)
              }
              codeId={codeId}
              beside={beside}
              names={names}
              stills={index === 0 ? 2 : 1}
              isWithoutFiles={isWithoutFiles}
            />
          </li>
        ))}
      </ul>
      {shown.length < carrying.length && (
        <Button look="quiet" onPress={() => setWhole(true)}>
          {analysis.moreFilms(carrying.length - shown.length)}
        </Button>
      )}
    </div>
  )
}
