import { Link } from '@tanstack/react-router'
import { titleFor } from '../../study/index.ts'
import { Still } from '../controls/Still.tsx'
import { stillAddress } from '../stage/stills/still-address.ts'
import { useAppState, useWords } from '../use-app.ts'
import styles from './ChooseFilm.module.css'

/** Shots without a film: what the screen is for, and the films to choose from. */
export function ChooseFilm() {
  const { shots, corpus, amounts } = useWords()
  const cards = useAppState(state => state.films.cards)
  const language = useAppState(state => state.preferences.language)
  return (
    <div className={styles.page}>
      <h1>{shots.title}</h1>
      <p className={styles.purpose}>{shots.choosePurpose}</p>
      {cards.length === 0 && (
        <p>
          {shots.chooseBegin} <Link to="/corpus">{shots.toCorpus}</Link>
        </p>
      )}
      <ul aria-label={shots.chooseFilm}>
        {cards.flatMap(card =>
          card.parts.map(part => (
            <li key={part.id}>
              <Link to="/shots/$partId" params={{ partId: part.id }} className={styles.film}>
                <span className={styles.still}>
                  {card.still && <Still address={stillAddress(card.still.fileId, card.still.frame)} />}
                </span>
                <span className={styles.title}>{titleFor(card.film, language) || corpus.untitled}</span>
                <span>{card.parts.length > 1 && corpus.partName(part)}</span>
                <span>{part.durationMs !== null && amounts.length(part.durationMs)}</span>
              </Link>
            </li>
          )),
        )}
      </ul>
    </div>
  )
}
