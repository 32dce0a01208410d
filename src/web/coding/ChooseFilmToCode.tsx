import { Link } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import type { FilmCard } from '../../server/contracts/index.ts'
import { titleFor } from '../../study/index.ts'
import { Still } from '../controls/Still.tsx'
import { stillAddress } from '../stage/stills/still-address.ts'
import { passAtWork, shareLookedThrough } from '../state/coding.ts'
import { useAppState, useServices, useWords } from '../use-app.ts'
import styles from './ChooseFilmToCode.module.css'

/** Coding without a film: what the desk is for, and the films with how far their passes are. */
export function ChooseFilmToCode() {
  const { coding: words, shots } = useWords()
  const { coding } = useServices()
  const cards = useAppState(state => state.films.cards)
  const filmIds = useMemo(() => cards.map(card => card.film.id), [cards])
  useEffect(() => void coding.readFilms(filmIds), [coding, filmIds])
  return (
    <div className={styles.page}>
      <h1>{words.title}</h1>
      <p className={styles.purpose}>{words.choosePurpose}</p>
      {cards.length === 0 && (
        <p>
          {shots.chooseBegin} <Link to="/corpus">{shots.toCorpus}</Link>
        </p>
      )}
      <ul aria-label={words.chooseFilm}>
        {cards.flatMap(card => card.parts.map(part => <FilmLine key={part.id} card={card} part={part} />))}
      </ul>
    </div>
  )
}

function FilmLine({ card, part }: { card: FilmCard; part: FilmCard['parts'][number] }) {
  const { corpus } = useWords()
  const language = useAppState(state => state.preferences.language)
  return (
    <li>
      <Link to="/coding/$partId" params={{ partId: part.id }} className={styles.film}>
        <span className={styles.still}>
          {card.still && <Still address={stillAddress(card.still.fileId, card.still.frame)} />}
        </span>
        <span className={styles.title}>{titleFor(card.film, language) || corpus.untitled}</span>
        <span>{card.parts.length > 1 && corpus.partName(part)}</span>
        <HowFar card={card} />
      </Link>
    </li>
  )
}

function HowFar({ card }: { card: FilmCard }) {
  const { coding: words } = useWords()
  const coding = useAppState(state => state.coding[card.film.id])
  const newest = coding && passAtWork(coding.passes, undefined)
  const share = coding && newest ? shareLookedThrough(coding.lookedThrough, newest.id, card.runningMs) : 0
  return (
    <span className={styles.howFar}>
      {coding && words.passes({ count: coding.passes.length, share })}
      {newest && (
        <span className={styles.track} aria-hidden="true">
          <span className={styles.fill} style={{ inlineSize: `${share * 100}%` }} />
        </span>
      )}
    </span>
  )
}
