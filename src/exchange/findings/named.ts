import type { Aspect, Code, Coder, Contradiction, Film } from '../../study/index.ts'

/** What a finding names by id. */
export interface Named {
  films: readonly Film[]
  codes: readonly Code[]
  coders: readonly Coder[]
  contradictions: readonly Contradiction[]
  aspects: readonly Aspect[]
}
