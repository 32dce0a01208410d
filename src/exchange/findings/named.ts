import type { Code, Coder, Film } from '../../study/index.ts'

/** What a finding names by id: films, codes and coders. */
export interface Named {
  films: readonly Film[]
  codes: readonly Code[]
  coders: readonly Coder[]
}
