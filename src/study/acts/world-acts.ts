import type { StudyRefusal } from '../refusals.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { DatedEvent } from '../world/dated-event.ts'
import type { KnownWorld } from '../world/edit-world.ts'
import {
  removeEvent,
  removeFact,
  removePlace,
  removePlacing,
  removeSetting,
  setEvent,
  setFact,
  setPlace,
  setPlacing,
  setSetting,
  useFact,
} from '../world/edit-world.ts'
import type { Fact } from '../world/fact.ts'
import type { Place } from '../world/place.ts'
import type { Placing } from '../world/placing.ts'
import type { Setting } from '../world/setting.ts'
import type { ActFamily, KnownTime } from './act-family.ts'
import { snappedSpan } from './act-family.ts'

export interface KnownAtlas extends KnownWorld {
  timeOf: (partId: string) => KnownTime | null
}

export type NewSetting = Omit<Setting, 'coderId'>

/** `upon`, in each: what the new form was made from. */
export type WorldAct =
  | { kind: 'set-place'; place: Place; upon?: Place }
  | { kind: 'remove-place'; placeId: string }
  | { kind: 'set-event'; event: DatedEvent; upon?: DatedEvent }
  | { kind: 'remove-event'; eventId: string }
  | { kind: 'set-placing'; placing: Placing; upon?: Placing }
  | { kind: 'remove-placing'; placingId: string }
  | { kind: 'set-fact'; fact: Fact; upon?: Fact }
  | { kind: 'remove-fact'; factId: string }
  | { kind: 'use-fact'; factId: string }
  /** Where and when a stretch of a film is. */
  | { kind: 'set-setting'; setting: NewSetting; upon?: NewSetting }
  | { kind: 'remove-setting'; settingId: string }

/** Where and when films are is one map of the whole study, and taken back as such. */
export const worldActs: ActFamily<WorldAct, KnownAtlas> = {
  area: 'atlas',
  ground: 'study',
  place: {
    'set-place': (known, { place, upon }) => setPlace(known, place, upon),
    'remove-place': (known, { placeId }) => removePlace(known, placeId),
    'set-event': (known, { event, upon }) => setEvent(known, event, upon),
    'remove-event': (known, { eventId }) => removeEvent(known, eventId),
    'set-placing': (known, { placing, upon }) => setPlacing(known, placing, upon),
    'remove-placing': (known, { placingId }) => removePlacing(known, placingId),
    'set-fact': (known, { fact, upon }) => setFact(known, fact, upon),
    'remove-fact': (known, { factId }) => removeFact(known, factId),
    'use-fact': (known, { factId }) => useFact(known, factId),
    'set-setting': (known, { setting, upon }) => {
      const { coderId } = known
      const isThere = known.settings.some(({ id }) => id === setting.id)
      const placed = isThere || upon ? accepted(setting) : onFrames(known, setting)
      if (!placed.ok) return placed
      return setSetting(known, { ...placed.value, coderId }, upon && { ...upon, coderId })
    },
    'remove-setting': (known, { settingId }) => removeSetting(known, settingId),
  },
}

function onFrames({ timeOf, films }: KnownAtlas, setting: NewSetting): Result<NewSetting, StudyRefusal> {
  const { filmId } = setting
  if (!films.some(({ id }) => id === filmId)) return refused({ kind: 'no-such-film', filmId })
  const time = timeOf(setting.partId)
  if (!time) return refused({ kind: 'no-such-part' })
  const placed = snappedSpan(time, setting)
  if (placed.endMs <= placed.startMs) return refused({ kind: 'empty-span' })
  return placed.startMs < 0 || placed.endMs > time.endMs
    ? refused({ kind: 'span-outside-part', endMs: time.endMs })
    : accepted(placed)
}
