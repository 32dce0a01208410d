import { expect, test } from 'vitest'
import type { FrameClock, Mark } from '../../study/index.ts'
import { frameToMs } from '../../study/index.ts'
import { copiesTo } from './copies-to.ts'

const clock: FrameClock = {
  kind: 'constant',
  rate: { numerator: 30000, denominator: 1001 },
  offsetTicks: 0,
  frameCount: 300,
  endMs: 10_010,
}
const mark = (id: string, from: number, to: number) =>
  ({ id, startMs: frameToMs(clock, from), endMs: frameToMs(clock, to) }) as Mark

test('copies keep their frames and their distance, and none leaves the film', () => {
  const marks = [mark('one', 10, 17), mark('two', 20, 300)]
  let next = 0
  const makeId = () => `copy ${++next}`
  const copies = copiesTo(clock, [marks[0]!, mark('two', 20, 31)], { by: 100, makeId })
  expect(copies).toEqual({
    ok: true,
    value: [
      { markId: 'one', newMarkId: 'copy 1', startMs: frameToMs(clock, 110), endMs: frameToMs(clock, 117) },
      { markId: 'two', newMarkId: 'copy 2', startMs: frameToMs(clock, 120), endMs: frameToMs(clock, 131) },
    ],
  })
  for (const by of [1, -11])
    expect(copiesTo(clock, marks, { by, makeId })).toMatchObject({ refusal: { kind: 'span-outside-part' } })
})
