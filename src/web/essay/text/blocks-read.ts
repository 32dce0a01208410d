import type { Block } from '../../../essay/index.ts'
import { countWords, parseBlock } from '../../../essay/index.ts'
import type { EssayBlock } from '../../../study/index.ts'

const read = new WeakMap<EssayBlock, Block>()

/** Blocks of a text as what they say; each is read once for as long as it stays as it is. */
export function blocksRead(blocks: readonly EssayBlock[]): Block[] {
  return blocks.map(block => {
    const known = read.get(block) ?? parseBlock(block.text)
    read.set(block, known)
    return known
  })
}

const counted = new WeakMap<EssayBlock, number>()

/** How many words a text has; of blocks that are as they were nothing is counted again. */
export function wordsIn(blocks: readonly EssayBlock[]): number {
  return blocks.reduce((sum, block) => {
    const count = counted.get(block) ?? countWords(blocksRead([block]))
    counted.set(block, count)
    return sum + count
  }, 0)
}
