import { expect, test } from 'vitest'
import { nothingSaid, opposedPositions } from '../../study/index.ts'
import { positionName } from './position-name.ts'

const city = {
  ...nothingSaid,
  firstPole: { en: 'grandeur', 'zh-Hans': '宏大' },
  secondPole: { en: 'market', 'zh-Hans': '' },
}

test('a position is called after its poles, in the words of the language that is read', () => {
  const called = (language: 'en' | 'zh-Hans') =>
    opposedPositions.map(position => positionName(city, position, language))
  expect(called('en')).toEqual([
    ...['grandeur', 'market', 'not grandeur', 'not market'],
    ...['both grandeur and market', 'neither grandeur nor market'],
  ])
  expect(called('zh-Hans')).toEqual([
    '宏大',
    'market',
    '非宏大',
    '非market',
    '宏大与market兼有',
    '宏大与market皆非',
  ])
})

test('a position with a name of its own is called so, in the other language too where it has none there', () => {
  const positionNames = { ...nothingSaid.positionNames, notS1: { en: 'decline', 'zh-Hans': '' } }
  expect(positionName({ ...city, positionNames }, 'notS1', 'zh-Hans')).toBe('decline')
})

test('a position of which a pole has no name yet has none', () => {
  expect(positionName(nothingSaid, 'notS1', 'en')).toBe('')
  expect(positionName({ ...city, secondPole: { en: '', 'zh-Hans': '' } }, 'both', 'en')).toBe('')
})
