import type { Block } from '../../essay/index.ts'
import { parseBlock } from '../../essay/index.ts'

/** Blocks as they were last read, by their text: of a long essay nearly all are the same from one time to the next. */
const readBefore = new Map<string, Block>()
const mostKept = 20_000

/** What a block says; it is shared, and nobody changes it. */
export function blockRead(text: string): Block {
  const known = readBefore.get(text)
  if (known) return known
  if (readBefore.size >= mostKept) readBefore.clear()
  const block = parseBlock(text)
  readBefore.set(text, block)
  return block
}
