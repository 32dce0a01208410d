import type { Inline, Style, WordsOfText } from './text.ts'
import { styles } from './text.ts'

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u

/** Whether nothing stands between two words where one ends or begins with this sign, as with hanzi and their punctuation. */
export function isWide(sign: string | undefined): boolean {
  return sign !== undefined && wide.test(sign)
}

/** Lines of one text in one: a space between words, nothing between hanzi. */
export function joined(before: string, after: string): string {
  if (before === '' || after === '') return before + after
  const last = [...before.slice(-2)].at(-1)
  const [first] = after
  const isApart = isWide(last) && isWide(first)
  return `${before}${isApart || /\s$/u.test(before) || /^\s/u.test(after) ? '' : ' '}${after}`
}

/** A line in its only form: no empty words, and neighbours that are set alike are one. */
export function inOneForm(line: readonly Inline[]): Inline[] {
  const out: Inline[] = []
  for (const one of line) {
    if (one.what === 'note') {
      out.push({ ...one, line: inOneForm(one.line) })
      continue
    }
    if (one.what !== 'words') {
      out.push(one)
      continue
    }
    if (one.text === '') continue
    const words = { ...one, styles: styles.filter(style => one.styles.includes(style)) }
    const before = out.at(-1)
    if (before?.what === 'words' && isSetAlike(before, words))
      out[out.length - 1] = { ...before, text: before.text + words.text }
    else out.push(words)
  }
  return out
}

export function words(text: string, set: Partial<Omit<WordsOfText, 'what' | 'text'>> = {}): WordsOfText {
  return { what: 'words', text, styles: [], claim: null, link: null, ...set }
}

function isSetAlike(one: WordsOfText, other: WordsOfText): boolean {
  return one.claim === other.claim && one.link === other.link && isStyledAlike(one.styles, other.styles)
}

function isStyledAlike(one: readonly Style[], other: readonly Style[]): boolean {
  return one.length === other.length && one.every((style, index) => style === other[index])
}
