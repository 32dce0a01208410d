import type { LeftOut } from '../study/index.ts'
import type { Language } from './language.ts'
import { wordsIn } from './words-in.ts'

/** What was left out on the way out of a study, since it is withheld, and why; nothing where nothing was. */
export function sayLeftOut(leftOut: readonly LeftOut[], language: Language): string | null {
  const { withholding } = wordsIn(language)
  if (leftOut.length === 0) return null
  return withholding.leftOut(
    leftOut.map(({ what, count, reasons }) => ({ said: withholding.counted[what](count), reasons })),
  )
}
