import { bounds, complaintAboutLine, complaintAboutWriting } from '../bounds.ts'
import type { Change, RecordKind, RecordKinds } from '../change.ts'
import { changed, made, removed } from '../change.ts'
import type { Names } from '../codebook/names.ts'
import { namesGiven, tidyNames } from '../codebook/names.ts'
import type { EditedMeanwhile } from '../edit-record.ts'
import { editRecord, isSame } from '../edit-record.ts'
import type { Film } from '../films/film.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { DateRefusal } from '../time/edtf.ts'
import { complaintAboutDate } from '../time/edtf.ts'
import type { DatedEvent } from './dated-event.ts'
import type { Fact } from './fact.ts'
import type { Place } from './place.ts'
import type { Placing } from './placing.ts'
import type { Setting } from './setting.ts'

/** Places, events, and what is said of where and when films are; the settings are one coder's. */
export interface KnownWorld {
  coderId: string
  places: readonly Place[]
  events: readonly DatedEvent[]
  placings: readonly Placing[]
  facts: readonly Fact[]
  settings: readonly Setting[]
  /** Those that an act speaks of. */
  films: readonly Film[]
  /** The sources of the list, of which a fact can name one. */
  sourceIds: readonly string[]
}

export type WorldRefusal =
  | { kind: 'no-such-place' }
  | { kind: 'no-such-event' }
  | { kind: 'no-such-fact' }
  | { kind: 'no-such-placing' }
  | { kind: 'no-such-setting' }
  | { kind: 'without-a-name' }
  | { kind: 'world-text-unfit'; field: string; most: number }
  | { kind: 'not-on-earth' }
  | { kind: 'place-within-itself' }
  | { kind: 'place-in-use'; films: number; events: number }
  | { kind: 'event-without-date' }
  | { kind: 'event-in-use'; films: number }
  | { kind: 'placed-already' }
  | { kind: 'nothing-said-of-setting' }
  | { kind: 'setting-there-already' }
  | { kind: 'fact-without-value' }

type Refused =
  | WorldRefusal
  | EditedMeanwhile
  | DateRefusal
  | { kind: 'no-such-film'; filmId: string }
  | { kind: 'no-such-source' }
type WorldKind = 'place' | 'event' | 'placing' | 'setting' | 'fact'
type Judged<Kind extends RecordKind> = Result<RecordKinds[Kind], Refused>

/**
 * Makes a record, or gives the one that stands the fields that `wanted` has. `upon`: what they were when the hand began;
 * what another window has said otherwise since is not overwritten. `judge` tidies what comes of it, or refuses it.
 */
function setIn<Kind extends WorldKind>(
  kind: Kind,
  records: readonly RecordKinds[Kind][],
  set: { wanted: RecordKinds[Kind]; upon: Partial<RecordKinds[Kind]> | undefined; gone: WorldRefusal },
  judge: (record: RecordKinds[Kind]) => Judged<Kind>,
): Result<Change, Refused> {
  const { wanted, upon, gone } = set
  const standing = records.find(({ id }) => id === wanted.id)
  if (!standing && upon) return refused(gone)
  const merged = standing ? editRecord(kind, standing, { to: wanted, upon }) : accepted(wanted)
  if (!merged.ok) return merged
  const judged = judge(merged.value)
  if (!judged.ok) return judged
  if (!standing) return accepted([made(kind, judged.value)])
  return accepted(isSame(standing, judged.value) ? [] : [changed(kind, standing, judged.value)])
}

/** Of one that is gone already, in another window, nothing is said. */
function removeFrom<Kind extends WorldKind>(
  kind: Kind,
  records: readonly RecordKinds[Kind][],
  id: string,
): Change {
  const standing = records.find(record => record.id === id)
  return standing ? [removed(kind, standing)] : []
}

export function setPlace(known: KnownWorld, wanted: Place, upon?: Place): Result<Change, Refused> {
  return setIn('place', known.places, { wanted, upon, gone: { kind: 'no-such-place' } }, place => {
    const { latitude, longitude, withinId } = place
    const isMapped = latitude !== null && longitude !== null
    if (!isMapped && (latitude !== null || longitude !== null)) return refused({ kind: 'not-on-earth' })
    if (isMapped && !(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180))
      return refused({ kind: 'not-on-earth' })
    if (withinId !== null && !known.places.some(({ id }) => id === withinId))
      return refused({ kind: 'no-such-place' })
    if (isWithin(known.places, withinId, place.id)) return refused({ kind: 'place-within-itself' })
    return named(place, ['pinyin', 'placeKind'], ['note'])
  })
}

