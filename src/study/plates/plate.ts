import type { GatheredWhat } from '../tray/gathered.ts'

/** How many columns of the table an item takes. */
export const plateSizes = [1, 2, 3] as const
export type PlateSize = (typeof plateSizes)[number]

/** Stills and spans from any films, laid beside each other to be seen together: the counterpart of a chart. */
export interface Plate {
  id: string
  coderId: string
  name: string
  caption: string
  /** Its place among the plates. */
  position: number
  createdAt: string
}

/** Pictures without loss, as publishers ask for them. */
export const stillSetForms = ['png', 'tiff'] as const
export type StillSetForm = (typeof stillSetForms)[number]

/**
 * What lies on a plate. It keeps its own span, whatever becomes of the shot that it was. Its number is its place in the
 * order of the plate. It stays where it is when its plate is removed, so that the plate comes back whole.
 */
export interface PlateItem {
  id: string
  plateId: string
  partId: string
  what: GatheredWhat
  startMs: number
  endMs: number
  size: PlateSize
  position: number
  caption: string
}
