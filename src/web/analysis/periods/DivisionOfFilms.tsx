import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { FilmCard } from '../../../server/contracts/index.ts'
import type { Periodisation } from '../../../study/index.ts'
import { useTitleOf } from '../../stage/head/use-title-of.ts'
import { divideFilms } from '../../state/periodisations.ts'
import { useFilms, useWords } from '../../use-app.ts'
import styles from './DivisionOfFilms.module.css'
import { RestsOn } from './EventsOfPeriod.tsx'

interface DivisionOfFilmsProps {
  periodisation: Periodisation
  isOpen?: boolean
  onOpen?: (isOpen: boolean) => void
  /** Puts a film into a period by name. */
  onPlace: (filmId: string, period: string | null) => void
}

/** Which films fall into which period, and which into none; those can be put into one by name. */
export function DivisionOfFilms({ periodisation, isOpen = false, onOpen, onPlace }: DivisionOfFilmsProps) {
  const { analysis } = useWords()
  const titles = useTitles()
  const cards = useFilms().cards
  const divided = useMemo(() => divideFilms(cards, periodisation), [cards, periodisation])
  const isMixed = periodisation.assignments.length > 0
  const rest = [
    { key: 'outside', films: divided.outside, said: analysis.outsidePeriods(divided.outside.length) },
    {
      key: 'across',
      films: divided.acrossPeriods,
      said: analysis.acrossPeriods(divided.acrossPeriods.length),
    },
    { key: 'none', films: divided.inNone, said: analysis.inNone(divided.inNone.length) },
    {
      key: 'undated',
      films: divided.withoutDate,
      said: analysis.withoutDate({ count: divided.withoutDate.length, dated: periodisation.dateKind }),
    },
  ].filter(({ films }) => films.length > 0)
  const inPeriods = divided.inPeriods.map((period, index) => ({
    ...period,
    key: `period ${index}`,
    said: analysis.inPeriod({
      name: period.name || analysis.periodNumber(index + 1),
      count: period.cards.length,
    }),
  }))
  return (
    <details className={styles.division} open={isOpen} onToggle={event => onOpen?.(event.currentTarget.open)}>
      <summary>{[...inPeriods, ...rest].map(({ said }) => said).join(' · ')}</summary>
      <dl aria-label={analysis.films}>
        {inPeriods.map(({ key, name, said, cards: films, byDate }) => (
          <div key={key}>
            <dt>{said}</dt>
            <dd>
              {films.length === 0 ? analysis.noFilms : titles(films)}
              <RestsOn period={periodisation.periods.find(period => period.name === name)} />
              {isMixed && byDate.length > 0 && <p>{analysis.byDateAmongNames(titles(byDate))}</p>}
            </dd>
          </div>
        ))}
        {rest.map(({ key, said, films }) => (
          <div key={key}>
            <dt>{said}</dt>
            <dd>
              <FilmsInNone films={films} periodisation={periodisation} onPlace={onPlace} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function useTitles(): (films: readonly FilmCard[]) => string {
  const { analysis } = useWords()
  const titleOf = useTitleOf()
  return films => analysis.listOfTitles(films.map(({ film }) => titleOf(film)))
}

interface FilmsInNoneProps {
  films: readonly FilmCard[]
  periodisation: Periodisation
  onPlace: (filmId: string, period: string | null) => void
}

/** Each leads to its page in the corpus, where a date can be said, and can be put into a period here. */
function FilmsInNone({ films, periodisation, onPlace }: FilmsInNoneProps) {
  const { analysis } = useWords()
  const titleOf = useTitleOf()
  return (
    <ul className={styles.undated}>
      {films.map(({ film }) => {
        const title = titleOf(film)
        return (
          <li key={film.id}>
            <Link to="/corpus" search={{ film: film.id }}>
              {title}
            </Link>{' '}
            <select
              aria-label={analysis.putInto(title)}
              value=""
              onChange={event => onPlace(film.id, event.currentTarget.value || null)}
            >
              <option value="">{analysis.noPeriod}</option>
              {periodisation.periods
                .filter(({ name }) => name)
                .map(({ name }) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
            </select>
          </li>
        )
      })}
    </ul>
  )
}
