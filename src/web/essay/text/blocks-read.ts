import type { Block } from '../../../essay/index.ts'
import { parseBlock } from '../../../essay/index.ts'
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
