import { describe, expect, test } from 'vitest'
import type { QuestionAnswer } from '../../server/contracts/index.ts'
import { made } from '../../study/index.ts'
import type { QuestionsState } from './questions.ts'
import {
  nothingAsked,
  questionAnswered,
  questionAsked,
  questionKey,
  questionRefused,
  questionsTouched,
} from './questions.ts'

const answer = { finding: {}, periodisation: {}, tableDigest: 'd' } as QuestionAnswer
const key = questionKey('prevalence', { periods: ['then', 'now'] })
const other = questionKey('prevalence', { periods: ['now', 'then'] })

describe('a question', () => {
  test('has one key, in whatever order its words are, and another for other words', () => {
    const one = questionKey('prevalence', { periodisationId: 'p', focalCodeIds: ['a'] })
    expect(questionKey('prevalence', { focalCodeIds: ['a'], periodisationId: 'p' })).toBe(one)
    expect(questionKey('prevalence', { focalCodeIds: ['b'], periodisationId: 'p' })).not.toBe(one)
    expect(other).not.toBe(key)
  })

  test('keeps its answer while another is asked, and is answered where it was asked', () => {
    const both = questionAsked(answered(key), other)
    expect(both[key]).toMatchObject({ isAsking: false, answer: { tableDigest: 'd' } })
    expect(both[other]).toMatchObject({ isAsking: true, answer: null })
    expect(questionAnswered(both, { key: other, asking: 1 }, answer)[other]?.answer).not.toBeNull()
  })

  test('passes over a late answer to an earlier asking', () => {
    const twice = questionAsked(questionAsked(nothingAsked, key), key)
    expect(questionAnswered(twice, { key, asking: 1 }, answer)).toBe(twice)
    expect(questionRefused(twice, { key, asking: 2 }, { kind: 'no-periodisation-yet' })[key]).toMatchObject({
      ...{ isAsking: false, answer: null, refusal: { kind: 'no-periodisation-yet' } },
    })
  })

  test('grows stale in every form when something under the answers has changed', () => {
    const period = {
      id: 'p',
      name: 'By year',
      dateKind: 'release',
      declared: 'before',
      periods: [],
      assignments: [],
    } as const
    const change = [made('periodisation', { ...period, periods: [], assignments: [] })]
    const touched = questionsTouched(questionAsked(answered(key), other), change)
    expect([touched[key]?.isStale, touched[other]?.isStale]).toEqual([true, true])
    expect(questionsTouched(touched, change)).toBe(touched)
    expect(questionsTouched(answered(key), [])[key]?.isStale).toBe(false)
  })

  test('that was asked long ago is let go, the newest stay', () => {
    const keys = Array.from({ length: 30 }, (_, index) =>
      questionKey('prevalence', { focalCodeIds: [`${index}`] }),
    )
    const state = keys.reduce(questionAsked, nothingAsked)
    expect(Object.keys(state)).toEqual(keys.slice(-12))
  })
})

function answered(of: string): QuestionsState {
  return questionAnswered(questionAsked(nothingAsked, of), { key: of, asking: 1 }, answer)
}
