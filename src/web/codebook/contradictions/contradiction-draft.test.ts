import { expect, test } from 'vitest'
import { setContradiction } from '../../../study/index.ts'
import { workedExample } from './contradiction-draft.ts'

test('the worked example is a contradiction that can be made', () => {
  for (const language of ['en', 'zh-Hans'] as const)
    expect(setContradiction([], { ...workedExample(language), id: 'x' }).ok).toBe(true)
})
