import { expect, test } from 'vitest'
import type { Contradiction } from '../../../study/index.ts'
import { nothingSaid } from '../../../study/index.ts'
import { sayPositions } from './say-positions.ts'

const of: Contradiction = {
  ...nothingSaid,
  ...{ id: 'c', position: 0, retired: false },
  ...{ firstPole: { en: 'plan', 'zh-Hans': '规划' }, secondPole: { en: 'use', 'zh-Hans': '使用' } },
}

test('a set of positions is said by its names: two poles are both, two denials neither, none is not said', () => {
  expect(sayPositions(of, [], 'en')).toBe('not said')
  expect(sayPositions(of, ['s1'], 'en')).toBe('plan')
  expect(sayPositions(of, ['s1', 's2'], 'en')).toBe('both plan and use')
  expect(sayPositions(of, ['notS1', 'notS2'], 'zh-Hans')).toBe('规划与使用皆非')
  expect(sayPositions(of, ['s1', 's2', 'notS1'], 'en')).toBe('both plan and use, not plan')
})
