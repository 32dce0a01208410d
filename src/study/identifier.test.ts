import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isIdentifier, risingIdentifiers, timeOfIdentifier } from './identifier.ts'

test('identifiers rise in the order in which they are made, whatever clock and chance do', () => {
  const step = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(0, 0, 0, 1) },
    fc.integer({ min: -5, max: 5 }),
  )
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 2, maxLength: 60 }),
      fc.infiniteStream(fc.nat(255)),
      (steps, chance) => {
        let nowMs = 1_700_000_000_000
        const drawn = () => Uint8Array.from({ length: 16 }, () => chance.next().value!)
        const makeId = risingIdentifiers(() => nowMs, drawn)
        const made = steps.map(step => {
          nowMs += step
          return makeId()
        })
        expect(made.every(isIdentifier)).toBe(true)
        expect(made).toEqual([...made].sort())
        expect(new Set(made).size).toBe(made.length)
      },
    ),
  )
})

test('more identifiers than a millisecond holds go on into the next, and say when they were made', () => {
  const makeId = risingIdentifiers(
    () => 1_700_000_000_000,
    () => new Uint8Array(16).fill(255),
  )
  const made = Array.from({ length: 10_000 }, makeId)
  expect(made).toEqual([...new Set(made)].sort())
  expect(timeOfIdentifier(made[0]!)).toBe(1_700_000_000_000)
  expect(timeOfIdentifier(made.at(-1)!)! - timeOfIdentifier(made[0]!)!).toBeLessThan(4)
})
