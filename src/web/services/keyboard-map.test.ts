import { describe, expect, test } from 'vitest'
import { wordsIn } from '../../words/index.ts'
import type { KeyGroup, KeyPress } from './keyboard-map.ts'
import { bindingOfKey, bindings } from './keyboard-map.ts'

function aPress(key: string, news: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false, ...news }
}

const actOfKey = (press: KeyPress, groups: ReadonlySet<KeyGroup>) => bindingOfKey(press, groups)?.act ?? null

const onShots = new Set<KeyGroup>(['everywhere', 'shots'])

describe('the keyboard', () => {
  test.each([
    [aPress('s'), 'split-shot'],
    [aPress('S'), 'split-shot'],
    [aPress('Backspace'), 'merge-with-previous'],
    [aPress('ArrowLeft'), 'frame-back'],
    [aPress('ArrowLeft', { shiftKey: true }), 'second-back'],
    [aPress(' '), 'play-or-pause'],
    [aPress('z', { ctrlKey: true }), 'undo'],
    [aPress('z', { metaKey: true }), 'undo'],
    [aPress('Z', { ctrlKey: true, shiftKey: true }), 'redo'],
    [aPress('?', { shiftKey: true }), 'list-keys'],
    [aPress('+', { shiftKey: true }), 'zoom-in'],
    [aPress('1', { altKey: true }), 'go-to-corpus'],
    [aPress('x'), null],
    [aPress('s', { ctrlKey: true }), null],
  ] as const)('%j means %s', (press, act) => {
    expect(actOfKey(press, onShots)).toBe(act)
  })

  test('knows only the keys of the groups at hand', () => {
    expect(actOfKey(aPress('/'), onShots)).toBe(null)
    expect(actOfKey(aPress('/'), new Set<KeyGroup>(['corpus']))).toBe('find-film')
  })

  test('lets a held key step on but never split twice', () => {
    expect(actOfKey(aPress('ArrowRight', { repeat: true }), onShots)).toBe('frame-forward')
    expect(actOfKey(aPress('s', { repeat: true }), onShots)).toBe(null)
  })

  test('gives no chord to two acts that can be on screen together', () => {
    const groups: KeyGroup[] = ['corpus', 'shots', 'review', 'coding', 'codebook', 'analysis']
    const besides: Partial<Record<KeyGroup, KeyGroup[]>> = { shots: ['measures'] }
    for (const group of groups) {
      const chords = bindings
        .filter(binding => [group, 'everywhere', ...(besides[group] ?? [])].includes(binding.group))
        .flatMap(binding => binding.chords)
      expect(new Set(chords).size).toBe(chords.length)
    }
  })

  test('lets a review have its keys before the screen under it', () => {
    const inReview = new Set<KeyGroup>(['everywhere', 'shots', 'review'])
    expect(actOfKey(aPress('Backspace'), inReview)).toBe('review-no')
    expect(actOfKey(aPress('Backspace'), onShots)).toBe('merge-with-previous')
    expect(actOfKey(aPress('ArrowLeft'), inReview)).toBe('frame-back')
  })

  test('has a name for every act', () => {
    const { acts } = wordsIn('en').keys
    expect([...new Set(bindings.map(({ act }) => act))].sort()).toEqual(Object.keys(acts).sort())
  })
})
