import { expect, test } from 'vitest'
import { HeardDamage } from './heard-damage.ts'

const corrupt = '[h264 @ 0x55] corrupt decoded frame in stream 0'

test('damage that is read late, after frames of the next recording, is still of those before the join', () => {
  const heard = new HeardDamage()
  heard.hear(corrupt, 70)
  heard.hear('joined 75', 90)
  heard.hear(corrupt, 165)
  heard.hear('joined 150', 166)
  expect(heard.joins).toEqual([75, 150])
  expect(heard.runs).toEqual([{ from: 70, to: 150, count: 2 }])
})

test('damage that is said after a join is of frames after it', () => {
  const heard = new HeardDamage()
  heard.hear('joined 75', 75)
  heard.hear(corrupt, 120)
  expect(heard.runs).toEqual([{ from: 120, to: 120, count: 1 }])
})
