import type { Mediation } from '../../../study/index.ts'
import { saidOfMediation } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { IconButton } from '../../controls/IconButton.tsx'
import { newIdentifier } from '../../services/new-identifier.ts'
import { useAppState, useWords } from '../../use-app.ts'
import type { Inspected } from '../inspector/inspected.ts'
import fields from './Fields.module.css'
import styles from './MediationView.module.css'
import { namePlace } from './name-places.ts'
import { placesOfOpen } from './unit-here.ts'
import { useReadingActs, useReadings } from './use-readings.ts'
import { useUnitHere } from './use-unit-here.ts'

/** The stretches of which a mediation is read: each leads to its beginning, and what stands at the playhead is added. */
export function PlacesField({ of, mediation }: { of: Inspected; mediation: Mediation }) {
  const { readings: words } = useWords()
  const acts = useReadingActs()
  const { spans } = useReadings()
  const parts = useAppState(state => state.readings.parts)
  const { part, playback } = of
  const { partId } = part.view
  const own = saidOfMediation(mediation, spans).spans
  const unit = useUnitHere(of)
  const places = own
    .map(span => ({
      span,
      place: namePlace(span, span.partId === partId ? placesOfOpen(part) : parts[span.partId], words),
    }))
    .sort((a, b) => a.place.startMs - b.place.startMs)
  const isHere = (startMs: number, endMs: number) => unit?.startMs === startMs && unit.endMs === endMs
  const isThere = places.some(
    ({ span, place }) => span.partId === partId && isHere(place.startMs, place.endMs),
  )
  return (
    <section className={fields.field} aria-label={words.places}>
      {places.length === 0 && <p>{words.noPlaces}</p>}
      <ul className={styles.places}>
        {places.map(({ span, place }) => (
          <li key={span.id}>
            {span.partId === partId && place.firstFrame !== null ? (
              <button type="button" className={styles.place} onClick={() => playback.go(place.firstFrame!)}>
                {place.said}
              </button>
            ) : (
              <span className={styles.place}>{place.said}</span>
            )}
            {own.length > 1 && (
              <IconButton
                icon="close"
                size="small"
                label={words.takeAway(place.said)}
                onPress={() => acts.change(mediation.id, { spans: own.filter(one => one !== span) })}
              />
            )}
          </li>
        ))}
      </ul>
      {unit && (
        <div className={styles.foot}>
          <Button
            look="quiet"
            icon="add"
            hint="add-place"
            preventFocusOnPress
            isDisabled={isThere}
            onPress={() => {
              const { startMs, endMs, attachedTo } = unit
              const fresh = { id: newIdentifier(), partId, startMs, endMs, attachedTo }
              acts.change(mediation.id, { spans: [...own, fresh] })
            }}
          >
            {unit.isScene ? words.addScene : words.addShot}
          </Button>
        </div>
      )}
    </section>
  )
}
