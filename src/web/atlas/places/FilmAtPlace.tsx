import { Link } from '@tanstack/react-router'
import type { DatedEvent, Setting } from '../../../study/index.ts'
import { eventWays, nameIn } from '../../../study/index.ts'
import { sayDate } from '../../../words/index.ts'
import { Still } from '../../controls/Still.tsx'
import still from '../../stage/appearances/AppearanceStill.module.css'
import { GatherHere } from '../../stage/gathering/GatherButton.tsx'
import { GatherRecord } from '../../stage/gathering/GatherRecord.tsx'
import { namePlace } from '../../stage/readings/name-places.ts'
import { stillAddress } from '../../stage/stills/still-address.ts'
import { EventLink } from '../../stage/world/WorldLinks.tsx'
import { useAppState, useWords } from '../../use-app.ts'
import type { Atlas } from '../use-atlas.ts'
import styles from './PlacePage.module.css'
import type { FilmHere } from './place-course.ts'
import { howHere } from './place-course.ts'

interface FilmAtPlaceProps {
  here: FilmHere
  atlas: Atlas
  placeId: string
}

/** What a film does with a place: said of the whole, and scene by scene with its stills side by side. */
export function FilmAtPlace({ here, atlas, placeId }: FilmAtPlaceProps) {
  const { atlas: words, readings } = useWords()
  const language = useAppState(state => state.preferences.language)
  const { card, date, placings, settings } = here
  const title = atlas.nameOfFilm(card.film.id)
  return (
    <>
      <h3>
        <Link to="/film/$filmId" params={{ filmId: card.film.id }}>
          {title}
        </Link>{' '}
        <span className={styles.date}>{date ? sayDate(date, language) : words.undatedGroup}</span>
      </h3>
      {placings.length > 0 && (
        <p className={styles.said}>
          {placings
            .map(({ how, certainty, placeId: at }) => {
              const said = words.wholeFilm({ how, certainty: certainty && readings.certainties[certainty] })
              return at === placeId ? said : `${atlas.nameOfPlace(at)}: ${said}`
            })
            .join(' ')}
        </p>
      )}
      {settings.length > 0 && (
        <ul className={styles.stills}>
          {settings.map(setting => (
            <li key={setting.id}>
              <SettingStill setting={setting} title={title} atlas={atlas} placeId={placeId} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

interface SettingStillProps {
  setting: Setting
  title: string
  atlas: Atlas
  placeId: string
}

function SettingStill({ setting, title, atlas, placeId }: SettingStillProps) {
  const { readings, atlas: words } = useWords()
  const { partId, startMs, endMs } = setting
  const part = atlas.parts[partId]
  const place = namePlace(setting, part, readings)
  const lines = useSaidOfSetting(setting, atlas, placeId)
  const link = { to: '/coding/$partId', params: { partId }, className: still.link! } as const
  const text = (
    <span className={styles.caption}>
      <span>{place.said}</span>
      {lines.map(line => (
        <small key={line}>{line}</small>
      ))}
    </span>
  )
  if (place.still === null || !part?.fileId)
    return (
      <Link {...link} search={{}}>
        <span className={`${still.still} ${styles.away}`}>{words.noStill}</span>
        {text}
      </Link>
    )
  return (
    <GatherHere thing={{ what: 'span', partId, startMs, endMs }} name={`${title}: ${place.said}`}>
      <Link {...link} search={{ frame: place.still }}>
        <span className={still.still}>
          <Still address={stillAddress(part.fileId, place.still)} />
        </span>
        {text}
      </Link>
    </GatherHere>
  )
}

/** What is said of a scene beside its being here: what else it is or shows, from where it is seen, when, with which event. */
function useSaidOfSetting(setting: Setting, atlas: Atlas, placeId: string): string[] {
  const { atlas: words, readings } = useWords()
  const language = useAppState(state => state.preferences.language)
  const { filmedIds, representedIds, view, storyDate, events, certainty } = setting
  const how = howHere(setting, atlas.places, placeId)
  const namesOf = (ids: readonly string[]) => ids.map(atlas.nameOfPlace).join(words.between)
  const nameOfEvent = (id: string) => {
    const event = atlas.events.find(one => one.id === id)
    return event ? nameIn(event.names, language) : ''
  }
  return [
    [
      words.sceneHere[how],
      ...(how === 'represented' && filmedIds.length > 0 ? [words.alsoFilmed(namesOf(filmedIds))] : []),
      ...(how === 'filmed' && representedIds.length > 0 ? [words.alsoShown(namesOf(representedIds))] : []),
    ].join(words.between),
    [
      ...(view ? [words.views[view]] : []),
      ...(storyDate ? [words.storyDate(sayDate(storyDate, language))] : []),
      ...(certainty ? [readings.certainties[certainty]] : []),
    ].join(words.between),
    events.map(({ eventId, way }) => `${words.eventWays[way]} ${nameOfEvent(eventId)}`).join(words.between),
  ].filter(line => line !== '')
}

/** What happened here, between the films, and how many scenes have to do with it. */
export function EventAtPlace({ event, atlas }: { event: DatedEvent; atlas: Atlas }) {
  const language = useAppState(state => state.preferences.language)
  return (
    <p>
      <span className={styles.date}>{sayDate(event.date, language)}</span> <EventLink eventId={event.id} />
      <ScenesOfEvent event={event} atlas={atlas} />
      <GatherRecord what="event" id={event.id} said={event.names} />
    </p>
  )
}

export function ScenesOfEvent({ event: { id }, atlas }: { event: DatedEvent; atlas: Atlas }) {
  const { atlas: words } = useWords()
  const counts = eventWays.flatMap(way => {
    const count = atlas.settings.filter(({ events }) =>
      events.some(one => one.eventId === id && one.way === way),
    ).length
    return count > 0 ? words.scenesOfEvent({ way, count }) : []
  })
  return counts.length > 0 ? <span className={styles.date}> · {counts.join(words.between)}</span> : null
}
