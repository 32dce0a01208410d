import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyToList, inverse } from '../change.ts'
import type { Code } from './code.ts'
import { plainMeaning } from './code.ts'
import { branchOf, circleThrough, codeTree, findCodes } from './code-tree.ts'
import { addCode, editCode } from './edit-codebook.ts'
import { moveCodes, orderCodes } from './order-codes.ts'

function aCode(id: string, news: Partial<Code> = {}): Code {
  const names = { en: id, 'zh-Hans': '' }
  return {
    ...plainMeaning,
    ...{ id, kind: 'symbol', names, colour: '#000000', key: null, position: 0, retired: false },
    ...news,
  }
}

const ids = Array.from({ length: 8 }, (_, index) => `code-${index}`)
const standing = ids.map((id, position) => aCode(id, { position }))
const someIds = fc.subarray(ids, { minLength: 1, maxLength: 3 })
const oneOrNone = fc.option(fc.constantFrom(...ids))

/** Codebooks as acts leave them: moved about, each move kept where it was not refused. */
const codebooks = fc
  .array(fc.record({ codeIds: someIds, underId: oneOrNone }), { maxLength: 12 })
  .map(moves =>
    moves.reduce((codes, move) => {
      const moved = moveCodes(codes, move)
      return moved.ok ? applyToList('code', codes, moved.value) : codes
    }, standing),
  )

describe('the tree of codes', () => {
  test('has every code, each under its parents, whatever was moved where', () => {
    fc.assert(
      fc.property(codebooks, codes => {
        const tree = codeTree(codes)
        expect(new Set(tree.map(({ code }) => code.id))).toEqual(new Set(ids))
        for (const { code, parentId, depth } of tree) {
          expect(parentId === null ? code.parentIds : code.parentIds.includes(parentId)).toEqual(
            parentId === null ? [] : true,
          )
          expect(depth === 0).toBe(parentId === null)
        }
        for (const code of codes) expect(circleThrough(codes, code, 'parentIds')).toBe(null)
      }),
    )
  })

  test('shows a code under each of several parents, and counts it to both branches', () => {
    const codes = [
      aCode('space'),
      aCode('works', { position: 1 }),
      aCode('ruin', { position: 2, parentIds: ['space', 'works'] }),
    ]
    expect(codeTree(codes).map(({ code, parentId }) => `${parentId}/${code.id}`)).toEqual([
      'null/space',
      'space/ruin',
      'null/works',
      'works/ruin',
    ])
    expect([...branchOf(codes, 'works')]).toEqual(['works', 'ruin'])
  })

  test('ends, where another hand has written a circle', () => {
    const codes = [aCode('a', { parentIds: ['b'] }), aCode('b', { parentIds: ['a'] }), aCode('c')]
    expect(codeTree(codes).map(({ code }) => code.id)).toEqual(['c'])
  })

  test('is searched by names in any script, and by what is said of a code', () => {
    const codes = [
      aCode('a', { names: { en: 'Chimney', 'zh-Hans': '烟囱' }, pinyin: 'yāncōng' }),
      aCode('b', { definition: 'Smoke that rises from a chimney' }),
      aCode('c'),
    ]
    const found = (text: string) => findCodes(codes, text, one => one.toLowerCase()).map(({ id }) => id)
    expect(found('CHIMNEY')).toEqual(['a', 'b'])
    expect(found('囱')).toEqual(['a'])
    expect(found('  ')).toEqual(['a', 'b', 'c'])
  })
})

