import { describe, expect, test } from 'vitest'
import { parseBlock, writeBlock } from '../../../essay/index.ts'
import { blockOf } from './to-block.ts'
import { nodeOf } from './to-nodes.ts'

const [part, id] = ['3f0e0e6e-9f5f-4a43-9a52-0c8d9a9b3c11', '5c1d6d3a-6e0b-4b5e-8f5c-0f6f7f3f2a10']

describe('a block that is edited', () => {
  test.each([
    '# 铁西 *rust*',
    ':claim[Of *all* :number[62 %]{#n1}:note[See :cite[12]{source=5c1d6d3a-6e0b-4b5e-8f5c-0f6f7f3f2a10 kind=page}.]]{#c1} and [so on](https://example.org/)',
    '- one\n\n  > said\n- two\n  1. three',
    `::still[Smoke:break[]over **roofs**]{part=${part} from=1 to=20}`,
    `::plate{plate=${id}}`,
    `::chart[As counted]{finding=${id}}`,
    `Over\\\ntwo lines, in :cite{film=${id} part=${part} ms=40}`,
    '| a | b |\n\n```\ncode\n```',
    '',
  ])('is written as it was read: %j', text => {
    const block = parseBlock(text)
    const edited = nodeOf(block, id)
    edited.check()
    expect(blockOf(edited)).toEqual(block)
    expect(writeBlock(blockOf(edited))).toBe(writeBlock(block))
  })
})
