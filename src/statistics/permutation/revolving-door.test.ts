// SPDX-License-Identifier: MIT
import { describe, expect, test } from 'vitest'
import { binomial } from './count-assignments.ts'
import { revolvingDoor } from './revolving-door.ts'

describe('the revolving door', () => {
  const sizes = [2, 3, 4, 5, 6, 7, 8].flatMap(total =>
    Array.from({ length: total }, (_, chosen) => [total, chosen + 1] as const).filter(([n, k]) => k < n),
  )

  test.each(sizes)('visits every choice out of %i of %i once, by one exchange at a time', (total, chosen) => {
    const door = revolvingDoor(total, chosen)
    const seen = new Set([door.inside.join()])
    for (let rank = 1; rank < binomial(total, chosen); rank++) {
      const before = new Set(door.inside)
      door.step()
      before.delete(door.wentOut)
      before.add(door.cameIn)
      expect([...before].sort((left, right) => left - right)).toEqual([...door.inside])
      seen.add(door.inside.join())
      expect(revolvingDoor(total, chosen, rank).inside.join()).toBe(door.inside.join())
    }
    expect(seen.size).toBe(binomial(total, chosen))
  })

  test('counts choices exactly while a double can, and nearly beyond', () => {
    expect(binomial(22, 11)).toBe(705432)
    expect(binomial(24, 12)).toBe(2704156)
    expect(binomial(54, 27)).toBe(1946939425648112)
    expect(binomial(5, 7)).toBe(0)
    expect(binomial(100, 50)).toBe(Number(100891344545564193334812497256n))
  })
})
