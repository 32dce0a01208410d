import { proposeLanguage } from './propose-language.ts'
import type { ReadSubtitle } from './subtitle-file.ts'

/** The rows of one language, each line at its own time; null where their writing does not tell which it is. */
export interface LanguageOfLines {
  language: string | null
  lines: ReadSubtitle[]
}

/** Hanzi, kana and hangul are one: what is written in them stands in a row of its own, with names in them or without. */
const scripts: readonly [name: string, signs: RegExp, weight: number][] = [
  ['signs', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu, 2],
  ...(
    ['Latin', 'Cyrillic', 'Arabic', 'Tibetan', 'Mongolian', 'Thai', 'Devanagari', 'Greek', 'Hebrew'] as const
  ).map((name): [string, RegExp, number] => [name, new RegExp(`\\p{Script=${name}}`, 'gu'), 1]),
]

/**
 * Lines that say the same in two languages, row below row, as two tracks: the upper one first. Null where fewer than half
 * of the lines have rows of two scripts; two languages of one script are not told apart.
 */
export function splitLanguages(lines: readonly ReadSubtitle[]): [LanguageOfLines, LanguageOfLines] | null {
  const read = lines.map(line => ({ line, rows: rowsOf(line.text) }))
  const pairs = new Map<string, number>()
  for (const { rows } of read) {
    const [upper, lower, ...more] = [...new Set(rows.map(({ script }) => script))]
    if (upper && lower && more.length === 0)
      pairs.set(`${upper} ${lower}`, (pairs.get(`${upper} ${lower}`) ?? 0) + 1)
  }
  const [most] = [...pairs].sort((a, b) => b[1] - a[1])
  if (!most) return null
  const [upper, lower] = most[0].split(' ') as [string, string]
  const both = most[1] + (pairs.get(`${lower} ${upper}`) ?? 0)
  if (both * 2 < lines.length) return null
  const of = (isOwn: (script: string) => boolean): LanguageOfLines => {
    const own = read.flatMap(({ line, rows }) => {
      const text = rows.filter(({ script }) => isOwn(script)).map(row => row.text)
      return text.length === 0 ? [] : [{ ...line, text: text.join('\n') }]
    })
    return { language: proposeLanguage(own.map(({ text }) => text).join('\n'), ''), lines: own }
  }
  // A row in a third script stands with the upper ones, so that no row is lost.
  return [of(script => script !== lower), of(script => script === lower)]
}

/** Rows without a letter (a dash, a number) belong to the one above, the first of all to the one below. */
function rowsOf(text: string): { text: string; script: string }[] {
  const rows = text.split('\n').map(row => ({ text: row, script: scriptOf(row) }))
  const first = rows.find(({ script }) => script !== null)?.script ?? 'Latin'
  let above = first
  return rows.map(row => {
    above = row.script ?? above
    return { text: row.text, script: above }
  })
}

function scriptOf(row: string): string | null {
  const counted = scripts.map(([name, signs, weight]) => ({
    name,
    count: (row.match(signs)?.length ?? 0) * weight,
  }))
  const [most] = counted.sort((a, b) => b.count - a.count)
  return most && most.count > 0 ? most.name : null
}
