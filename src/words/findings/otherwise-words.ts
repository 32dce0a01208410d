import type { OtherwiseFinding, WayOfCounting } from '../../findings/index.ts'
import type { NamesInSentences } from '../prevalence-words.ts'

export interface OtherwiseSentences {
  /** How many other ways say the same, and which say the opposite; by direction alone where nothing is tested. */
  plain(finding: OtherwiseFinding, name: string, said: { names: NamesInSentences; isTested: boolean }): string
  /** What was chosen otherwise, or that nothing was. */
  way(way: WayOfCounting, names: NamesInSentences): string
  says: Record<OtherwiseFinding['ways'][number]['says'], string>
}

/** How many other ways say what the chosen one says. */
export function agreeing({ agree, ways }: OtherwiseFinding, isTested: boolean): number {
  return isTested ? agree : agree + ways.filter(({ says }) => says === 'other-side-of-05').length
}
