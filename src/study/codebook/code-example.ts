/** What a still shows of a code: the thing itself, or what is not marked although one might. */
export const exampleShows = ['is', 'is-not'] as const

/** A frame of the corpus that stands beside the definition of a code. */
export interface CodeExample {
  id: string
  codeId: string
  partId: string
  atMs: number
  shows: (typeof exampleShows)[number]
}
