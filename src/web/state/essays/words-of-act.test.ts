import { expect, test } from 'vitest'
import { wordsOfAct } from './words-of-act.ts'

test('the words of an act are those that were written in it, and no others', () => {
  const block = { id: 'b', position: 1 }
  const put = [
    { ...block, text: '烟升起。', upon: '烟。' },
    { ...block, text: 'As it was.', upon: 'As it was.' },
    { ...block, text: 'New.', upon: null },
  ]
  const written = { kind: 'write-blocks', essayId: 'e', language: 'en', put, take: [] } as const
  expect(wordsOfAct({ ...written, put: [...put], take: [] })).toBe('烟升起。\n\nNew.')
  expect(wordsOfAct({ kind: 'remove-essay', essayId: 'e' })).toBe('')
})
