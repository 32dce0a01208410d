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
}
