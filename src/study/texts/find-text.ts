import type { SimplifySign } from './fold-text.ts'
import { foldText } from './fold-text.ts'

/** What is looked for: every one of these stands in what is found, each as it stands in a folded text. */
export interface WantedText {
  pieces: readonly string[]
}

/**
 * What somebody means who types a text: all its words, in any order. Hanzi are found anywhere in a line, a word by how
 * it begins; what stands without a blank between is found so, as `A4纸` or `well-known`. Nothing where nothing is asked.
 */
export function wantedText(typed: string, simplify: SimplifySign): WantedText {
  const pieces = typed
    .split(/\s+/)
    .map(chunk => foldText(chunk, simplify).folded)
    .filter(Boolean)
    .map(folded =>
      /^ [\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u.test(folded)
        ? folded.slice(1)
        : folded,
    )
  return { pieces: [...new Set(pieces)] }
}

export function isWanted({ pieces }: WantedText, folded: string): boolean {
  return pieces.length > 0 && pieces.every(piece => folded.includes(piece))
}

/** Where in a text the first thing looked for stands; null where none of it does. */
export function stretchFound(
  { pieces }: WantedText,
  text: string,
  simplify: SimplifySign,
): { start: number; end: number } | null {
  const { folded, places } = foldText(text, simplify)
  const piece = pieces.find(one => folded.includes(one))
  if (piece === undefined) return null
  const at = folded.indexOf(piece)
  const first = places[at + (piece.startsWith(' ') ? 1 : 0)]!
  return { start: first[0], end: places[at + piece.length - 1]![1] }
}

/**
 * The signs by which an index knows a folded text: every pair of neighbouring hanzi, the last one of a run alone, and
 * every word. In letters and digits only, so that no index divides or folds them by rules of its own.
 */
export function keysOfText(folded: string): Set<string> {
  const keys = new Set<string>()
  for (const run of folded.split(' ').filter(Boolean)) {
    if (isWord(run)) keys.add(wordKey(run))
    else {
      const signs = [...run]
      for (let at = 1; at < signs.length; at++) keys.add(pairKey(signs[at - 1]!, signs[at]!))
      keys.add(signKey(signs.at(-1)!))
    }
  }
  return keys
}

/** A key that a text must have to be found; `begins`: it is enough that one of its keys begins so. */
export interface WantedKey {
  key: string
  begins: boolean
}

/** Keys that every text has in which all is found; others may have them too, so `isWanted` has the last word. */
export function keysWanted({ pieces }: WantedText): WantedKey[] {
  const wanted = new Map<string, WantedKey>()
  const want = (key: string, begins: boolean) =>
    wanted.set(key, { key, begins: begins || (wanted.get(key)?.begins ?? false) })
  for (const piece of pieces) {
    const runs = piece.split(' ').filter(Boolean)
    for (const [at, run] of runs.entries()) {
      const isLast = at === runs.length - 1
      const signs = [...run]
      if (isWord(run)) want(wordKey(run), isLast)
      else if (signs.length === 1) want(signKey(signs[0]!), true)
      else
        for (let next = 1; next < signs.length; next++) want(pairKey(signs[next - 1]!, signs[next]!), false)
    }
  }
  return [...wanted.values()]
}

/** Longer words are known by how they begin: an index does not take any length. */
const longestWord = 40

function isWord(run: string): boolean {
  return !/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u.test(run)
}

function wordKey(word: string): string {
  return `w${[...word]
    .slice(0, longestWord)
    .map(one => (/[a-y0-9]/.test(one) ? one : `z${one.codePointAt(0)!.toString(16)}z`))
    .join('')}`
}

function signKey(sign: string): string {
  return `s${sign.codePointAt(0)!.toString(16)}s`
}

function pairKey(first: string, second: string): string {
  return `${signKey(first)}${second.codePointAt(0)!.toString(16)}s`
}
