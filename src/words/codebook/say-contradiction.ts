import type { Contradiction } from '../../study/index.ts'
import type { Words } from '../en/catalogue.ts'
import type { Said } from './said.ts'

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
