/** That a place of a film quotes a passage: a slogan on a wall, a report on the radio, a line that is spoken. */
export interface Quoting {
  id: string
  coderId: string
  /** The passage. What quotes it stays where it is when that is removed, so that it comes back with it. */
  excerptId: string
  partId: string
  startMs: number
  endMs: number
  /** The mark that it is: it lies where that lies, and stays where that lay last. Null for a span of its own. */
  attachedTo: string | null
  /** How it is quoted there. */
  says: string
  createdAt: string
}
