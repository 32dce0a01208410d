import { Link } from '@tanstack/react-router'
import type { Film, Mediation } from '../../../study/index.ts'
import { yearsOf } from '../../../study/index.ts'
import { Choice } from '../../controls/Choice.tsx'
import { Still } from '../../controls/Still.tsx'
import { namePlace } from '../../stage/readings/name-places.ts'
import { sayPositions } from '../../stage/readings/say-positions.ts'
import { useChoices } from '../../stage/readings/use-choices.ts'
import { useFreshReadings, useReadings } from '../../stage/readings/use-readings.ts'
import { stillAddress } from '../../stage/stills/still-address.ts'
import { useAppState, useFilms, useWords } from '../../use-app.ts'
import type { RowNames } from '../rows/use-row-names.ts'
import { useOpened } from '../use-opened.ts'
import styles from './MediationsOf.module.css'

interface MediationsOfProps {
  contradictionId: string
  names: RowNames
  /** By which date films stand in order, where that is chosen elsewhere on the page. */
  by?: FilmDate
}

const filmDates = ['release', 'story', 'shooting'] as const
type FilmDate = (typeof filmDates)[number]

function dateOf({ releaseDate, storyDate, shootingDate }: Film, by: FilmDate): string | null {
  return { release: releaseDate, story: storyDate, shooting: shootingDate }[by]
}

/** Films without a date come last. */
function yearOf(film: Film, by: FilmDate): number {
  const { from, to } = yearsOf(dateOf(film, by)) ?? { from: Number.MAX_SAFE_INTEGER, to: 0 }
  return from === -Infinity ? to : from
}

/** What was read of a contradiction, film by film in the order of their dates, with a still, the move and through what. */
export function MediationsOf({ contradictionId, names, by: given }: MediationsOfProps) {
  const { rowPages, readings } = useWords()
  const { cards } = useFilms()
  const { mediations } = useReadings()
  useFreshReadings()
  const [asked, ask] = useOpened('mediations')
  const by = given ?? filmDates.find(one => one === asked) ?? 'release'
  const films = cards.map(({ film }) => film).sort((one, other) => yearOf(one, by) - yearOf(other, by))
  const own = films.flatMap(film =>
    mediations
      .filter(one => one.contradictionId === contradictionId && one.filmId === film.id)
      .map(mediation => ({ film, mediation })),
  )
  return (
    <section className={styles.mediations} aria-label={rowPages.mediations}>
      <h3>{rowPages.mediations}</h3>
      {own.length === 0 ? (
        <p className={styles.none}>{rowPages.noMediations}</p>
      ) : (
        <>
          {!given && (
            <Choice
              label={readings.order}
              choices={filmDates.map(value => ({ value, name: readings.orders[value] }))}
              chosen={by}
              onChoose={ask}
            />
          )}
          <ul className={styles.list}>
            {own.map(({ film, mediation }) => (
              <li key={mediation.id}>
                <OneMediation {...{ film, mediation, names }} date={dateOf(film, by)} />
              </li>
            ))}
          </ul>
          <p>
            <Link to="/reading" search={{ contradiction: contradictionId }}>
              {rowPages.toReading}
            </Link>
          </p>
        </>
      )}
    </section>
  )
}

interface OneMediationProps {
  film: Film
  mediation: Mediation
  names: RowNames
  date: string | null
}

function OneMediation({ film, mediation, names, date }: OneMediationProps) {
  const { rowPages, readings } = useWords()
  const contradiction = useAppState(state =>
    state.codebook.contradictions.find(({ id }) => id === mediation.contradictionId),
  )
  const parts = useAppState(state => state.readings.parts)
  const span = useReadings().spans.find(({ mediationId }) => mediationId === mediation.id)
  const part = span && parts[span.partId]
  const still = span ? namePlace(span, part, readings).still : null
  const title = names.film(film.id)
  const { say } = useChoices()
  const [first, second] = names.inLanguage(names.language).poles(mediation.contradictionId)
  const { attitudeToFirst, attitudeToSecond, treatment } = mediation
  const chosen = [
    ...(attitudeToFirst
      ? [rowPages.dot({ title: readings.toPole(first), value: say('attitude', attitudeToFirst) })]
      : []),
    ...(attitudeToSecond
      ? [rowPages.dot({ title: readings.toPole(second), value: say('attitude', attitudeToSecond) })]
      : []),
    ...(treatment ? [rowPages.dot({ title: readings.treatment, value: say('treatment', treatment) })] : []),
  ]
  const through = [
    ...mediation.codeIds.map(id => names.code(id)),
    ...mediation.channels.map(channel => readings.channelNames[channel]),
  ]
  return (
    <>
      <span className={styles.picture}>
        {part?.fileId && still !== null && <Still address={stillAddress(part.fileId, still)} />}
      </span>
      <div>
        <Link to="/reading" search={{ contradiction: mediation.contradictionId, mediation: mediation.id }}>
          {title}
        </Link>{' '}
        <span className={styles.said}>{date ?? rowPages.undated}</span>
        {contradiction && (
          <p className={styles.said}>
            {rowPages.fromTo({
              before: sayPositions(contradiction, mediation.positionsBefore, names.language),
              after: sayPositions(contradiction, mediation.positionsAfter, names.language),
            })}
          </p>
        )}
        {through.length > 0 && <p className={styles.said}>{rowPages.through(through)}</p>}
        {chosen.length > 0 && <p className={styles.said}>{chosen.join(' · ')}</p>}
        {mediation.reading !== '' && <p className={styles.reading}>{mediation.reading}</p>}
      </div>
    </>
  )
}
