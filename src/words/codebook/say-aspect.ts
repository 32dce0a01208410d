import type { Aspect } from '../../study/index.ts'
import { nameIn } from '../../study/index.ts'
import type { Words } from '../en/catalogue.ts'
import type { Language } from '../language.ts'
import { wordsIn } from '../words-in.ts'
import type { Said } from './said.ts'

/** What can be chosen, in a line. */
export function valuesSaid({ values }: Aspect, language: Language): string {
  const offered = values.filter(({ retired }) => !retired).map(({ names }) => nameIn(names, language))
  return offered.join(wordsIn(language).codebook.between)
}

/** How it is answered, in a line. */
export function howAnswered({ takesSeveral, takesReason }: Aspect, words: Words): string {
  const { chooseSeveral, chooseOne, withReason } = words.aspects
  return [takesSeveral ? chooseSeveral : chooseOne, ...(takesReason ? [withReason] : [])].join(
    words.codebook.between,
  )
}

/** What a hand has written of an aspect, under its heading. */
export function textsOfAspect({ meaning }: Aspect, words: Words['aspects']): Said[] {
  return meaning === '' ? [] : [[words.whatItMeans, meaning]]
}
