import { Link } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import type { FilmCard } from '../../server/contracts/index.ts'
import { Still } from '../controls/Still.tsx'
import { useDeskMode, wayInto } from '../stage/head/desk-modes.ts'
import type { FilmPlace } from '../stage/head/film-places.ts'
import { useNamesOfPlace, usePlaces } from '../stage/head/use-places.ts'
import { stillAddress } from '../stage/stills/still-address.ts'
import { passAtWork, shareLookedThrough } from '../state/coding.ts'
import { useAppState, useFilms, useServices, useWords } from '../use-app.ts'
import styles from './ChooseFilm.module.css'

/** The desk without a film: what it is for, and the films with how far their passes are. */
export function ChooseFilm({ mode }: { mode: string | undefined }) {
  const { desk, shots } = useWords()
  const { coding } = useServices()
  const cards = useFilms().cards
  const places = usePlaces()
  const filmIds = useMemo(() => cards.map(card => card.film.id), [cards])
  useEffect(() => void coding.readFilms(filmIds), [coding, filmIds])
  return (
    <div className={styles.page}>
      <h1>{desk.title}</h1>
      <p className={styles.purpose}>{desk.choosePurpose}</p>
      {cards.length === 0 && (
        <p>
          {shots.chooseBegin} <Link to="/corpus">{shots.toCorpus}</Link>
        </p>
      )}
      <ul aria-label={desk.chooseFilm}>
        {places.map(place => (
          <FilmLine key={place.part.id} place={place} modeName={mode} />
        ))}
      </ul>
    </div>
  )
}

function FilmLine({ place, modeName }: { place: FilmPlace; modeName: string | undefined }) {
  const { amounts } = useWords()
  const mode = useDeskMode(modeName)
  const { title, part } = useNamesOfPlace()(place)
  const { id, durationMs } = place.part
  const { still } = place.card
  if (!mode) return null
  return (
    <li>
      <Link {...wayInto(mode, id)} className={styles.film}>
        <span className={styles.still}>
          {still && <Still address={stillAddress(still.fileId, still.frame)} />}
        </span>
        <span className={styles.title}>{title}</span>
        <span>{part}</span>
        <span className={styles.length}>{durationMs !== null && amounts.length(durationMs)}</span>
        <HowFar card={place.card} />
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
