import { Link } from '@tanstack/react-router'
import { readFilmName } from '../../../findings/index.ts'
import { clockTime } from '../../../words/index.ts'
import { Still } from '../../controls/Still.tsx'
import { stillOf } from '../../stage/appearances/still-of.ts'
import { useAppearances } from '../../stage/appearances/use-appearances.ts'
import { GatherHere } from '../../stage/gathering/GatherButton.tsx'
import { stillAddress } from '../../stage/stills/still-address.ts'
import type { Appearance, AppearanceInPicture, Beside } from '../../state/appearances.ts'
import { countedFirst, hasFrame, spreadOver } from '../../state/appearances.ts'
import { useWords } from '../../use-app.ts'
import type { Names } from '../use-names.ts'
import { useVersionAsked } from '../use-version-asked.ts'
import styles from './FilmStills.module.css'

interface FilmStillsProps {
  filmId: string
  /** What is said of the film above its stills. */
  said: string
  codeId: string
  /** Only where another code stands with it. */
  beside?: Beside | undefined
  names: Names
  stills: number
  /** Said for the whole row of films already: there are no files, and so no stills. */
  isWithoutFiles: boolean
}

/** A film that carries something: what is said of it, and stills that show it; where its file is away, the places. */
export function FilmStills({ filmId, said, codeId, beside, names, stills, isWithoutFiles }: FilmStillsProps) {
  const version = useVersionAsked()?.number ?? null
  const list = useAppearances(readFilmName(filmId).filmId, codeId, version, beside)
  const title = names.film(filmId)
  const counted = countedFirst(list ?? [])
  const withFrame = counted.filter(hasFrame)
  return (
    <figure className={styles.film} data-film={filmId}>
      <figcaption>{said}</figcaption>
      {withFrame.length > 0 ? (
        <ul className={styles.stills}>
          {spreadOver(withFrame, stills).map(appearance => (
            <li key={`${appearance.partId} ${appearance.startMs}`}>
              <StillLink appearance={appearance} title={title} />
            </li>
          ))}
        </ul>
      ) : (
        counted.length > 0 && <PlacesWithoutStill list={spreadOver(counted, 3)} isSaid={isWithoutFiles} />
      )}
    </figure>
  )
}

function PlacesWithoutStill({ list, isSaid }: { list: readonly Appearance[]; isSaid: boolean }) {
  const { analysis } = useWords()
  return (
    <p className={styles.places}>
      {!isSaid && `${analysis.noStillOf} `}
      {list.map((appearance, index) => (
        <span key={`${appearance.partId} ${appearance.startMs}`}>
          {index > 0 && ' · '}
          <Link to="/coding/$partId" params={{ partId: appearance.partId }} search={{}}>
            {placeOf(analysis, appearance)}
          </Link>
        </span>
      ))}
    </p>
  )
}

function StillLink({ appearance, title }: { appearance: AppearanceInPicture; title: string }) {
  const { analysis, rowPages } = useWords()
  const { partId, fileId, frame } = appearance
  const place = placeOf(analysis, appearance)
  const name = rowPages.dot({ title, value: place })
  return (
    <GatherHere thing={stillOf(appearance)} name={name}>
      <Link
        to="/coding/$partId"
        params={{ partId }}
        search={{ frame }}
        className={styles.still}
        aria-label={name}
      >
        <span className={styles.picture}>
          <Still address={stillAddress(fileId, frame)} />
        </span>
        {place}
      </Link>
    </GatherHere>
  )
}

function placeOf(
  analysis: ReturnType<typeof useWords>['analysis'],
  { shotNumber, startMs }: Appearance,
): string {
  return analysis.stillOf({ number: shotNumber, at: clockTime(Math.floor(startMs / 1000)) })
}
