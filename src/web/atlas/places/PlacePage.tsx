import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { filmDateKinds, sumPlaces } from '../../../findings/index.ts'
import type { Place } from '../../../study/index.ts'
import { nameIn } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { LabelledSelect } from '../../controls/LabelledSelect.tsx'
import { GatherRecord } from '../../stage/gathering/GatherRecord.tsx'
import { useFreshWorld } from '../../stage/world/use-world.ts'
import { PlaceLink } from '../../stage/world/WorldLinks.tsx'
import { useAppState, useServices, useWords } from '../../use-app.ts'
import page from '../Atlas.module.css'
import { AtlasHead } from '../AtlasHead.tsx'
import { dateAsked } from '../asked.ts'
import { linesOnMap, placesOnMap } from '../map/drawn-places.ts'
import { MapCanvas } from '../map/MapCanvas.tsx'
import type { Atlas } from '../use-atlas.ts'
import { useAtlas } from '../use-atlas.ts'
import { EventAtPlace, FilmAtPlace } from './FilmAtPlace.tsx'
import { PlaceDialog } from './PlaceDialog.tsx'
import styles from './PlacePage.module.css'
import { courseOf } from './place-course.ts'

interface PlacePageProps {
  placeId: string
  by: string | undefined
}

/** One place through all its films. */
export function PlacePage({ placeId, by }: PlacePageProps) {
  useFreshWorld()
  const { atlas: words } = useWords()
  const navigate = useNavigate()
  const atlas = useAtlas()
  const place = atlas.places.find(({ id }) => id === placeId)
  const date = dateAsked({ by })
  const course = useMemo(() => courseOf(atlas, placeId, date), [atlas, placeId, date])
  if (!place)
    return (
      <div className={page.page}>
        <AtlasHead />
        {atlas.isLoaded && (
          <p className={page.purpose} role="status">
            {words.noPlace} <Link to="/atlas">{words.backToAtlas}</Link>
          </p>
        )}
      </div>
    )
  return (
    <div className={page.page}>
      <PlaceHead place={place} atlas={atlas} />
      <section className={page.section} aria-labelledby="place-course">
        <header className={page.sectionHead}>
          <h2 id="place-course">{words.throughFilms}</h2>
          <LabelledSelect
            label={words.throughMeaning}
            choices={filmDateKinds.map(value => ({ value, name: words.dateKinds[value] }))}
            chosen={date}
            onChoose={to =>
              void navigate({
                ...{ to: '/atlas/places/$placeId', params: { placeId }, search: { by: to }, replace: true },
              })
            }
          />
        </header>
        {course.length === 0 && <p className={page.left}>{words.nothingHere}</p>}
        <ol className={styles.course}>
          {course.map(one => (
            <li key={one.kind === 'film' ? one.card.film.id : one.event.id} className={styles[one.kind]}>
              {one.kind === 'film' ? (
                <FilmAtPlace here={one} atlas={atlas} placeId={placeId} />
              ) : (
                <EventAtPlace event={one.event} atlas={atlas} />
              )}
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}

const everything = { how: null, view: null, date: null }
const hrefOf = (placeId: string) => `/atlas/places/${placeId}`

function PlaceHead({ place, atlas }: { place: Place; atlas: Atlas }) {
  const { atlas: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const { outbox } = useServices()
  const navigate = useNavigate()
  const [isChanging, setIsChanging] = useState(false)
  const { id, names, pinyin, placeKind, latitude, longitude, radiusM, withinId, note } = place
  const isMapped = latitude !== null && longitude !== null
  const sums = useMemo(() => sumPlaces(atlas, everything), [atlas])
  const drawn = useMemo(
    () => ({ places: placesOnMap(atlas, sums, 'films', words), lines: linesOnMap(atlas, sums, words) }),
    [atlas, sums, words],
  )
  const around = useMemo(() => {
    const joined = drawn.lines.flatMap(({ filmedId, representedId }) =>
      filmedId === id || representedId === id ? [filmedId, representedId] : [],
    )
    return drawn.places.filter(one => one.id === id || joined.includes(one.id))
  }, [drawn, id])
  const contained = atlas.places.filter(one => one.withinId === id)
  const name = nameIn(names, language)
  const others = [names.en, names['zh-Hans'], pinyin].filter(other => other !== '' && other !== name)
  return (
    <>
      <AtlasHead>
        <GatherRecord what="place" id={id} said={names} />
        <Button icon="describe" onPress={() => setIsChanging(true)}>
          {words.editPlace}
        </Button>
        <Button
          look="quiet"
          onPress={() => {
            if (outbox.placeAndSay({ kind: 'remove-place', placeId: id })) void navigate({ to: '/atlas' })
          }}
        >
          {words.removePlace}
        </Button>
      </AtlasHead>
      <div className={styles.place}>
        <div>
          <h2 className={styles.name}>{name}</h2>
          {others.length > 0 && <p className={styles.others}>{others.join(' · ')}</p>}
          <dl className={styles.facts}>
            {placeKind !== '' && <Fact name={words.facts.kind}>{placeKind}</Fact>}
            {withinId !== null && (
              <Fact name={words.facts.within}>
                <PlaceLink placeId={withinId} />
              </Fact>
            )}
            <Fact name={words.facts.coordinates}>
              {isMapped ? words.coordinates({ latitude, longitude }) : words.notOnMap}
              {isMapped && radiusM > 0 && `, ${words.aroundKm(radiusM / 1000)}`}
            </Fact>
            {contained.length > 0 && (
              <Fact name={words.facts.contains}>
                {contained.map(one => (
                  <span key={one.id} className={styles.contained}>
                    <PlaceLink placeId={one.id} />
                  </span>
                ))}
              </Fact>
            )}
          </dl>
          {note !== '' && <p className={styles.note}>{note}</p>}
        </div>
        {isMapped && (
          <div className={styles.map}>
            <MapCanvas
              key={id}
              label={words.map}
              {...drawn}
              chosenId={id}
              around={around}
              hrefOf={hrefOf}
              onPlace={placeId =>
                void navigate({ to: '/atlas/places/$placeId', params: { placeId }, search: {} })
              }
            />
          </div>
        )}
      </div>
      {isChanging && <PlaceDialog place={place} onEnd={() => setIsChanging(false)} />}
    </>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
