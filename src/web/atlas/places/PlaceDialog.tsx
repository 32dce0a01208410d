import type { FormEvent } from 'react'
import { useId, useMemo, useState } from 'react'
import type { Place } from '../../../study/index.ts'
import { bounds, isSame, nameIn } from '../../../study/index.ts'
import { sayRefusal } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { newIdentifier } from '../../services/new-identifier.ts'
import { useWorld } from '../../stage/world/use-world.ts'
import { useAppState, useServices, useWords } from '../../use-app.ts'
import styles from '../Form.module.css'
import { MapCanvas } from '../map/MapCanvas.tsx'
import { NameFields } from '../NameFields.tsx'
import type { PlaceDraft } from './place-draft.ts'
import { draftOf, placeOf, readNumber, written } from './place-draft.ts'

interface PlaceDialogProps {
  /** Null for a new one. */
  place: Place | null
  onEnd: () => void
}

const draftId = 'draft'
const noLines: readonly never[] = []

/** A place is made or changed: its names, what it is, where it lies by numbers or by a click on the map. */
export function PlaceDialog({ place, onEnd }: PlaceDialogProps) {
  const { atlas: words, navigation, refusals } = useWords()
  const { outbox } = useServices()
  const { places } = useWorld()
  const language = useAppState(state => state.preferences.language)
  const [draft, setDraft] = useState<PlaceDraft>(() => draftOf(place))
  const [complaint, setComplaint] = useState<string | null>(null)
  const complaintId = useId()
  const set = (to: Partial<PlaceDraft>) => setDraft(before => ({ ...before, ...to }))
  const save = (event: FormEvent) => {
    event.preventDefault()
    const wanted = placeOf(draft, place, place?.id ?? newIdentifier())
    if (!wanted) return setComplaint(words.notANumber)
    if (place && isSame(place, wanted)) return onEnd()
    const refusal = outbox.place({ kind: 'set-place', place: wanted, ...(place && { upon: place }) })
    if (refusal) setComplaint(sayRefusal(refusals, refusal))
    else onEnd()
  }
  const line = (
    field: 'pinyin' | 'placeKind' | 'latitude' | 'longitude' | 'radiusKm',
    label: string,
    hint?: string,
  ) => (
    <label>
      {label}
      <input
        maxLength={bounds.name}
        autoComplete="off"
        placeholder={hint}
        inputMode={field === 'pinyin' || field === 'placeKind' ? 'text' : 'decimal'}
        value={draft[field]}
        onChange={event => set({ [field]: event.currentTarget.value })}
      />
    </label>
  )
  return (
    <Dialog
      title={place ? words.editPlace : words.newPlace}
      closeLabel={navigation.close}
      isOpen
      onClose={onEnd}
      size="large"
    >
      <form className={styles.form} aria-describedby={complaint ? complaintId : undefined} onSubmit={save}>
        <div className={styles.beside}>
          <div className={styles.fields}>
            <NameFields names={draft.names} onChange={names => set({ names })} />
            <div className={styles.pair}>
              {line('pinyin', words.pinyin)}
              {line('placeKind', words.placeKind, words.placeKindHint)}
            </div>
            <div className={styles.pair}>
              {line('latitude', words.latitude)}
              {line('longitude', words.longitude)}
            </div>
            {line('radiusKm', words.radius)}
            <label>
              {words.within}
              <select
                value={draft.withinId ?? ''}
                onChange={event => set({ withinId: event.currentTarget.value || null })}
              >
                <option value="">{words.withinNone}</option>
                {places
                  .filter(({ id }) => id !== place?.id)
                  .map(({ id, names }) => (
                    <option key={id} value={id}>
                      {nameIn(names, language)}
                    </option>
                  ))}
              </select>
            </label>
            <label>
              {words.note}
              <textarea
                rows={2}
                maxLength={bounds.writing}
                value={draft.note}
                onChange={event => set({ note: event.currentTarget.value })}
              />
            </label>
          </div>
          <div className={styles.mapBox}>
            <Pointing draft={draft} placeId={place?.id ?? null} onPoint={set} />
            <p className={styles.hint}>{words.clickOnMap}</p>
          </div>
        </div>
        {complaint && (
          <p id={complaintId} className={styles.refusal} role="alert">
            {complaint}
          </p>
        )}
        <div className={styles.buttons}>
          <Button type="submit" look="strong">
            {words.save}
          </Button>
          <Button onPress={onEnd}>{words.cancel}</Button>
          {(draft.latitude !== '' || draft.longitude !== '') && (
            <Button look="quiet" onPress={() => set({ latitude: '', longitude: '', radiusKm: '' })}>
              {words.leaveOffMap}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  )
}

interface PointingProps {
  draft: PlaceDraft
  placeId: string | null
  onPoint: (to: Pick<PlaceDraft, 'latitude' | 'longitude'>) => void
}

/** The other places, faint for bearings, and this one where it is put. */
function Pointing({ draft, placeId, onPoint }: PointingProps) {
  const { atlas: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const { places } = useWorld()
  const { names, radiusKm, ...at } = draft
  const [latitude, longitude, radius] = [at.latitude, at.longitude, radiusKm].map(readNumber)
  const name = nameIn(names, language) || words.newPlace
  const others = useMemo(
    () =>
      places.flatMap(({ id, names: own, latitude: north, longitude: east }) => {
        const said = nameIn(own, language)
        return id === placeId || north === null || east === null
          ? []
          : { id, name: said, said, latitude: north, longitude: east, radiusM: 0, filmed: 0, represented: 0 }
      }),
    [places, placeId, language],
  )
  const isPut = Number.isFinite(latitude) && Number.isFinite(longitude) && Math.abs(latitude!) <= 90
  const own = isPut
    ? [
        {
          ...{ id: draftId, name, said: name, latitude: latitude!, longitude: longitude!, filmed: 0 },
          ...{ radiusM: Number.isFinite(radius) ? (radius ?? 0) * 1000 : 0, represented: 0 },
        },
      ]
    : []
  // Where it opens; afterwards it stays where the hand has left it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as it was when the form opened.
  const around = useMemo(() => (own.length > 0 ? own : others), [])
  return (
    <MapCanvas
      label={words.map}
      places={[...others, ...own]}
      lines={noLines}
      chosenId={draftId}
      around={around}
      onPoint={point => onPoint({ latitude: written(point.latitude), longitude: written(point.longitude) })}
    />
  )
}
