/** A stretch of a film no picture of which goes out of the study. */
export interface WithheldSpan {
  id: string
  partId: string
  startMs: number
  endMs: number
  /** Why, in words that are said wherever it is left out; nothing where nobody has said it. */
  reason: string
}
