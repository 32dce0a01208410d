import { expect, test } from 'vitest'
import { rivalGroups } from './rivals.ts'

const claim = (id: string, rivalId: string | null = null) => ({ id, rivalId })
const idsOf = (claims: ReturnType<typeof claim>[]) =>
  rivalGroups(claims).map(group => group.map(({ id }) => id))

test('who is the rival of a rival stands with both, once, in the order of claims', () => {
  expect(idsOf([claim('a'), claim('b', 'a'), claim('c'), claim('d', 'b')])).toEqual([['a', 'b', 'd']])
  expect(idsOf([claim('a', 'b'), claim('b', 'a'), claim('c', 'd'), claim('d')])).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
})

test('a claim whose rival is gone stands alone', () => {
  expect(idsOf([claim('a', 'gone'), claim('b')])).toEqual([])
})
