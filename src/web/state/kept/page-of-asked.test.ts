import { expect, test } from 'vitest'
import { pageOfAsked } from './page-of-asked.ts'

test('the page of a question says what is counted where that is not what the question counts anyway', () => {
  expect(pageOfAsked('when', { measure: 'shots' }).open).toBe('mix:shots')
  expect(pageOfAsked('when', { measure: 'screen-time' }).open).toBeUndefined()
  expect(pageOfAsked('system', { measure: 'screen-time' }).open).toBe('mix:screen-time')
  expect(pageOfAsked('system', { measure: 'shots' }).open).toBeUndefined()
})
