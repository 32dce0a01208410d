import { expect, test } from 'vitest'
import { faster, slower, speeds } from './speeds.ts'

test('every speed leads to a faster and a slower one until the ends, which stay', () => {
  for (const speed of speeds) {
    expect(faster(speed) > speed || speed === 4).toBe(true)
    expect(slower(speed) < speed || speed === 0.25).toBe(true)
  }
  expect([faster(1), faster(1.5), slower(2)]).toEqual([2, 2, 1.5])
})
