/** One coder looking through one film for a set of codes. */
export interface Pass {
  id: string
  filmId: string
  coderId: string
  codeIds: string[]
  createdAt: string
}

/** A stretch that a pass has covered: every code of the pass was looked for here. */
export interface LookedThrough {
  id: string
  passId: string
  partId: string
  startMs: number
  endMs: number
}
