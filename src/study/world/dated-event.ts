import type { Names } from '../codebook/names.ts'
import { noNames } from '../codebook/names.ts'

/** Something that happened outside the films, on which periods rest and which scenes stage or remember. */
export interface DatedEvent {
  id: string
  names: Names
  /** EDTF, never empty: `1986-07`, `1997~`, `1992/1995`. */
  date: string
  /** Law, closure, opening, or any word of the scholar's. */
  eventKind: string
  placeIds: string[]
  identifiers: { scheme: string; value: string }[]
  note: string
}

export const noEvent: Omit<DatedEvent, 'id'> = {
  ...{ names: noNames, date: '', eventKind: '', placeIds: [], identifiers: [], note: '' },
}
