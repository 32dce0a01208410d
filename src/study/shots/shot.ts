/** How a shot begins. `start`: the first of its part. */
export type TransitionIn = 'start' | 'cut' | 'dissolve' | 'fade' | 'wipe'

/** The stretch between two boundaries, half open, in milliseconds of its part. */
export interface Shot {
  id: string
  partId: string
  startMs: number
  endMs: number
  transitionIn: TransitionIn
  /** First and last moment that show both pictures (or none), for gradual transitions. */
  transitionStartMs: number | null
  transitionEndMs: number | null
  /** The detector's, 0 to 1; null where a hand set the boundary. */
  confidence: number | null
  origin: 'machine' | 'hand'
}

/** A hand's word about a boundary; detection run again never goes against it. */
export interface BoundaryDecision {
  id: string
  partId: string
  atMs: number
  decision: 'boundary' | 'no-boundary'
}

/** A boundary as a detector gives it, in milliseconds of the part. */
export interface DetectedBoundary {
  atMs: number
  kind: Exclude<TransitionIn, 'start'>
  transitionStartMs: number | null
  transitionEndMs: number | null
  confidence: number
}
