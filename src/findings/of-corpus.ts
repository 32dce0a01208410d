import type { CorpusStatement } from '../study/index.ts'

/** Of which films a finding speaks, in the words of whoever chose them; an answer to a study's question has it. */
export interface OfCorpus {
  corpus?: CorpusStatement
}

/** The films are all there is: what is said holds of these films, and an interval is a model. */
export function isOfWholeCorpus({ corpus }: OfCorpus): boolean {
  return corpus?.reach === 'whole'
}
