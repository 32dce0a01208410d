import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import type { FilmCard } from '../../server/contracts/index.ts'
import type { Certainty, Placing, PlacingHow, Setting } from '../../study/index.ts'
import {
  bounds,
  certainties,
  nameIn,
  nameKey,
  namesGiven,
  noNames,
  noPlace,
  placingHows,
} from '../../study/index.ts'
import { Button } from '../controls/Button.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { newIdentifier } from '../services/new-identifier.ts'
import { useWorld, useWorldActs } from '../stage/world/use-world.ts'
import { PlaceLink } from '../stage/world/WorldLinks.tsx'
import { useAppState, useWords } from '../use-app.ts'
import styles from './FilmScreen.module.css'
import { MomentLink } from './MomentLink.tsx'
import { Section } from './Section.tsx'
import type { MomentOf } from './use-film.ts'

/** Where the film was filmed and what it represents, as a whole and in stretches; the two are kept apart. */
export function PlacesOfFilm({ card, momentOf }: { card: FilmCard; momentOf: MomentOf }) {
  const { filmPage: words } = useWords()
  return (
    <Section title={words.places}>
      <div className={styles.pair}>
        {placingHows.map(how => (
          <PlacesOfKind key={how} card={card} how={how} momentOf={momentOf} />
        ))}
      </div>
      <p className={styles.hint}>{words.addHint}</p>
    </Section>
  )
}

interface PlacesOfKindProps {
  card: FilmCard
  how: PlacingHow
  momentOf: MomentOf
}

function PlacesOfKind({ card, how, momentOf }: PlacesOfKindProps) {
  const { filmPage: words } = useWords()
  const { placings, settings } = useWorld()
  const id = useId()
  const own = placings.filter(one => one.filmId === card.film.id && one.how === how)
  const ofStretches = settings.filter(({ filmId }) => filmId === card.film.id)
  const settingsAt = (placeId: string) => ofStretches.filter(one => placeIdsOf(one, how).includes(placeId))
  const others = [...new Set(ofStretches.flatMap(one => placeIdsOf(one, how)))].filter(
    placeId => !own.some(one => one.placeId === placeId),
  )
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>
        {words.placeKinds[how]}
        <span className={styles.meaning}>{words.placeMeanings[how]}</span>
      </h3>
      {own.length + others.length === 0 && <p className={styles.none}>{words.noPlaces}</p>}
      <ul className={styles.places}>
        {own.map(placing => (
          <li key={placing.id}>
            <span className={styles.name}>
              <PlaceLink placeId={placing.placeId} />
            </span>
            <Stretches card={card} settings={settingsAt(placing.placeId)} momentOf={momentOf} />
            <HowCertain placing={placing} />
          </li>
        ))}
        {others.map(placeId => (
          <li key={placeId}>
            <span className={styles.name}>
              <PlaceLink placeId={placeId} />
            </span>
            <Stretches card={card} settings={settingsAt(placeId)} momentOf={momentOf} />
            <span className={styles.faint}>{words.alsoInScenes}</span>
          </li>
        ))}
      </ul>
      <AddPlace filmId={card.film.id} how={how} />
    </section>
  )
}

function placeIdsOf({ filmedIds, representedIds }: Setting, how: PlacingHow): readonly string[] {
  return how === 'filmed' ? filmedIds : representedIds
}

function usePlaceName(): (placeId: string) => string {
  const language = useAppState(state => state.preferences.language)
  const { places } = useWorld()
  return placeId => {
    const place = places.find(({ id }) => id === placeId)
    return place ? nameIn(place.names, language) : '—'
  }
}

interface StretchesProps {
  card: FilmCard
  settings: readonly Setting[]
  momentOf: MomentOf
}

/** The stretches of which the place is said; the first of them is gone to. */
function Stretches({ card, settings, momentOf }: StretchesProps) {
  const { filmPage: words } = useWords()
  const order = new Map(card.parts.map(({ id }, index) => [id, index]))
  const [first] = [...settings].sort(
    (a, b) => (order.get(a.partId) ?? 0) - (order.get(b.partId) ?? 0) || a.startMs - b.startMs,
  )
  if (!first) return null
  return (
    <MomentLink moment={momentOf(first.partId, first.startMs)}>{words.inScenes(settings.length)}</MomentLink>
  )
}

function HowCertain({ placing }: { placing: Placing }) {
  const { filmPage: words, readings } = useWords()
  const acts = useWorldActs()
  const name = usePlaceName()(placing.placeId)
  return (
    <>
      <select
        aria-label={words.certaintyOf(name)}
        value={placing.certainty ?? ''}
        onChange={event =>
          acts.setPlacing({ ...placing, certainty: (event.currentTarget.value || null) as Certainty | null })
        }
      >
        <option value="">{words.certaintyNotSaid}</option>
        {certainties.map(certainty => (
          <option key={certainty} value={certainty}>
            {readings.certainties[certainty]}
          </option>
        ))}
      </select>
      <IconButton
        icon="close"
        size="small"
        label={words.takePlace(name)}
        onPress={() => acts.removePlacing(placing.id)}
      />
    </>
  )
}

/** By the name of a place of the study; a name that none has makes one. */
function AddPlace({ filmId, how }: { filmId: string; how: PlacingHow }) {
  const { filmPage: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const acts = useWorldActs()
  const { places } = useWorld()
  const [name, setName] = useState('')
  const id = useId()
  const add = (event: FormEvent) => {
    event.preventDefault()
    const written = name.trim()
    if (written === '') return
    const known = places.find(({ names }) => namesGiven(names).some(one => nameKey(one) === nameKey(written)))
    const placeId = known?.id ?? newIdentifier()
    const of = /\p{Script=Han}/u.test(written) ? 'zh-Hans' : 'en'
    const isThere =
      known !== undefined || acts.setPlace({ ...noPlace, id: placeId, names: { ...noNames, [of]: written } })
    if (!isThere) return
    if (acts.setPlacing({ id: newIdentifier(), filmId, placeId, how, certainty: null })) setName('')
  }
  return (
    <form className={styles.addPlace} onSubmit={add}>
      <input
        aria-label={words.addPlace[how]}
        placeholder={words.addPlace[how]}
        maxLength={bounds.name}
        autoComplete="off"
        list={id}
        value={name}
        onChange={event => setName(event.currentTarget.value)}
      />
      <datalist id={id}>
        {places.map(place => (
          <option key={place.id} value={nameIn(place.names, language)} />
        ))}
      </datalist>
      <Button type="submit" isDisabled={name.trim() === ''}>
        {words.add}
        <span className="unseen">: {words.placeKinds[how]}</span>
      </Button>
    </form>
  )
}
