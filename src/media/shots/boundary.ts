export type BoundaryKind = 'cut' | 'dissolve' | 'fade' | 'wipe'

/** Where one shot gives way to the next. */
export interface Boundary {
  /** First frame of the new shot; for dissolves and wipes the middle of the transition. */
  frame: number
  kind: BoundaryKind
  /** From 0 to 1: how likely a careful viewer would agree. */
  confidence: number
  /** First and last frame that shows both shots, or black. */
  transitionStartFrame?: number
  transitionEndFrame?: number
}
