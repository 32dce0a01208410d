/** `sequence`: a stretch of scenes. */
export type SceneLevel = 'scene' | 'sequence'

/** Shots that the scholar groups, or a stretch inside a long take; half open, in milliseconds of the part. */
export interface Scene {
  id: string
  partId: string
  level: SceneLevel
  /** The sequence that a scene belongs to. */
  parentId: string | null
  startMs: number
  endMs: number
  name: string
  /** `machine`: taken as it was proposed. */
  origin: 'machine' | 'hand'
}

/** A moment whose frame stands for the shot around it, whatever becomes of the shot's boundaries. */
export interface ChosenStill {
  id: string
  partId: string
  atMs: number
}
