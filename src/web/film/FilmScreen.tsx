import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { FilmCard } from '../../server/contracts/index.ts'
import { CiteFilm } from '../stage/citing/CiteFilm.tsx'
import { UndoButtons } from '../stage/head/UndoButtons.tsx'
import { useTitleOf } from '../stage/head/use-title-of.ts'
import { ScreenRefusal } from '../stage/opening/ScreenRefusal.tsx'
import { useFreshReadings } from '../stage/readings/use-readings.ts'
import { useFreshWorld } from '../stage/world/use-world.ts'
import { filmById } from '../state/films.ts'
import { useFilms, useServices, useWords } from '../use-app.ts'
import { ComparedVersions } from './ComparedVersions.tsx'
import { EventsOfYears } from './EventsOfYears.tsx'
import styles from './FilmScreen.module.css'
import { Found } from './Found.tsx'
import { GroundOfStills } from './GroundOfStills.tsx'
import { KnownFacts } from './KnownFacts.tsx'
import { PlacesOfFilm } from './PlacesOfFilm.tsx'
import { Readings } from './Readings.tsx'
import { SourcesOfFilm } from './SourcesOfFilm.tsx'
import { useFilmCoding, useMoments } from './use-film.ts'
import { VersionsAndParts } from './VersionsAndParts.tsx'

/** One film in the world: what is known of it and who says so, and what is found and read in it. */
export function FilmScreen({ filmId }: { filmId: string }) {
  const films = useFilms()
  const card = filmById(films, filmId)
  if (!films.loaded) return null
  if (!card) return <ScreenRefusal refusal={{ kind: 'no-such-film', filmId }} />
  return <Film card={card} />
}

function Film({ card }: { card: FilmCard }) {
  useFreshReadings()
  useFreshWorld()
  useUndoKeys()
  const momentOf = useMoments(card)
  const coding = useFilmCoding(card.film.id)
  return (
    <article className={styles.page}>
      <Head card={card} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <KnownFacts card={card} />
          <VersionsAndParts card={card} />
          <ComparedVersions card={card} />
          <GroundOfStills filmId={card.film.id} />
        </div>
        <div className={styles.column}>
          <PlacesOfFilm card={card} momentOf={momentOf} />
          <EventsOfYears card={card} momentOf={momentOf} />
          {coding && <Found card={card} coding={coding} momentOf={momentOf} />}
          <Readings card={card} marks={coding?.marks ?? []} />
          <SourcesOfFilm card={card} momentOf={momentOf} />
        </div>
      </div>
    </article>
  )
}

function Head({ card: { film, parts } }: { card: FilmCard }) {
  const { filmPage: words, corpus, describe } = useWords()
  const title = useTitleOf()(film)
  const others = film.titles.filter(({ text }) => text !== title)
  const [part] = parts
  return (
    <header className={styles.head}>
      <div>
        <h1>{title}</h1>
        {others.length > 0 && (
          <ul className={styles.titles}>
            {others.map(other => (
              <li key={other.kind + other.language + other.text} lang={other.language}>
                {other.text}
                <span className={styles.faint}>{describe.titleKinds[other.kind]}</span>
              </li>
            ))}
          </ul>
        )}
        {film.specimen && <p className={styles.faint}>{corpus.specimen}</p>}
      </div>
      <nav className={styles.ways} aria-label={words.pageOf(title)}>
        <Link to="/corpus" search={{ film: film.id }}>
          {words.describe}
        </Link>
        {part && (
          <Link to="/coding/$partId" params={{ partId: part.id }} search={{}}>
            {words.toCoding}
          </Link>
        )}
        <CiteFilm filmId={film.id} title={title} citables={[{ what: 'film', place: {} }]} />
        <UndoButtons area="atlas" filmId={null} isHeard={false} />
      </nav>
    </header>
  )
}

function useUndoKeys(): void {
  const { outbox, shortcuts } = useServices()
  useEffect(() => {
    const stack = { area: 'atlas', filmId: null } as const
    return shortcuts.handle('film', { undo: () => outbox.undo(stack), redo: () => outbox.redo(stack) })
  }, [outbox, shortcuts])
}
