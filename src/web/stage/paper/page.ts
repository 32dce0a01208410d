/** Lengths in points (a 72nd of an inch), places from the top left corner of the page. */
export type PageItem =
  /** `picture`: which still it is, as whoever laid out the page numbers them. */
  | { kind: 'still'; x: number; y: number; width: number; height: number; picture: number }
  | { kind: 'line'; x: number; y: number; width: number; thickness: number }
  | ({ kind: 'text' } & PageText)

export interface PageText {
  x: number
  /** Of the line that the letters stand on. */
  y: number
  /** What may be filled; the text is cut to it. */
  width: number
  text: string
  size: number
  look: 'serif' | 'plain' | 'strong' | 'faint'
  align: 'left' | 'right'
}

export interface Page {
  width: number
  height: number
  items: PageItem[]
}

/** A text cut to a width that it will not be wider than, by the usual widths of letters. */
export function fitted(text: string, size: number, width: number): string {
  let reached = 0
  const letters = [...text]
  for (const [index, letter] of letters.entries()) {
    reached += widthOf(letter, size)
    if (reached > width) return `${letters.slice(0, Math.max(1, index - 1)).join('')}…`
  }
  return text
}

/** A text in lines, none wider than a width: broken between words, and between hanzi. */
export function wrapped(text: string, size: number, width: number): string[] {
  return text.split('\n').flatMap(paragraph => {
    const lines: string[] = []
    let line = ''
    let reached = 0
    for (const word of paragraph.match(wordsOf) ?? []) {
      // The space after the last word of a line needs no room.
      if (line !== '' && reached + lengthOf(word.trimEnd(), size) > width) {
        lines.push(line.trimEnd())
        line = ''
        reached = 0
      }
      line += word
      reached += lengthOf(word, size)
    }
    return [...lines, line.trimEnd()].map(one => fitted(one, size, width))
  })
}

const hanzi = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/u
/** A hanzi with the sign that closes it, or a word with what follows it. */
const wordsOf =
  /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef][、。，；：！？）》”’]*|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+\s*|\s+/gu

function lengthOf(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + widthOf(letter, size), 0)
}

/** Hanzi are as wide as high. */
function widthOf(letter: string, size: number): number {
  return size * (hanzi.test(letter) ? 1 : 0.53)
}
