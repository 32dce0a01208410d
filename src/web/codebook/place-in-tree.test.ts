import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Code } from '../../study/index.ts'
import { applyToList, codeTree, moveCodes, orderCodes, plainMeaning } from '../../study/index.ts'
import { keyOfLine, placeByKey } from './place-in-tree.ts'

function aCode(id: string, position: number, parentIds: string[] = []): Code {
  const names = { en: id, 'zh-Hans': '' }
  const plain = { kind: 'symbol', colour: '#000000', key: null, retired: false } as const
  return { ...plainMeaning, ...plain, id, names, position, parentIds }
}

const codes = [
  ...['a', 'b', 'c', 'd'].map((id, at) => aCode(id, at)),
  ...['e', 'f'].map((id, at) => aCode(id, 4 + at, ['d'])),
]

/** The tree as it stands after keys, each on a line by its code; what has no such place changes nothing. */
function treeAfter(presses: readonly [focused: string, arrow: string][], chosenIds: readonly string[] = []) {
  const standing = presses.reduce((now, [id, arrow]) => {
    const lines = codeTree(now)
    const chosen = new Set(lines.filter(({ code }) => chosenIds.includes(code.id)).map(keyOfLine))
    const focused = keyOfLine(lines.find(({ code }) => code.id === id)!)
    const act = placeByKey(lines, { focused, chosen }, `Arrow${arrow}`)
    if (!act) return now
    const done = act.kind === 'order-codes' ? orderCodes(now, act) : moveCodes(now, act)
    if (!done.ok) throw new Error(done.refusal.kind)
    return applyToList('code', now, done.value)
  }, codes)
  return codeTree(standing)
    .map(({ code, depth }) => `${'-'.repeat(depth)}${code.id}`)
    .join(' ')
}

describe('Alt with an arrow', () => {
  test('moves the line in focus alone where it is not among those chosen', () => {
    expect(treeAfter([['b', 'Up']])).toBe('b a c d -e -f')
    expect(treeAfter([['b', 'Down']], ['a', 'c'])).toBe('a c b d -e -f')
    expect(treeAfter([['c', 'Right']])).toBe('a b -c d -e -f')
    expect(treeAfter([['e', 'Left']])).toBe('a b c d -f e')
  })

  test('moves all chosen beside the line in focus, together and in their order', () => {
    expect(treeAfter([['c', 'Up']], ['b', 'c'])).toBe('b c a d -e -f')
    expect(treeAfter([['b', 'Down']], ['b', 'c'])).toBe('a d -e -f b c')
    expect(treeAfter([['c', 'Right']], ['b', 'c', 'e'])).toBe('a -b -c d -e -f')
    expect(treeAfter([['f', 'Left']], ['e', 'f'])).toBe('a b c d e f')
  })

  test('has no place above the first, below the last, under nothing and out of nothing', () => {
    for (const press of [
      ['a', 'Up'],
      ['d', 'Down'],
      ['a', 'Right'],
      ['a', 'Left'],
      ['a', 'Home'],
    ] as const)
      expect(treeAfter([[...press]])).toBe('a b c d -e -f')
  })

  test('loses no code and makes none, whatever is pressed', () => {
    const id = fc.constantFrom(...'abcdef')
    const presses = fc.array(fc.tuple(id, fc.constantFrom('Up', 'Down', 'Left', 'Right')), { maxLength: 20 })
    fc.assert(
      fc.property(presses, fc.subarray([...'abcdef']), (some, chosen) => {
        expect(treeAfter(some, chosen).replaceAll('-', '').split(' ').sort()).toEqual([...'abcdef'])
      }),
    )
  })
})
