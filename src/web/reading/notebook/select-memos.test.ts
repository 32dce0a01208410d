import { expect, test } from 'vitest'
import type { Memo } from '../../../study/index.ts'
import { emptyMemo } from '../../../study/index.ts'
import type { NarrowedNotebook } from './select-memos.ts'
import { selectMemos } from './select-memos.ts'

const memo = (id: string, createdAt: string, news: Partial<Memo> = {}): Memo => ({
  ...{ ...emptyMemo, id, coderId: 'k', createdAt, changedAt: createdAt },
  ...news,
})
const memos = [
  memo('a', '2026-01-01', { text: '工廠的門關著', about: 'film', aboutId: 'f' }),
  memo('b', '2026-01-03', { text: 'The Gate is shut', what: 'theory' }),
  memo('c', '2026-01-02', { text: 'Smoke', about: 'film', aboutId: 'g' }),
]
const simplify = (text: string) => text.replace('廠', '厂').replace('門', '门')
const shown = (narrowed: NarrowedNotebook) =>
  selectMemos(memos, narrowed, { nameOf: ({ aboutId }) => (aboutId === 'f' ? 'Tiě Xī Qū' : ''), simplify })
    .map(({ id }) => id)
    .join('')

test('the newest memo stands first', () => expect(shown({})).toBe('bca'))

test('memos are narrowed by kind and by what they are about', () => {
  expect(shown({ kind: 'theory' })).toBe('b')
  expect(shown({ about: 'film g' })).toBe('c')
  expect(shown({ kind: 'theory', about: 'film g' })).toBe('')
})

test('memos are found by words in any order, by two hanzi of either writing, and by the name of what they are about', () => {
  expect(shown({ words: 'shut gate' })).toBe('b')
  expect(shown({ words: '厂的' })).toBe('a')
  expect(shown({ words: 'tie xi' })).toBe('a')
  expect(shown({ words: 'gate smoke' })).toBe('')
})
