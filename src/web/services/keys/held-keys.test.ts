import { expect, test } from 'vitest'
import type { Binding } from '../keyboard-map.ts'
import { bindingOfKey } from '../keyboard-map.ts'
import { HeldKeys } from './held-keys.ts'

const bindings: readonly Binding[] = [
  { act: 'play-on', group: 'coding', chords: ['l'] },
  { act: 'frame-forward', group: 'coding', chords: ['ArrowRight', 'k+l'], repeats: true },
]
const press = { key: 'l', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false }
const groups = new Set(['coding'] as const)

test('a key means something else while another is held down, and the same again when that is let go of', () => {
  const held = new HeldKeys()
  const act = (repeat = false) =>
    bindingOfKey(bindings, { ...press, repeat }, groups, held.others({ key: 'l', code: 'KeyL' }))?.act
  held.press({ key: 'l', code: 'KeyL' })
  expect(act()).toBe('play-on')
  held.press({ key: 'k', code: 'KeyK' })
  expect([act(), act(true)]).toEqual(['frame-forward', 'frame-forward'])
  held.release({ key: 'K', code: 'KeyK' })
  expect([act(), act(true)]).toEqual(['play-on', undefined])
})
