import type { Stretch } from '../../study/index.ts'

/** What a pass over every frame told of a file's condition, in milliseconds of its own time line. */
export interface Condition {
  /** First frames of recordings that follow another in the file: its own times begin anew, ours go on. */
  joins: number[]
  /** Stretches between two frames in which there is no picture. */
  gaps: Stretch[]
  /** What the container says should follow the last frame; `frames` where it counts them. */
  missingEnd: (Stretch & { frames: number | null }) | null
  /** The file stops in the middle of something, and does not say how much is missing. */
  breaksOff: boolean
  /** Where the container counts more pictures than could be read, and that is not the end that is missing. */
  fewerFrames: { stated: number; read: number } | null
  /** How many more files follow in this one, whole and unread. */
  unread: number
  /** About where pictures are damaged, or could not be decoded. */
  damaged: Stretch[]
}
