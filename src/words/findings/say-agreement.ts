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
  const twice = agreement.filter(({ films }) => films > 0)
  if (twice.length === 0) return [words.noneTwice]
  const once = agreement.filter(({ films }) => films === 0).map(({ symbol }) => nameOf(symbol))
  return [
    ...twice.map(one => words.ofCode({ name: nameOf(one.symbol), said: words.said(one) ?? '' })),
    ...(once.length > 0 ? [words.notTwice(once)] : []),
  ]
}
