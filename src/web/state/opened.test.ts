import { expect, test } from 'vitest'
import { openedAt, withOpened } from './opened.ts'

test('what is opened is found at its place, and closed again', () => {
  const one = withOpened(undefined, 'dots.c1', 'film-7')
  const two = withOpened(one, 'view', 'table')
  expect(two).toBe('dots.c1:film-7;view:table')
  expect(openedAt(two, 'dots.c1')).toBe('film-7')
  expect(openedAt(withOpened(two, 'dots.c1', 'film-8'), 'dots.c1')).toBe('film-8')
  expect(withOpened(withOpened(two, 'view', null), 'dots.c1', null)).toBe(undefined)
})

test.each([undefined, '', ';;', ':', 'a:', 'a:b:c', 'nothing'])('%j opens nothing', text => {
  expect(openedAt(text, 'a')).toBe(null)
})
