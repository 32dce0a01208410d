import type { Place } from '../../../study/index.ts'
import { noPlace } from '../../../study/index.ts'

/** A place as its form holds it: numbers as they are written. */
export interface PlaceDraft {
  names: Place['names']
  pinyin: string
  placeKind: string
  latitude: string
  longitude: string
  radiusKm: string
  withinId: string | null
  note: string
}

export function draftOf(place: Place | null): PlaceDraft {
  const { names, pinyin, placeKind, latitude, longitude, radiusM, withinId, note } = place ?? noPlace
  return {
    ...{ names, pinyin, placeKind, withinId, note },
    latitude: latitude === null ? '' : String(latitude),
    longitude: longitude === null ? '' : String(longitude),
    radiusKm: radiusM === 0 ? '' : String(radiusM / 1000),
  }
}

/** The place that is meant; null where what should be a number is none. */
export function placeOf(draft: PlaceDraft, upon: Place | null, id: string): Place | null {
  const [latitude, longitude, radiusKm] = [draft.latitude, draft.longitude, draft.radiusKm].map(readNumber)
  if (Number.isNaN(latitude) || Number.isNaN(longitude) || Number.isNaN(radiusKm) || (radiusKm ?? 0) < 0)
    return null
  const { names, pinyin, placeKind, withinId, note } = draft
  return {
    ...(upon ?? noPlace),
    ...{ id, names, pinyin: pinyin.trim(), placeKind: placeKind.trim(), withinId, note: note.trim() },
    ...{ latitude: latitude ?? null, longitude: longitude ?? null, radiusM: (radiusKm ?? 0) * 1000 },
  }
}

/** Nothing is null; a minus and a comma are read as they are written in print; what is no number is not one. */
export function readNumber(text: string): number | null {
  const plain = text.trim().replace(/[−–]/, '-').replace(',', '.')
  if (plain === '') return null
  return /^[+-]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN
}

/** As near as a hand can point. */
export function written(degrees: number): string {
  return String(Math.round(degrees * 10_000) / 10_000)
}
