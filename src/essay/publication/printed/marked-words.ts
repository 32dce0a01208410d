import { withoutMarkup } from '../../references/markup.ts'

/** Words that are set alike. */
export interface Marked {
  text: string
  isItalic: boolean
  isBold: boolean
  isRaised: boolean
}

/** What a style has set, as words with how they are set: it knows italics, bold and raised signs. */
export function markedWords(html: string): Marked[] {
  const open = { i: 0, b: 0, sup: 0 }
  const words: Marked[] = []
  for (const piece of html.split(/(<[^>]*>)/)) {
    const [, isEnd, name] = /^<(\/?)(\w+)/.exec(piece) ?? []
    if (name !== undefined) {
      if (name in open) open[name as keyof typeof open] += isEnd ? -1 : 1
      continue
    }
    const text = textOf(piece)
    if (text === '') continue
    words.push({ text, isItalic: open.i > 0, isBold: open.b > 0, isRaised: open.sup > 0 })
  }
  return words
}

/** Blanks at the ends of a piece are between words, and stay. */
function textOf(piece: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(piece) ?? []
  return (before && ' ') + withoutMarkup(inner) + (after && inner ? ' ' : '')
}
