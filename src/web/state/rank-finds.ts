import { plainText } from './plain-text.ts'

interface Named {
  name: string
  also?: readonly string[]
}

/**
 * Those that have every word that was typed in one of their names: first what is called just so, then what begins so,
 * then what has a word that begins so; equals stay in their order. Nothing typed finds everything.
 */
export function rankFinds<Some extends Named>(
  finds: readonly Some[],
  text: string,
  simplify: (text: string) => string = as => as,
): Some[] {
  const wanted = plainText(simplify(text.trim()))
  if (wanted === '') return [...finds]
  const words = wanted.split(/\s+/)
  return finds
    .map(find => ({ find, rank: rankOf(find, { wanted, words, simplify }) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ find }) => find)
}

function rankOf(
  { name, also = [] }: Named,
  {
    wanted,
    words,
    simplify,
  }: { wanted: string; words: readonly string[]; simplify: (text: string) => string },
): number {
  const names = [name, ...also].map(text => plainText(simplify(text)))
  if (!words.every(word => names.some(text => text.includes(word)))) return 0
  if (names.includes(wanted)) return 4
  if (names.some(text => text.startsWith(wanted))) return 3
  return names.some(text => text.split(/\s+/).some(part => part.startsWith(words[0]!))) ? 2 : 1
}
