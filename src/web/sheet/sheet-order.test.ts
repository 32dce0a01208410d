import { expect, test } from 'vitest'
import type { ShotValues } from '../../server/contracts/index.ts'
import type { Shot } from '../../study/index.ts'
import { orderShots } from './sheet-order.ts'

const shots = [2000, 5000, 2000, 3000].map((length, index) => ({
  index,
  shot: { id: `s${index}`, startMs: index * 10_000, endMs: index * 10_000 + length } as Shot,
}))
const light = (lightness: number | null) => ({ lightness }) as ShotValues
const ids = (ordered: typeof shots) => ordered.map(({ shot }) => shot.id).join(' ')

test('shots stand as in the film where nothing is asked', () => {
  expect(ids(orderShots(shots, null, {}))).toBe('s0 s1 s2 s3')
})

test('the longest comes first, and those as long as in the film, measured or not', () => {
  expect(ids(orderShots(shots, 'length', {}))).toBe('s1 s3 s0 s2')
})

test('the lightest comes first; what has no value comes last', () => {
  const values = { s0: light(20), s1: light(null), s3: light(71.5) }
  expect(ids(orderShots(shots, 'lightness', values))).toBe('s3 s0 s1 s2')
  expect(ids(shots)).toBe('s0 s1 s2 s3')
})