/** Whether a place, or one that it is part of, is this one. */
function isWithin(places: readonly Place[], from: string | null, placeId: string): boolean {
  const seen = new Set<string>()
  for (let at = from; at !== null && !seen.has(at); ) {
    if (at === placeId) return true
    seen.add(at)
    at = places.find(({ id }) => id === at)?.withinId ?? null
  }
  return false
}

export function removePlace(known: KnownWorld, placeId: string): Result<Change, WorldRefusal> {
  const { places, placings, settings, events } = known
  const films = new Set([
    ...placings.filter(one => one.placeId === placeId).map(({ filmId }) => filmId),
    ...settings
      .filter(one => [...one.filmedIds, ...one.representedIds].includes(placeId))
      .map(({ filmId }) => filmId),
  ])
  const happened = events.filter(({ placeIds }) => placeIds.includes(placeId)).length
  if (films.size + happened > 0) return refused({ kind: 'place-in-use', films: films.size, events: happened })
  const inside = places.filter(({ withinId }) => withinId === placeId)
  return accepted([
    ...inside.map(place => changed('place', place, { ...place, withinId: null })),
    ...removeFrom('place', places, placeId),
  ])
}

export function setEvent(known: KnownWorld, wanted: DatedEvent, upon?: DatedEvent): Result<Change, Refused> {
  return setIn('event', known.events, { wanted, upon, gone: { kind: 'no-such-event' } }, event => {
    const date = event.date.trim()
    if (date === '') return refused({ kind: 'event-without-date' })
    const complaint = complaintAboutDate(date)
    if (complaint) return refused(complaint)
    const placeIds = [...new Set(event.placeIds)]
    if (!placeIds.every(placeId => known.places.some(({ id }) => id === placeId)))
      return refused({ kind: 'no-such-place' })
    return named({ ...event, date, placeIds }, ['eventKind'], ['note'])
  })
}

export function removeEvent(known: KnownWorld, eventId: string): Result<Change, WorldRefusal> {
  const users = known.settings.filter(({ events }) => events.some(one => one.eventId === eventId))
  const films = new Set(users.map(({ filmId }) => filmId)).size
  return films > 0
    ? refused({ kind: 'event-in-use', films })
    : accepted(removeFrom('event', known.events, eventId))
}

export function setPlacing(known: KnownWorld, wanted: Placing, upon?: Placing): Result<Change, Refused> {
  const { places, placings, films } = known
  return setIn('placing', placings, { wanted, upon, gone: { kind: 'no-such-placing' } }, placing => {
    const { id, filmId, placeId, how } = placing
    if (!films.some(film => film.id === filmId)) return refused({ kind: 'no-such-film', filmId })
    if (!places.some(place => place.id === placeId)) return refused({ kind: 'no-such-place' })
    const isThere = placings.some(
      one => one.id !== id && one.filmId === filmId && one.placeId === placeId && one.how === how,
    )
    return isThere ? refused({ kind: 'placed-already' }) : accepted(placing)
  })
}

export function removePlacing({ placings }: KnownWorld, placingId: string): Result<Change, never> {
  return accepted(removeFrom('placing', placings, placingId))
}

export function setSetting(known: KnownWorld, wanted: Setting, upon?: Setting): Result<Change, Refused> {
  const { settings, places, events } = known
  return setIn('setting', settings, { wanted, upon, gone: { kind: 'no-such-setting' } }, setting => {
    const filmedIds = [...new Set(setting.filmedIds)]
    const representedIds = [...new Set(setting.representedIds)]
    const storyDate = setting.storyDate?.trim() || null
    const after = { ...setting, filmedIds, representedIds, storyDate }
    const complaint = storyDate === null ? null : complaintAboutDate(storyDate)
    if (complaint) return refused(complaint)
    if (![...filmedIds, ...representedIds].every(placeId => places.some(({ id }) => id === placeId)))
      return refused({ kind: 'no-such-place' })
    if (!after.events.every(({ eventId }) => events.some(({ id }) => id === eventId)))
      return refused({ kind: 'no-such-event' })
    if (filmedIds.length + representedIds.length + after.events.length === 0 && !after.view && !storyDate)
      return refused({ kind: 'nothing-said-of-setting' })
    const isThere = settings.some(other => other.id !== after.id && liesAlike(other, after))
    return isThere ? refused({ kind: 'setting-there-already' }) : accepted(after)
  })
}

