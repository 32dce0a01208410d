import type { LineComplaint } from '../bounds.ts'
import { bounds, complaintAboutLine, complaintAboutWriting } from '../bounds.ts'
import type { Change } from '../change.ts'
import { changed, made, removed } from '../change.ts'
import type { EditedMeanwhile } from '../edit-record.ts'
import { editRecord, isSame } from '../edit-record.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import { orderOf, placesBetween, reordered } from '../tray/order-tray.ts'
import type { Plate, PlateItem } from './plate.ts'

/** The plates of one coder and what lies on them. */
export interface KnownPlates {
  coderId: string
  plates: readonly Plate[]
  items: readonly PlateItem[]
  now: () => string
}

export type NewPlate = Pick<Plate, 'id' | 'name' | 'caption'>
export type NewPlateItem = Pick<PlateItem, 'id' | 'partId' | 'what' | 'startMs' | 'endMs'>
export type PlateItemSaid = Pick<PlateItem, 'size' | 'caption'>

export type PlateRefusal =
  | { kind: 'no-such-plate' }
  | { kind: 'no-such-plate-item' }
  | { kind: 'plate-without-name' }
  | { kind: 'too-much-on-plate'; most: number }
  | { kind: 'plate-text-too-long'; most: number }
  | { kind: 'plate-text-not-plain' }

/** Makes a plate at the end of them, or says of one that stands what the new one says. */
export function setPlate(
  { coderId, plates, now }: KnownPlates,
  wanted: NewPlate,
  upon?: NewPlate,
): Result<Change, PlateRefusal | EditedMeanwhile> {
  const standing = plates.find(({ id }) => id === wanted.id)
  if (!standing && upon) return refused({ kind: 'no-such-plate' })
  const [position] = placesBetween(plates.toSorted(orderOf).at(-1)?.position ?? null, null, 1)!
  const merged = standing
    ? editRecord<Plate>('plate', standing, { to: wanted, upon })
    : accepted<Plate>({ ...wanted, coderId, position: position!, createdAt: now() })
  if (!merged.ok) return merged
  const after = { ...merged.value, name: merged.value.name.trim(), caption: merged.value.caption.trim() }
  if (after.name === '') return refused({ kind: 'plate-without-name' })
  const complaint =
    said(complaintAboutLine(after.name, bounds.name), bounds.name) ??
    said(complaintAboutWriting(after.caption), bounds.writing)
  if (complaint) return refused(complaint)
  if (!standing) return accepted([made('plate', after)])
  return accepted(isSame(standing, after) ? [] : [changed('plate', standing, after)])
}

/** Of one that is gone already, in another window, nothing is said. */
export function removePlate({ plates }: Pick<KnownPlates, 'plates'>, plateId: string): Result<Change, never> {
  const standing = plates.find(({ id }) => id === plateId)
  return accepted(standing ? [removed('plate', standing)] : [])
}

/** Lays things on a plate before another one, or at its end; the same still may lie there twice. */
export function addToPlate(
  known: KnownPlates,
  { plateId, items, beforeId }: { plateId: string; items: readonly NewPlateItem[]; beforeId: string | null },
): Result<Change, PlateRefusal> {
  if (!known.plates.some(({ id }) => id === plateId)) return refused({ kind: 'no-such-plate' })
  const there = new Set(known.items.map(({ id }) => id))
  const fresh = items.filter(({ id }) => !there.has(id))
  const own = itemsOfPlate(known.items, plateId)
  if (own.length + fresh.length > bounds.itemsOfPlate)
    return refused({ kind: 'too-much-on-plate', most: bounds.itemsOfPlate })
  const found = own.findIndex(({ id }) => id === beforeId)
  const place = found < 0 ? own.length : found
  const places = placesBetween(own[place - 1]?.position ?? null, own[place]?.position ?? null, fresh.length)
  const lying = (item: NewPlateItem, position: number): PlateItem => ({
    ...{ ...item, plateId, position, size: 1, caption: '' },
  })
  if (places) return accepted(fresh.map((item, index) => made('plateItem', lying(item, places[index]!))))
  return accepted([
    ...own.map((one, index) =>
      changed('plateItem', one, { ...one, position: index < place ? index : index + fresh.length }),
    ),
    ...fresh.map((item, index) => made('plateItem', lying(item, place + index))),
  ])
}

/** How large one lies there, and what is written under it. */
export function setPlateItem(
  { items }: Pick<KnownPlates, 'items'>,
  { itemId, to, upon }: { itemId: string; to: Partial<PlateItemSaid>; upon?: Partial<PlateItemSaid> },
): Result<Change, PlateRefusal | EditedMeanwhile> {
  const standing = items.find(({ id }) => id === itemId)
  if (!standing) return refused({ kind: 'no-such-plate-item' })
  const merged = editRecord<PlateItem>('plateItem', standing, { to, upon })
  if (!merged.ok) return merged
  const after = { ...merged.value, caption: merged.value.caption.trim() }
  const complaint = said(complaintAboutWriting(after.caption), bounds.writing)
  if (complaint) return refused(complaint)
  return accepted(isSame(standing, after) ? [] : [changed('plateItem', standing, after)])
}

/** Of what is off already, in another window, nothing is said. */
export function takeOffPlate(
  { items }: Pick<KnownPlates, 'items'>,
  ids: readonly string[],
): Result<Change, never> {
  return accepted(items.filter(({ id }) => ids.includes(id)).map(one => removed('plateItem', one)))
}

/** Puts things of a plate before another one, or at its end, in the order in which they lie. */
export function orderPlate(
  { items }: Pick<KnownPlates, 'items'>,
  { plateId, ...act }: { plateId: string; ids: readonly string[]; beforeId: string | null },
): Result<Change, never> {
  return accepted(
    reordered(itemsOfPlate(items, plateId), act).map(({ one, position }) =>
      changed('plateItem', one, { ...one, position }),
    ),
  )
}

/** In their order, by which they are numbered. */
export function itemsOfPlate(items: readonly PlateItem[], plateId: string): PlateItem[] {
  return items.filter(one => one.plateId === plateId).sort(orderOf)
}

function said(complaint: LineComplaint | null, most: number): PlateRefusal | null {
  if (!complaint) return null
  return complaint === 'too-long' ? { kind: 'plate-text-too-long', most } : { kind: 'plate-text-not-plain' }
}
