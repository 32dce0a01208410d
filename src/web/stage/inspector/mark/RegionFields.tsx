import { useId, useState } from 'react'
import type { Mark, Region, RegionPlace } from '../../../../study/index.ts'
import { placeAt, wholePicture } from '../../../../study/index.ts'
import { newIdentifier } from '../../../services/new-identifier.ts'
import { useServices, useStore, useWords } from '../../../use-app.ts'
import type { Playback } from '../../player/playback.ts'
import { usePlaybackValue } from '../../player/use-playback.ts'
import styles from '../../regions/Regions.module.css'
import { firstPlace } from '../../regions/size-place.ts'

interface RegionFieldsProps {
  mark: Mark
  /** Null while one is being drawn: the first number that is given keeps it. */
  region: Region | null
  playback: Playback
}

const playing = -1
const fields = ['x', 'y', 'width', 'height'] as const

/** Where a region stands at the frame on screen, in hundredths of the picture, to be given without a pointer. */
export function RegionFields({ mark, region, playback }: RegionFieldsProps) {
  const { regions: words } = useWords()
  const { outbox } = useServices()
  const store = useStore()
  // While the film plays the numbers stand: what changes with each frame is in the picture.
  const stillMs = usePlaybackValue(playback, now => (now.isPlaying ? playing : now.ms))
  const hint = useId()
  const place = region ? placeAt(region, stillMs === playing ? playback.ms : stillMs) : firstPlace
  const give = (news: Partial<RegionPlace>) => {
    const regionId = region?.id ?? newIdentifier()
    const isPlaced = outbox.placeAndSay({
      ...{ kind: 'set-region', filmId: mark.filmId, partId: mark.partId, markId: mark.id },
      ...{ regionId, newKeyId: newIdentifier(), atMs: playback.ms, place: { ...place, ...news } },
      ...(region && { upon: place }),
    })
    if (isPlaced && !region) store.change('chosen', () => ({ kind: 'mark', id: mark.id, region: regionId }))
  }
  return (
    <fieldset className={styles.fields} aria-label={words.inNumbers} aria-describedby={hint}>
      {fields.map(field => (
        <NumberField
          key={field}
          label={words.numbers[field]}
          value={place[field]}
          isStill={stillMs !== playing}
          onGive={value => give({ [field]: value })}
        />
      ))}
      <span id={hint} className="unseen">
        {words.inHundredths}
      </span>
    </fieldset>
  )
}

interface NumberFieldProps {
  label: string
  /** In ten-thousandths. */
  value: number
  isStill: boolean
  onGive: (value: number) => void
}

/** A share of the picture: kept by Enter and as it is left; Escape leaves it as it was. */
function NumberField({ label, value, isStill, onGive }: NumberFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const keep = () => {
    setDraft(null)
    const given = draft === null || draft.trim() === '' ? Number.NaN : Number(draft)
    const wanted = Math.round((given * wholePicture) / 100)
    if (Number.isSafeInteger(wanted) && wanted !== value) onGive(wanted)
  }
  return (
    <label>
      {label}
      <input
        type="number"
        min={0}
        max={100}
        step={0.5}
        disabled={!isStill}
        value={draft ?? String(value / 100)}
        onChange={event => setDraft(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={event => {
          if (event.key === 'Enter') keep()
          if (event.key === 'Escape') setDraft(null)
        }}
      />
    </label>
  )
}
