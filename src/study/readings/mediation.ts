import type { corners } from '../codebook/contradiction.ts'
import type { ChosenFromLists } from './choice-list.ts'

/** Where a contradiction can stand; both poles are S1 with S2, neither is what denies each. */
export type Corner = (typeof corners)[number]

/** By what a film speaks. */
export const channels = ['picture', 'voice', 'writing', 'music', 'noise'] as const
export type Channel = (typeof channels)[number]

export const certainties = ['certain', 'probable', 'doubtful', 'undecidable'] as const
export type Certainty = (typeof certainties)[number]

/** Of what it is read: the film as a whole, or stretches of it. */
export const extents = ['film', 'spans'] as const
export type Extent = (typeof extents)[number]

/** What a coder says of it. All but the contradiction may be left empty: a reading begins somewhere. */
export interface MediationSaid extends ChosenFromLists {
  contradictionId: string
  extent: Extent
  /** Through which symbols, subjects, spaces and techniques, and by what. */
  codeIds: string[]
  channels: Channel[]
  positionsBefore: Corner[]
  positionsAfter: Corner[]
  certainty: Certainty | null
  reading: string
}

/** How a film works on a contradiction, as one coder reads it. */
export interface Mediation extends MediationSaid {
  id: string
  filmId: string
  coderId: string
  createdAt: string
}

/** A stretch of which a mediation is read. */
export interface MediationSpan {
  id: string
  mediationId: string
  partId: string
  startMs: number
  endMs: number
  /** The scene or the shot that it was; null for a stretch of its own. It keeps its own times, whatever becomes of them. */
  attachedTo: string | null
}

export const nothingRead: Omit<MediationSaid, 'contradictionId'> = {
  ...{ extent: 'spans', codeIds: [], channels: [], positionsBefore: [], positionsAfter: [] },
  ...{ attitudeToFirst: null, attitudeToSecond: null, treatment: null, certainty: null, reading: '' },
}
