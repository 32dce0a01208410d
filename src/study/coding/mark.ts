import type { ChosenFromLists } from '../readings/choice-list.ts'
import type { Corner } from '../readings/mediation.ts'

/** What was chosen of an aspect: ids of its values, and why where that is a reading. */
export interface MarkAspect {
  aspectId: string
  values: string[]
  reason: string
}

/** Where a mark stands in a contradiction, and how the film takes its poles there. */
export interface MarkPosition extends ChosenFromLists {
  contradictionId: string
  positions: Corner[]
}

/** What a coder says of a mark beyond its code and its place. */
export interface MarkSaid {
  memo: string
  /** What it connotes, in words. */
  connotes: string
  /** The codes that it connotes. */
  connotesIds: string[]
  aspects: MarkAspect[]
  positions: MarkPosition[]
}

/** One coder's: this code on this span of this film. */
export interface Mark {
  id: string
  filmId: string
  partId: string
  codeId: string
  coderId: string
  startMs: number
  endMs: number
  /** The shot it was put on by key, or null for a free span. */
  attachedTo: string | null
  /** The pass it belongs to; null makes it an example: quoted and searched, never counted. */
  passId: string | null
  /** Null where nothing is said of it, as of nearly every mark. */
  said: MarkSaid | null
}

export const nothingSaidOfMark: MarkSaid = {
  memo: '',
  connotes: '',
  connotesIds: [],
  aspects: [],
  positions: [],
}
