import { describe, expect, test } from 'vitest'
import type { Claimant } from '../bench/questions/claims.ts'
import { countClaims } from '../bench/questions/count-claims.ts'
import { powerOfQuestions } from '../bench/questions/count-power.ts'

/** What hundreds of corpora say is in docs/simulations.md, by `npm run bench -- questions-null`; here sixty, six films against six. */
const seeds = 60
/** At one in twenty, more of sixty come in 1 of 120 cases. */
const mostOfSixty = 7

describe('where nothing changed', () => {
  const { claimed } = countClaims({
    ...{ story: 'films of their own manner', perPeriod: 6, seeds },
    questions: [
      ...(['appearance', 'reversal', 'carrier', 'channel', 'course', 'form'] as const),
      ...(['prevalence', 'companions', 'resignification', 'system', 'when'] as const),
    ],
  })

  test.each(Object.keys(claimed) as Claimant[])(
    'hardly any of sixty corpora gets a sentence that claims otherwise: %s',
    question => {
      const { corpora, said } = claimed[question]!
      expect(corpora, said.join('\n')).toBeLessThanOrEqual(mostOfSixty)
    },
  )
})

test('what was planted is said, so that silence is not all there is', () => {
  const [form] = powerOfQuestions(8, 6, 'form')
  const [course] = powerOfQuestions(8, 6, 'course')
  expect(Math.min(form!.found, course!.found)).toBeGreaterThanOrEqual(50)
})
