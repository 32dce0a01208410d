import { expect, test } from 'vitest'
import { placeBefore } from './place-before.ts'

test('what is dropped stands before the next one that is not itself moved', () => {
  const ids = ['a', 'b', 'c', 'd']
  expect(placeBefore(ids, ['d'], { id: 'a', side: 'before' })).toBe('a')
  expect(placeBefore(ids, ['a'], { id: 'b', side: 'after' })).toBe('c')
  expect(placeBefore(ids, ['b', 'c'], { id: 'a', side: 'after' })).toBe('d')
  expect(placeBefore(ids, ['a'], { id: 'd', side: 'after' })).toBe(null)
})
