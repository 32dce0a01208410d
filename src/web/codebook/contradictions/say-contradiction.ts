import type { Contradiction } from '../../../study/index.ts'
import type { Words } from '../../../words/index.ts'
import type { Said } from '../TextsSaid.tsx'

/** What a hand has written of a contradiction, under its headings. */
export function textsOfContradiction(
  { meaning, whoSays }: Contradiction,
  words: Words['contradictions'],
): Said[] {
  const texts: Said[] = [
    [words.whatItMeans, meaning],
    [words.whoSays, whoSays],
  ]
  return texts.filter(([, said]) => said !== '')
}
