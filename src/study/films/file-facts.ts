/** A stretch of the film's time in a digital copy, half open. */
export interface Stretch {
  startMs: number
  endMs: number
}

/** What is missing or damaged in a digital copy, and what was chosen in reading it, in the film's time. */
export interface FileFacts {
  /** What its container says should follow the last picture; `frames` where it can be said how many. */
  missingEnd: (Stretch & { frames: number | null }) | null
  /** Where the container stops in the middle of something, and does not say how much is missing. */
  breaksOffMs: number | null
  /** Stretches without a picture. */
  gaps: Stretch[]
  /** About where pictures are damaged, or could not be decoded. */
  damaged: Stretch[]
  /** How many more files follow in this one, whole and unread. */
  unread: number
  /** The container counts more pictures than could be read. */
  fewerFrames: { stated: number; read: number } | null
  /** Where another recording begins in the file: its own times begin anew, the film's go on. */
  joinsMs: number[]
  /** By how much the picture begins after the sound; the film's time counts from the first picture. */
  lateMs: number | null
  /** Which of several picture tracks is read, counted from 1 among them. */
  chosenTrack: { number: number; of: number; codec: string; width: number; height: number } | null
  /** The time code that the file gives its first picture. */
  timeCode: string | null
}

/** Whether something of the film is missing or damaged; the rest is only worth knowing. */
export function isDamaged(facts: FileFacts): boolean {
  const { missingEnd, breaksOffMs, gaps, damaged, fewerFrames, unread } = facts
  const isShort = [missingEnd, breaksOffMs, fewerFrames].some(fact => fact !== null)
  return isShort || gaps.length + damaged.length + unread > 0
}
