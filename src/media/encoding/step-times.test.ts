import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stepTimes } from './step-times.ts'

test('the expression gives back every time', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 60 }), steps => {
      const times = [0]
      for (const step of steps) times.push(times.at(-1)! + step)
      const valueAt = new Function('N', 'max', `return ${stepTimes(times)}`) as (
        frame: number,
        max: typeof Math.max,
      ) => number
      expect(times.map((_, frame) => valueAt(frame, Math.max))).toEqual(times)
    }),
  )
})
