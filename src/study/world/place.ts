import type { Names } from '../codebook/names.ts'
import { noNames } from '../codebook/names.ts'

/** What something is called in a list of others: `geonames` 2034937, `wikidata` Q11720. */
export interface Identifier {
  scheme: string
  value: string
}

/** A point on the map, or an area round one where nobody knows better; without coordinates it is named only. */
export interface Place {
  id: string
  names: Names
  pinyin: string
  /** City, district, works, or any word of the scholar's. */
  placeKind: string
  /** Degrees of WGS 84; both or neither. */
  latitude: number | null
  longitude: number | null
  /** How far from there it may lie, in metres; 0 where the point is the place. */
  radiusM: number
  /** The place that it is part of. */
  withinId: string | null
  identifiers: Identifier[]
  note: string
}

export const noPlace: Omit<Place, 'id'> = {
  ...{ names: noNames, pinyin: '', placeKind: '', latitude: null, longitude: null, radiusM: 0 },
  ...{ withinId: null, identifiers: [], note: '' },
}
