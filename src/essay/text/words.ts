import { inOneForm, joined } from './line.ts'
import type { Block, Inline } from './text.ts'

/**
 * What stands under each claim, by its name: its words in the order of the text, numbers as they are printed, without
 * notes and citations. A claim of which the text has no words is not there.
 */
export function wordsOfClaims(blocks: readonly Block[]): Map<string, string> {
  const stretches = new Map<string, string[]>()
  for (const block of blocks)
    for (const line of linesOf(block)) {
      let open: string | null = null
      for (const one of inOneForm(line)) {
        if (one.claim !== null) {
          const own = stretches.get(one.claim) ?? []
          stretches.set(one.claim, own)
          if (open === one.claim) own[own.length - 1] += textOf(one)
          else own.push(textOf(one))
        }
        open = one.claim
      }
    }
  const words = [...stretches].map(([claim, texts]): [string, string] => [
    claim,
    texts.map(trimmed).reduce(joined, ''),
  ])
  return new Map(words.filter(([, text]) => text !== ''))
}

/** The words of a block as they are read, each paragraph and each item in a line of its own, without notes. */
export function plainText(block: Block): string {
  return linesOf(block).map(plainLine).join('\n')
}

export function plainLine(line: readonly Inline[]): string {
  return line.map(textOf).join('')
}

/** How many words: hanzi one by one, everything else by what stands between. Notes do not count. */
export function countWords(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + (plainText(block).match(word)?.length ?? 0), 0)
}

const one = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}'
const letter = `(?![${one}])[\\p{L}\\p{N}\\p{M}]`
const word = new RegExp(`[${one}]|${letter}(?:(?:${letter})|[-'’.,](?=${letter}))*`, 'gu')

/** Every line of a block in the order of the text. */
export function linesOf(block: Block): (readonly Inline[])[] {
  switch (block.what) {
    case 'heading':
    case 'paragraph':
      return [block.line]
    case 'quotation':
      return block.blocks.flatMap(linesOf)
    case 'list':
      return block.items.flatMap(item => item.flatMap(linesOf))
    case 'still':
    case 'plate':
    case 'chart':
    case 'dialogue':
      return [block.caption]
    case 'other':
      return [[{ what: 'words', text: block.text, styles: [], claim: null, link: null }]]
  }
}

function textOf(one: Inline): string {
  switch (one.what) {
    case 'words':
    case 'number':
      return one.text
    case 'break':
      return ' '
    default:
      return ''
  }
}

function trimmed(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
