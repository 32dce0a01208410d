import { expect, test } from 'vitest'
import { chosenId, chosenInstead, shotAtPlayhead } from './chosen.ts'

test('choosing what is chosen already changes nothing', () => {
  const scene = { kind: 'scene', id: 'one' } as const
  expect(chosenInstead(scene, { kind: 'scene', id: 'one' })).toBe(scene)
  expect(chosenInstead(scene, { kind: 'mark', id: 'one' })).toEqual({ kind: 'mark', id: 'one' })
  expect(chosenInstead(shotAtPlayhead, { kind: 'shot' })).toBe(shotAtPlayhead)
})

test('an id is that of the kind which is asked for', () => {
  expect(chosenId({ kind: 'mark', id: 'one' }, 'mark')).toBe('one')
  expect(chosenId({ kind: 'mark', id: 'one' }, 'scene')).toBeNull()
  expect(chosenId(shotAtPlayhead, 'scene')).toBeNull()
})
