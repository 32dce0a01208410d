import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Contradiction, Mediation } from '../../study/index.ts'
import { codeName, nameIn } from '../../study/index.ts'
import { classNames } from '../controls/class-names.ts'
import { CodeSwatch } from '../stage/codes/CodeSwatch.tsx'
import { useCodes } from '../stage/codes/use-codes.ts'
import { GatherAll } from '../stage/gathering/GatherButton.tsx'
import { useTitleOf } from '../stage/head/use-title-of.ts'
import { sayPositions } from '../stage/readings/say-positions.ts'
import { useChoices } from '../stage/readings/use-choices.ts'
import { useAppState, useFilms, useStore, useWords } from '../use-app.ts'
import styles from './MediationArticle.module.css'
import { PlaceStill } from './PlaceStill.tsx'
import { PositionSquare } from './PositionSquare.tsx'
import type { FilmDate } from './select-mediations.ts'
import { dateOf } from './select-mediations.ts'
import { useShownPlaces } from './use-shown-places.ts'

interface MediationArticleProps {
  mediation: Mediation
  contradiction: Contradiction
  order: FilmDate
  /** A link has led here: it is shown, and has the focus. */
  isLedTo: boolean
}

/** One mediation: its film, its places, what is written, and beside it what is said in few words. */
export function MediationArticle({ mediation, contradiction, order, isLedTo }: MediationArticleProps) {
  const { readings: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const { cards } = useFilms()
  const titleOf = useTitleOf()
  const store = useStore()
  const places = useShownPlaces(mediation)
  const article = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!isLedTo) return
    article.current?.scrollIntoView({ block: 'start' })
    article.current?.focus()
  }, [isLedTo])
  const card = cards.find(({ film }) => film.id === mediation.filmId)
  if (!card) return null
  const title = titleOf(card.film)
  const partId = places[0]?.partId ?? card.parts[0]?.id
  const choose = () => store.change('chosen', () => ({ kind: 'mediation', id: mediation.id }))
  return (
    <article
      ref={article}
      tabIndex={-1}
      className={classNames(styles.article, isLedTo && styles.ledTo)}
      aria-label={`${title}: ${nameIn(contradiction.names, language)}`}
    >
      <header className={styles.head}>
        <h4>{title}</h4>
        <span className={styles.date}>{dateOf(card.film, order) ?? words.undated}</span>
      </header>
      <div className={styles.read}>
        {mediation.extent === 'film' ? (
          <p className={styles.extent}>{words.wholeFilm}</p>
        ) : (
          <ul className={styles.stills}>
            {places.map(place => (
              <li key={place.id}>
                <PlaceStill place={place} title={title} onFollow={choose} />
              </li>
            ))}
          </ul>
        )}
        {mediation.extent === 'spans' && places.length === 0 && (
          <p className={styles.extent}>{words.noPlaces}</p>
        )}
        {mediation.reading === '' ? (
          <p className={styles.extent}>{words.noReading}</p>
        ) : (
          <p className={styles.reading}>{mediation.reading}</p>
        )}
        <p className={styles.acts}>
          {partId && (
            <Link
              to="/coding/$partId"
              params={{ partId }}
              search={places[0]?.firstFrame == null ? {} : { frame: places[0].firstFrame }}
              onClick={choose}
            >
              {words.changeAtDesk}
              <span className="unseen"> {title}</span>
            </Link>
          )}
          <GatherAll
            label={words.gather}
            things={places.map(place => ({
              ...{ what: 'span', partId: place.partId },
              ...{ startMs: place.startMs, endMs: place.endMs },
              gatheredFrom: { what: 'mediation', id: mediation.id },
            }))}
          />
        </p>
      </div>
      <aside className={styles.said}>
        <PositionSquare contradiction={contradiction} mediation={mediation} />
        <Said mediation={mediation} contradiction={contradiction} />
      </aside>
    </article>
  )
}

function Said({ mediation, contradiction }: { mediation: Mediation; contradiction: Contradiction }) {
  const { readings: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const codes = useCodes()
  const choices = useChoices()
  const { positionsBefore, positionsAfter, attitudeToFirst, attitudeToSecond } = mediation
  const { treatment, certainty, channels, codeIds } = mediation
  const attitude = (pole: Contradiction['firstPole'], said: Mediation['attitudeToFirst']) =>
    said ? ([words.toPole(nameIn(pole, language)), choices.say('attitude', said)] as const) : null
  const positions = (positionsOf: Mediation['positionsBefore']) =>
    positionsOf.length > 0 ? sayPositions(contradiction, positionsOf, language) : null
  const facts = [
    [words.before, positions(positionsBefore)] as const,
    [words.after, positions(positionsAfter)] as const,
    attitude(contradiction.firstPole, attitudeToFirst),
    attitude(contradiction.secondPole, attitudeToSecond),
    [words.treatment, treatment && choices.say('treatment', treatment)] as const,
    [words.certainty, certainty && words.certainties[certainty]] as const,
    [words.channels, channels.map(one => words.channelNames[one]).join(words.between)] as const,
  ]
  const through = codeIds.flatMap(id => codes.find(code => code.id === id) ?? [])
  return (
    <dl className={styles.facts}>
      {facts.map(
        fact =>
          fact?.[1] && (
            <div key={fact[0]}>
              <dt>{fact[0]}</dt>
              <dd>{fact[1]}</dd>
            </div>
          ),
      )}
      {through.length > 0 && (
        <div>
          <dt>{words.through}</dt>
          <dd>
            {through.map(code => (
              <span key={code.id} className={styles.code}>
                <CodeSwatch code={code} />
                {codeName(code, language)}
              </span>
            ))}
          </dd>
        </div>
      )}
    </dl>
  )
}
