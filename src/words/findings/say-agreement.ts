import type { CodeAgreed } from '../../findings/index.ts'
import type { Language } from '../language.ts'
import { wordsIn } from '../words-in.ts'

/** How far coders agree on each code of a finding, a line for each; codes that no two looked for share one. */
export function sayAgreement(
  language: Language,
  agreement: readonly CodeAgreed[],
  nameOf: (codeId: string) => string,
): string[] {
  const { agreement: words } = wordsIn(language)
  if (agreement.length === 0) return []
  /** That coders had seen each other's marks is said of each code by itself. */
  const isSaid = ({ films, notBlind = 0 }: CodeAgreed) => films + notBlind > 0
  const twice = agreement.filter(isSaid)
  if (twice.length === 0) return [words.noneTwice]
  const once = agreement.filter(one => !isSaid(one)).map(({ symbol }) => nameOf(symbol))
  return [
    ...twice.map(one => words.ofCode({ name: nameOf(one.symbol), said: words.said(one) ?? '' })),
    ...(once.length > 0 ? [words.notTwice(once)] : []),
  ]
}
