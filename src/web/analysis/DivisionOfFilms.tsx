import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { FilmCard } from '../../server/contracts/index.ts'
import type { Periodisation } from '../../study/index.ts'
import { titleFor } from '../../study/index.ts'
import { divideFilms } from '../state/periodisations.ts'
import { useAppState, useWords } from '../use-app.ts'
import styles from './DivisionOfFilms.module.css'

/** Which films fall into which period, and which into none. */
export function DivisionOfFilms({
  periodisation,
  isOpen = false,
}: {
  periodisation: Periodisation
  isOpen?: boolean
}) {
  const { analysis } = useWords()
  const cards = useAppState(state => state.films.cards)
  const { inPeriods, outside, withoutDate } = useMemo(
    () => divideFilms(cards, periodisation),
    [cards, periodisation],
  )
  const groups = [
    ...inPeriods.map(({ name, cards: films }, index) => ({
      key: `period ${index}`,
      said: analysis.inPeriod({ name: name || analysis.periodNumber(index + 1), count: films.length }),
      films,
    })),
    { key: 'outside', said: analysis.outsidePeriods(outside.length), films: outside },
    { key: 'without-date', said: analysis.withoutDate(withoutDate.length), films: withoutDate },
  ].filter(({ key, films }) => key.startsWith('period') || films.length > 0)
  return (
    <details className={styles.division} open={isOpen}>
      <summary>{groups.map(({ said }) => said).join(' · ')}</summary>
      <dl aria-label={analysis.films}>
        {groups.map(({ key, said, films }) => (
          <div key={key}>
            <dt>{said}</dt>
            <dd>{key === 'without-date' ? <UndatedFilms films={films} /> : <Titles films={films} />}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function Titles({ films }: { films: readonly FilmCard[] }) {
  const { analysis, corpus } = useWords()
  const language = useAppState(state => state.preferences.language)
  if (films.length === 0) return analysis.noFilms
  return analysis.listOfTitles(films.map(({ film }) => titleFor(film, language) || corpus.untitled))
}

/** Each leads to its page in the corpus, where a date can be said. */
function UndatedFilms({ films }: { films: readonly FilmCard[] }) {
  const { corpus } = useWords()
  const language = useAppState(state => state.preferences.language)
  return (
    <ul className={styles.undated}>
      {films.map(({ film }) => (
        <li key={film.id}>
          <Link to="/corpus" search={{ film: film.id }}>
            {titleFor(film, language) || corpus.untitled}
          </Link>
        </li>
      ))}
    </ul>
  )
}
