import { describe, expect, test } from 'vitest'
import type { Claimant } from '../bench/questions/claims.ts'
import { countClaims } from '../bench/questions/count-claims.ts'
import { powerOfQuestions } from '../bench/questions/count-power.ts'

/**
 * What hundreds of corpora say is in docs/simulations.md, by `npm run bench -- questions-null`. Here stand as many as ten
 * seconds of a quiet processor hold: forty for the questions that are answered in hundredths of a second, eight for the
 * rest, six films against six.
 */
const quick: readonly Claimant[] = ['appearance', 'reversal', 'carrier', 'channel', 'course', 'form']
const slow: readonly Claimant[] = ['prevalence', 'companions', 'resignification', 'system', 'when']

/** At one in twenty, more than five of forty come in 1 of 100 cases, and more than two of eight in 1 of 170. */
const [mostOfForty, mostOfEight] = [5, 2]

describe('where nothing changed', () => {
  const asked = { story: 'films of their own manner', perPeriod: 6 } as const
  const forty = countClaims({ ...asked, questions: quick, seeds: 40 })
  const eight = countClaims({ ...asked, questions: slow, seeds: 8 })

  test.each(quick)('hardly any of forty corpora gets a sentence that claims otherwise: %s', question => {
    const { corpora, said } = forty.claimed[question]!
    expect(corpora, said.join('\n')).toBeLessThanOrEqual(mostOfForty)
  })

  test.each(slow)('nor of eight: %s', question => {
    const { corpora, said } = eight.claimed[question]!
    expect(corpora, said.join('\n')).toBeLessThanOrEqual(mostOfEight)
  })
})

test('what was planted is said, so that silence is not all there is', () => {
  const [form] = powerOfQuestions(8, 6, 'form')
  const [course] = powerOfQuestions(8, 6, 'course')
  expect(Math.min(form!.found, course!.found)).toBeGreaterThanOrEqual(50)
})