describe('codes put elsewhere', () => {
  test('come to stand under another one, and back', () => {
    fc.assert(
      fc.property(codebooks, someIds, oneOrNone, (codes, codeIds, underId) => {
        const moved = moveCodes(codes, { codeIds, underId })
        if (!moved.ok) return void expect(moved.refusal.kind).toBe('code-under-itself')
        const after = applyToList('code', codes, moved.value)
        for (const id of codeIds)
          expect(after.find(code => code.id === id)!.parentIds).toEqual(underId === null ? [] : [underId])
        expect(applyToList('code', after, inverse(moved.value))).toEqual(codes)
      }),
    )
  })

  test('never come to stand under themselves', () => {
    const codes = [aCode('a'), aCode('b', { parentIds: ['a'] }), aCode('c', { parentIds: ['b'] })]
    for (const underId of ['a', 'b', 'c'])
      expect(moveCodes(codes, { codeIds: ['a'], underId })).toMatchObject({
        refusal: { kind: 'code-under-itself' },
      })
    expect(editCode(codes, { codeId: 'a', parentIds: ['c'] })).toMatchObject({
      refusal: { kind: 'code-under-itself' },
    })
    expect(editCode(codes, { codeId: 'a', parentIds: ['nowhere'] })).toMatchObject({
      refusal: { kind: 'no-such-code', codeId: 'nowhere' },
    })
  })

  test('stand before the one named, in their order, and the others keep theirs', () => {
    fc.assert(
      fc.property(someIds, oneOrNone, (codeIds, beforeId) => {
        const ordered = orderCodes(standing, { codeIds, beforeId })
        const after = ordered.ok ? applyToList('code', standing, ordered.value) : []
        const order = [...after].sort((a, b) => a.position - b.position).map(({ id }) => id)
        const others = ids.filter(id => !codeIds.includes(id))
        expect(order.filter(id => !codeIds.includes(id))).toEqual(others)
        expect(order.filter(id => codeIds.includes(id))).toEqual(ids.filter(id => codeIds.includes(id)))
        const next = order[order.indexOf(ids.findLast(id => codeIds.includes(id))!) + 1] ?? null
        if (beforeId === null || !codeIds.includes(beforeId)) expect(next).toBe(beforeId)
      }),
    )
  })
})

describe('what is said of a code', () => {
  test('is kept with a new one, and is that of a plain one where nothing is said', () => {
    const { position: _, retired: __, ...plain } = aCode('a')
    const said = { definition: '  A stack that smokes.  ', unit: 'scene', judgement: 'interpretive' } as const
    const made = addCode([], { ...plain, ...said })
    expect(made).toMatchObject({
      value: [{ after: { definition: 'A stack that smokes.', unit: 'scene', judgement: 'interpretive' } }],
    })
    const { id, kind, names, colour, key } = plain
    expect(addCode([], { id, kind, names, colour, key })).toMatchObject({ value: [{ after: plainMeaning }] })
  })

  test('is a text in paragraphs, not too long, without signs that cannot be kept', () => {
    const edit = (definition: string) => editCode([aCode('a')], { codeId: 'a', definition })
    expect(edit('One.\nTwo. 二。').ok).toBe(true)
    expect(edit('x'.repeat(20_001))).toMatchObject({ refusal: { kind: 'code-text-too-long' } })
    expect(edit('a\u0000b')).toMatchObject({ refusal: { kind: 'code-text-not-plain' } })
    expect(edit('\ud800')).toMatchObject({ refusal: { kind: 'code-text-not-plain' } })
  })

  test('may say that it entails another, not that each entails the other', () => {
    const codes = [aCode('ruin'), aCode('space', { entailsIds: ['ruin'] })]
    expect(editCode(codes, { codeId: 'ruin', entailsIds: ['space'] })).toMatchObject({
      refusal: { kind: 'codes-entail-each-other', codeId: 'ruin', otherId: 'space' },
    })
  })

  test('is not overwritten where another has said it otherwise meanwhile', () => {
    const now = aCode('a', { definition: 'theirs' })
    expect(editCode([now], { codeId: 'a', definition: 'mine', upon: { definition: '' } })).toMatchObject({
      refusal: { kind: 'changed-meanwhile' },
    })
    expect(editCode([now], { codeId: 'a', whenNot: 'steam', upon: { whenNot: '' } })).toMatchObject({
      value: [{ after: { definition: 'theirs', whenNot: 'steam' } }],
    })
  })
})
