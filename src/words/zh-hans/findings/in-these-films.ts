import type { OfCorpus } from '../../../findings/index.ts'
import { isOfWholeCorpus } from '../../../findings/index.ts'

/** A claim, said of these films alone where they are all there are. */
export function inTheseFilms(finding: OfCorpus, claim: string): string {
  return isOfWholeCorpus(finding) ? `就这些影片而言，${claim}` : claim
}

/** What an interval is where no other films are left of which it could speak. */
export function asModel(finding: OfCorpus): string {
  return isOfWholeCorpus(finding) ? '；这些影片即为全部，区间仅为模型' : ''
}
