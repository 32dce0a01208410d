import { describe, expect, test } from 'vitest'
import type { Act, Contradiction, Names } from '../../../study/index.ts'
import {
  applyToList,
  familiesOf,
  inShownOrder,
  nothingSaid,
  orderContradictions,
} from '../../../study/index.ts'
import { placeByKey, placeDropped } from './place-in-families.ts'

const [space, norms, none]: Names[] = ['space', 'norms', ''].map(en => ({ en, 'zh-Hans': '' }))
const list = [
  ...[one('s1', 0, space!), one('n1', 1, norms!), one('s2', 2, space!)],
  ...[one('n2', 3, norms!), one('x', 4, none!)],
]
const families = familiesOf(list)

function one(id: string, position: number, family: Names): Contradiction {
  return { ...nothingSaid, id, family, position, retired: false }
}

function shownAfter(act: Extract<Act, { kind: 'order-contradictions' }> | null): string[] | null {
  if (!act) return null
  const ordered = orderContradictions(list, act)
  return ordered.ok
    ? inShownOrder(applyToList('contradiction', list, ordered.value)).map(({ id }) => id)
    : null
}

describe('a contradiction is put elsewhere', () => {
  test.each([
    ['s2', 'ArrowUp', ['s2', 's1', 'n1', 'n2', 'x']],
    ['s1', 'ArrowDown', ['s2', 's1', 'n1', 'n2', 'x']],
    ['n1', 'ArrowDown', ['s1', 's2', 'n2', 'n1', 'x']],
  ])('in its family by a key: %s with %s', (id, arrow, shown) => {
    expect(shownAfter(placeByKey(families, id, arrow))).toEqual(shown)
  })

  test.each([
    ['n1', 'ArrowUp'],
    ['s2', 'ArrowDown'],
  ])('with its whole family at the edge of it: %s with %s', (id, arrow) => {
    expect(shownAfter(placeByKey(families, id, arrow))).toEqual(['n1', 'n2', 's1', 's2', 'x'])
  })

  test.each([
    ['s1', 'ArrowUp'],
    ['n2', 'ArrowDown'],
    ['x', 'ArrowUp'],
    ['x', 'ArrowDown'],
    ['s1', 'ArrowRight'],
    ['elsewhere', 'ArrowUp'],
  ])('nowhere where there is no such place: %s with %s', (id, arrow) => {
    expect(placeByKey(families, id, arrow)).toBe(null)
  })

  test('before or after the one on which it is dropped', () => {
    expect(shownAfter(placeDropped(families, ['s1'], { id: 's2', side: 'after' }))).toEqual([
      ...['s2', 's1', 'n1', 'n2', 'x'],
    ])
    expect(shownAfter(placeDropped(families, ['n2'], { id: 'n1', side: 'before' }))).toEqual([
      ...['s1', 's2', 'n2', 'n1', 'x'],
    ])
  })
})
