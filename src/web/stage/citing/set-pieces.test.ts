import { expect, test } from 'vitest'
import { piecesOf } from './set-pieces.ts'

const look = (html: string) =>
  piecesOf(html).map(({ text, isItalic, isRaised }) => [text, isItalic, isRaised])

test('a set reference is cut where its look changes, and what is no markup of ours is text', () => {
  expect(look('Liu. <i>Dushi</i> 都市 &#38; &#60;b&#62;<sup>[1]</sup>')).toEqual([
    ['Liu. ', false, false],
    ['Dushi', true, false],
    [' 都市 & <b>', false, false],
    ['[1]', false, true],
  ])
  expect(look('<i>Rust <span style="font-style:normal;">and</span> Water</i>')).toEqual([
    ['Rust ', true, false],
    ['and', false, false],
    [' Water', true, false],
  ])
})
