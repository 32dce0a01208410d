import { describe, expect, test } from 'vitest'
import { countFalseClaims, nestedDirectors, unequalLooking } from '../bench/parts/unequal-looking.ts'

const runs = 300
/** Five in a hundred and three Monte-Carlo errors. */
const atMost = 0.05 * runs + 3 * Math.sqrt(0.05 * 0.95 * runs)

describe('where nothing changed and one side was looked through less', () => {
  test.each([...unequalLooking, ...nestedDirectors])(
    'at most five corpora in a hundred are called changed: $name',
    corpus => {
      const found = countFalseClaims(corpus, runs)
      expect(found.belowRaw).toBe(0)
      expect(found.runs).toBeGreaterThan(runs / 2)
      expect(found.anyMaxT).toBeLessThanOrEqual(atMost)
      expect(found.system).toBeLessThanOrEqual(atMost)
    },
  )

  test('the claims are not none: films looked through for nothing cost films, not the test', () => {
    expect(countFalseClaims(unequalLooking[1]!, runs).anyMaxT).toBeGreaterThan(0)
  })
})