export function removeSetting({ settings }: KnownWorld, settingId: string): Result<Change, never> {
  return accepted(removeFrom('setting', settings, settingId))
}

function liesAlike(one: Setting, other: Setting): boolean {
  return one.partId === other.partId && one.startMs === other.startMs && one.endMs === other.endMs
}

/** Says a fact; one that is used takes the place of the one that was, and a date of a film becomes the film's. */
export function setFact(known: KnownWorld, wanted: Fact, upon?: Fact): Result<Change, Refused> {
  const set = setIn('fact', known.facts, { wanted, upon, gone: { kind: 'no-such-fact' } }, fact => {
    const after = { ...fact, field: fact.field.trim(), value: fact.value.trim(), says: fact.says.trim() }
    if (after.field === '' || after.value === '') return refused({ kind: 'fact-without-value' })
    const complaint = isDateOfFilm(after) ? complaintAboutDate(after.value) : null
    if (complaint) return refused(complaint)
    // One that was removed since may stay: it is named again where it comes back.
    const isNew = !known.facts.some(({ id, citedId }) => id === after.id && citedId === after.citedId)
    if (after.citedId !== null && isNew && !known.sourceIds.includes(after.citedId))
      return refused({ kind: 'no-such-source' })
    return plain(after, ['field', 'value', 'says', 'locator'], ['note'])
  })
  if (!set.ok) return set
  const after = set.value[0]?.after as Fact | undefined
  if (!after?.isUsed) return set
  return accepted([...set.value, ...inUseInstead(known, after)])
}

export function removeFact({ facts }: KnownWorld, factId: string): Result<Change, never> {
  return accepted(removeFrom('fact', facts, factId))
}

/** Which of the values that sources give is used from now on. */
export function useFact(known: KnownWorld, factId: string): Result<Change, Refused> {
  const fact = known.facts.find(({ id }) => id === factId)
  if (!fact) return refused({ kind: 'no-such-fact' })
  const used = { ...fact, isUsed: true }
  const others = inUseInstead(known, used)
  return accepted(fact.isUsed ? others : [changed('fact', fact, used), ...others])
}

const datesOfFilm = ['releaseDate', 'storyDate', 'shootingDate'] as const

function isDateOfFilm({ about, field }: Pick<Fact, 'about' | 'field'>): boolean {
  return about === 'film' && datesOfFilm.some(date => date === field)
}

function inUseInstead({ facts, films }: KnownWorld, used: Fact): Change {
  const others = facts.filter(
    other =>
      other.id !== used.id &&
      other.isUsed &&
      other.about === used.about &&
      other.aboutId === used.aboutId &&
      other.field === used.field,
  )
  const film = isDateOfFilm(used) ? films.find(({ id }) => id === used.aboutId) : undefined
  const field = datesOfFilm.find(date => date === used.field)
  const isNew = film && field && film[field] !== used.value
  return [
    ...others.map(other => changed('fact', other, { ...other, isUsed: false })),
    ...(isNew ? [changed('film', film, { ...film, [field]: used.value })] : []),
  ]
}

function named<Record extends { names: Names }>(
  record: Record,
  lines: (keyof Record)[],
  writings: (keyof Record)[],
): Result<Record, WorldRefusal> {
  const names = tidyNames(record.names)
  if (namesGiven(names).length === 0) return refused({ kind: 'without-a-name' })
  if (namesGiven(names).some(name => complaintAboutLine(name, bounds.name)))
    return refused({ kind: 'world-text-unfit', field: 'names', most: bounds.name })
  return plain({ ...record, names }, lines, writings)
}

function plain<Record extends object>(
  record: Record,
  lines: (keyof Record)[],
  writings: (keyof Record)[],
): Result<Record, WorldRefusal> {
  const unfitLine = lines.find(field => complaintAboutLine(String(record[field]), bounds.name))
  if (unfitLine) return refused({ kind: 'world-text-unfit', field: String(unfitLine), most: bounds.name })
  const unfit = writings.find(field => complaintAboutWriting(String(record[field])))
  return unfit
    ? refused({ kind: 'world-text-unfit', field: String(unfit), most: bounds.writing })
    : accepted(record)
}
