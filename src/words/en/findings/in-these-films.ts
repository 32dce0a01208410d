import type { OfCorpus } from '../../../findings/index.ts'
import { isOfWholeCorpus } from '../../../findings/index.ts'

/** A claim, said of these films alone where they are all there are; it begins with a name in quotes, or with a word. */
export function inTheseFilms(finding: OfCorpus, claim: string): string {
  return isOfWholeCorpus(finding) ? `In these films ${claim[0]!.toLowerCase()}${claim.slice(1)}` : claim
}

/** What an interval is where no other films are left of which it could speak. */
export function asModel(finding: OfCorpus): string {
  return isOfWholeCorpus(finding) ? '; a model, since these films are all there are' : ''
}
