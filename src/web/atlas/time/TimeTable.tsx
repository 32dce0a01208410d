import { Link } from '@tanstack/react-router'
import { dateSpan, nameIn } from '../../../study/index.ts'
import { sayDate } from '../../../words/index.ts'
import { GatherRecord } from '../../stage/gathering/GatherRecord.tsx'
import { PlaceLink } from '../../stage/world/WorldLinks.tsx'
import { useAppState, useWords } from '../../use-app.ts'
import styles from '../Atlas.module.css'
import type { Atlas } from '../use-atlas.ts'
import { isFilmInYears, isInYears } from './in-years.ts'

interface TimeTableProps {
  atlas: Atlas
  /** Those that are asked for; null where all are, undated films among them. */
  years: { fromYear: number; toYear: number } | null
  chosenEventId: string | null
}

/** What the time line shows, to be read line by line, undated films too. */
export function TimeTable({ atlas, years, chosenEventId }: TimeTableProps) {
  const { atlas: words, charts } = useWords()
  const language = useAppState(state => state.preferences.language)
  const { films, events, nameOfFilm } = atlas
  const start = (date: string | null) => dateSpan(date)?.fullFrom ?? Infinity
  const sorted = films
    .filter(film => isFilmInYears(film, years))
    .sort((one, other) => start(one.releaseDate) - start(other.releaseDate) || 0)
  const happened = events
    .filter(({ date }) => isInYears(date, years))
    .sort((one, other) => start(one.date) - start(other.date))
  const left = { films: films.length - sorted.length, events: events.length - happened.length }
  return (
    <div className={styles.scroll}>
      {left.films + left.events > 0 && <p className={styles.left}>{words.outsideYears(left)}</p>}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.film}</th>
            {(['release', 'story', 'shooting'] as const).map(kind => (
              <th key={kind} scope="col">
                {charts.rows[kind]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ id, releaseDate, storyDate, shootingDate }) => (
            <tr key={id}>
              <th scope="row">
                <Link to="/film/$filmId" params={{ filmId: id }}>
                  {nameOfFilm(id)}
                </Link>
              </th>
              {[
                ['release', releaseDate] as const,
                ['story', storyDate] as const,
                ['shooting', shootingDate] as const,
              ].map(([kind, date]) => (
                <td key={kind} className={isInYears(date, years) ? undefined : styles.outside}>
                  {date ? sayDate(date, language) : words.notSaid}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {happened.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.event}</th>
              <th scope="col">{words.date}</th>
              <th scope="col">{words.eventPlaces}</th>
            </tr>
          </thead>
          <tbody>
            {happened.map(({ id, names, date, placeIds }) => (
              <tr key={id} aria-current={id === chosenEventId || undefined}>
                <th scope="row">{nameIn(names, language)}</th>
                <td>
                  {sayDate(date, language)}
                  <GatherRecord what="event" id={id} said={names} />
                </td>
                <td>
                  {placeIds.map((placeId, index) => (
                    <span key={placeId}>
                      {index > 0 && words.between}
                      <PlaceLink placeId={placeId} />
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
