import type { Found } from './doubts.ts'
import { wrong } from './doubts.ts'

const quotes = ['“”', '«»', '「」', '『』'] as const
const brackets = ['()', '[]', '（）', '【】', '《》', '〈〉'] as const

/** A quotation mark or a bracket without its other half. */
export function signsUnbalanced(text: string): Found[] {
  const found: Found[] = []
  if (quotes.some(pair => !isPaired(text, pair)) || (text.match(/"/g)?.length ?? 0) % 2 === 1)
    found.push(wrong({ kind: 'quotes-unbalanced', said: text }))
  if (brackets.some(pair => !isPaired(text, pair)))
    found.push(wrong({ kind: 'brackets-unbalanced', said: text }))
  return found
}

function isPaired(text: string, pair: string): boolean {
  const [open, close] = pair as unknown as [string, string]
  let depth = 0
  for (const sign of text) {
    if (sign === open) depth++
    else if (sign === close) depth--
    if (depth < 0) return false
  }
  return depth === 0
}
