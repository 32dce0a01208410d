import { expect, test } from 'vitest'
import type { RecordNames } from '../../workbench/index.ts'
import { areChoices, choiceNotTaken, readChoices } from './question-choices.ts'

const triad = {
  ...{ id: 'triad', names: { en: 'Spatial triad', 'zh-Hans': '空间三元' }, position: 0, retired: false },
  values: [{ id: 'lived', names: { en: 'lived', 'zh-Hans': '生活的' }, retired: false }],
  ...{ takesSeveral: false, takesReason: false, meaning: '' },
}
const names = {
  ...{ films: [], coders: [], choiceLists: [], aspects: [triad] },
  codes: [{ id: 'c1', names: { en: 'Ruin', 'zh-Hans': '废墟' } }],
  contradictions: [{ id: 'x1', names: { en: 'Plan and use', 'zh-Hans': '' } }],
} as unknown as RecordNames
const none = { period: [], focal: [], kind: [] }

test('what is chosen is found by its name in either language, or by its id', () => {
  expect(readChoices({ ...none, only: 'spatial triad=生活的' }, names)).toEqual({
    ...{ ok: true, value: { narrowedTo: { aspectId: 'triad', valueId: 'lived' } } },
  })
  expect(
    readChoices(
      { ...none, focal: ['废墟'], aspect: 'triad', contradiction: 'plan and use', kind: ['space'] },
      names,
    ),
  ).toEqual({
    ok: true,
    value: { focalCodeIds: ['c1'], aspectId: 'triad', contradictionId: 'x1', kinds: ['space'] },
  })
})

test('what is called otherwise is refused', () => {
  const because = (choices: object) => {
    const read = readChoices({ ...none, ...choices }, names)
    return read.ok ? null : read.refusal.kind
  }
  expect(because({ only: 'triad=planned' })).toBe('no-such-aspect-value')
  expect(because({ only: 'weather=lived' })).toBe('no-such-aspect')
  expect(because({ aspect: 'weather' })).toBe('no-such-aspect')
  expect(because({ focal: ['c1', 'tower'] })).toBe('no-such-code')
  expect(because({ contradiction: 'war' })).toBe('no-such-contradiction')
})

test('a choice is refused by questions that do not know it, and taken by those that do', () => {
  expect(choiceNotTaken('prevalence', { ...none, within: 'kind' })).toBeNull()
  expect(choiceNotTaken('course', { ...none, within: 'kind' })).toMatchObject({ option: 'within' })
  expect(choiceNotTaken('system', { ...none, only: 'triad=lived', kind: ['space'] })).toBeNull()
  expect(choiceNotTaken('when', { ...none, period: ['early', 'late'] })).toMatchObject({ option: 'period' })
  expect(choiceNotTaken('when', { ...none, measure: 'scenes' })).toBeNull()
  expect(choiceNotTaken('system', { ...none, measure: 'slices' })).toBeNull()
  expect(choiceNotTaken('system', { ...none, measure: 'scenes' })).toMatchObject({ option: 'measure scenes' })
  expect(choiceNotTaken('course', { ...none, measure: 'shots' })).toMatchObject({ option: 'measure' })
  expect(choiceNotTaken('carrier', { ...none, measure: 'scenes' })).toBeNull()
  expect(choiceNotTaken('channel', { ...none, measure: 'marks' })).toBeNull()
  expect(choiceNotTaken('channel', { ...none, measure: 'shots' })).toMatchObject({ option: 'measure shots' })
  expect(areChoices({ ...none, measure: 'frames' })).toBe(false)
  expect(areChoices({ ...none, period: ['early'] })).toBe(false)
})
