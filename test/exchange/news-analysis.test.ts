import { describe, expect, test } from 'vitest'
import { answerQuestion, questionNames } from '../../src/findings/index.ts'
import type { Refusal } from '../../src/words/index.ts'
import { sayFinding, sayRefusal, wordsIn } from '../../src/words/index.ts'
import type { Questions } from '../../src/workbench/index.ts'
import { askQuestion, gatherNames } from '../../src/workbench/index.ts'
import { sharedFolder } from '../real-data.ts'
import { adaPackages } from './ada-packages.ts'
import { aStudyForForeign } from './foreign-study.ts'

const questions: Pick<Questions, 'ask'> = { ask: async (_, question) => answerQuestion(question) }

async function studyOf(kind: string) {
  const study = await aStudyForForeign()
  for (const place of adaPackages().filter(one => one.includes(kind)))
    expect((await study.bringIn(place)).ok).toBe(true)
  return study.store
}

describe.skipIf(!sharedFolder)('what was coded of real films elsewhere', () => {
  test('is compared before and after 15 September 2008, with all that four news programmes can bear', async () => {
    const store = await studyOf('/news/')
    await store.inBulk(bulk =>
      bulk.add('periodisation', {
        ...{ id: '01900000-0000-7000-8000-000000000001', name: 'Lehman', dateKind: 'release' },
        ...{ declared: 'before' },
        periods: [
          { name: 'before', fromYear: null, toYear: 2008, toDay: '09-14' },
          { name: 'after', fromYear: 2008, fromDay: '09-15', toYear: null },
        ],
        assignments: [],
      }),
    )
    const answer = await askQuestion({ store, questions }, 'prevalence', { periods: ['before', 'after'] })
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
    const said = sayFinding('en', answer.value.finding, await gatherNames(store))
    expect(said).toContain(
      'With 2 films against 2 films there are 6 arrangements, the smallest two-sided p is .33',
    )
    expect(said).toContain('So few films can show nothing at .05')
    expect(said).toContain('Looked through in part only: Tagesschau 2008-01-23 (23.7 %)')
    expect(said).toContain('What was not looked through counts as missing, not as absent.')
    expect(said).not.toContain('by more than differences')
  }, 60_000)

  test('is answered, or refused with a reason, by every question put to two feature films', async () => {
    const store = await studyOf('/feature_film/')
    for (const name of questionNames) {
      const answer = await askQuestion({ store, questions }, name, {})
      if (answer.ok) expect(sayFinding('en', answer.value.finding, await gatherNames(store))).not.toBe('')
      else expect(sayRefusal(wordsIn('en').refusals, answer.refusal as Refusal)).not.toBe('')
    }
  }, 120_000)
})
