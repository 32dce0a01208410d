import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bindings } from '../../screens.ts'
import { bindingOfKey } from '../keyboard-map.ts'
import { whyNotKey, withOwnKeys } from './own-keys.ts'

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false }

describe('a person’s own keys', () => {
  test('stand in the place of the first key of an act, wherever it is heard', () => {
    const own = withOwnKeys(bindings, { 'play-or-pause': 'F8' })
    for (const group of ['shots', 'coding'] as const) {
      const heard = (key: string) => bindingOfKey(own, { ...none, key }, new Set([group]))?.act
      expect(heard('F8')).toBe('play-or-pause')
      expect(heard(' ')).toBeUndefined()
    }
    expect(own.find(({ act }) => act === 'frame-back')?.chords).toEqual(['ArrowLeft', 'k+j'])
  })

  test('are refused where another act is heard by them, or a browser hears them first', () => {
    expect(whyNotKey(bindings, 'split-shot', 'm')).toEqual({ kind: 'taken', by: 'merge-with-previous' })
    expect(whyNotKey(bindings, 'split-shot', 'Control+k')).toEqual({ kind: 'taken', by: 'find' })
    expect(whyNotKey(bindings, 'find', 's')).not.toBeNull()
    expect(whyNotKey(bindings, 'split-shot', 'Control+w')).toEqual({ kind: 'of-browser' })
    expect(whyNotKey(bindings, 'split-shot', 'F8')).toBeNull()
    expect(whyNotKey(bindings, 'split-shot', 's')).toBeNull()
    expect(whyNotKey(bindings, 'find-film', 's')).toBeNull()
  })

  test('never leave two acts that are heard at one time under one chord, whatever was kept', () => {
    const acts = [...new Set(bindings.map(({ act }) => act))]
    const chord = fc.constantFrom('s', 'm', 'F8', 'Control+k', 'Alt+7', 'Escape', 'x', ' ')
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...acts, 'no such act'), chord), own => {
        const after = withOwnKeys(bindings, own)
        expect(after).toHaveLength(bindings.length)
        for (const binding of after)
          for (const one of binding.chords)
            if (own[binding.act] === one) expect(whyNotKey(after, binding.act, one)).toBeNull()
      }),
    )
  })
})
