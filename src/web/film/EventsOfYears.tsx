import type { FilmCard } from '../../server/contracts/index.ts'
import { eventsOfFilm } from '../../study/index.ts'
import { sayDate } from '../../words/index.ts'
import { useWorld } from '../stage/world/use-world.ts'
import { EventLink } from '../stage/world/WorldLinks.tsx'
import { useAppState, useWords } from '../use-app.ts'
import styles from './FilmScreen.module.css'
import { MomentLink } from './MomentLink.tsx'
import { Section } from './Section.tsx'
import type { MomentOf } from './use-film.ts'

/** The study's events in the years of the film's dates, and those that its scenes stage, remember or come before. */
export function EventsOfYears({ card: { film }, momentOf }: { card: FilmCard; momentOf: MomentOf }) {
  const { filmPage: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const { events, settings } = useWorld()
  const waysOf = (eventId: string) =>
    settings
      .filter(({ filmId }) => filmId === film.id)
      .flatMap(({ id, partId, startMs, events: linked }) =>
        linked.filter(one => one.eventId === eventId).map(({ way }) => ({ id, partId, startMs, way })),
      )
  const ofYears = eventsOfFilm(film, events)
  const others = events.filter(
    ({ id }) => waysOf(id).length > 0 && !ofYears.some(({ event }) => event.id === id),
  )
  const shown = [...ofYears, ...others.map(event => ({ event, dates: [] }))]
  const isDated = film.releaseDate !== null || film.storyDate !== null || film.shootingDate !== null
  return (
    <Section title={words.events}>
      {shown.length === 0 && <p className={styles.none}>{isDated ? words.noEvents : words.noYears}</p>}
      <ul className={styles.rows}>
        {shown.map(({ event, dates }) => (
          <li key={event.id}>
            <span className={styles.when}>{sayDate(event.date, language)}</span>
            <span className={styles.name}>
              <EventLink eventId={event.id} />
            </span>
            <span className={styles.faint}>
              {dates.length > 0 && words.eventIn(dates.map(date => words.yearsOf[date]))}
              {waysOf(event.id).map(({ id, partId, startMs, way }) => {
                const moment = momentOf(partId, startMs)
                return (
                  <span key={id + way}>
                    {' · '}
                    <MomentLink moment={moment}>
                      {words.wayAt({ way: words.eventWays[way], at: moment.said })}
                    </MomentLink>
                  </span>
                )
              })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
