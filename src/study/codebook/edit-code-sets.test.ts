import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Code, CodeSet } from '../index.ts'
import {
  applyToList,
  inverse,
  mostCodesInPass,
  plainMeaning,
  proposedCodes,
  removeCodeSet,
  setCodeSet,
} from '../index.ts'

function aCode(id: string, news: Partial<Code> = {}): Code {
  const names = { en: id, 'zh-Hans': '' }
  const plain = { colour: '#000000', key: null, position: 0, retired: false, ...plainMeaning }
  return { id, kind: 'symbol', names, ...plain, ...news }
}

const codes = Array.from({ length: 15 }, (_, index) => aCode(`code-${index}`))
const firstTwo: CodeSet = { id: 'set-1', name: 'Work', codeIds: ['code-0', 'code-1'] }

describe('a set of codes', () => {
  test('is made, given other codes, taken away, and each of it taken back', () => {
    const acts = [
      (sets: readonly CodeSet[]) => setCodeSet({ sets, codes }, firstTwo),
      (sets: readonly CodeSet[]) =>
        setCodeSet({ sets, codes }, { ...firstTwo, codeIds: ['code-2'] }, firstTwo),
      (sets: readonly CodeSet[]) => removeCodeSet(sets, firstTwo.id),
    ]
    let sets: CodeSet[] = []
    const seen: CodeSet[][] = []
    for (const act of acts) {
      const done = act(sets)
      if (!done.ok) throw new Error(done.refusal.kind)
      const after = applyToList('codeSet', sets, done.value)
      expect(applyToList('codeSet', after, inverse(done.value))).toEqual(sets)
      sets = after
      seen.push(after)
    }
    expect(seen.map(some => some.map(set => set.codeIds))).toEqual([[['code-0', 'code-1']], [['code-2']], []])
  })

  test.each([
    [{ name: '  ' }, 'code-set-without-name'],
    [{ name: 'Home' }, 'code-set-name-taken'],
    [{ codeIds: [] }, 'code-set-without-codes'],
    [{ codeIds: ['nobody'] }, 'no-such-code'],
    [{ codeIds: codes.map(({ id }) => id) }, 'too-many-codes-in-pass'],
  ])('with %j is refused as %s', (news, kind) => {
    const sets = [{ id: 'set-2', name: 'Home', codeIds: ['code-3'] }]
    const answer = setCodeSet({ sets, codes }, { ...firstTwo, ...news })
    expect(answer.ok ? null : answer.refusal.kind).toBe(kind)
  })

  test('keeps what another window has changed in it since', () => {
    const renamed = { ...firstTwo, name: 'Labour' }
    const other = setCodeSet({ sets: [renamed], codes }, { ...firstTwo, codeIds: ['code-5'] }, firstTwo)
    expect(other.ok && other.value[0]?.after).toEqual({ ...renamed, codeIds: ['code-5'] })
    const same = setCodeSet({ sets: [renamed], codes }, { ...firstTwo, name: 'Toil' }, firstTwo)
    expect(same.ok ? null : same.refusal.kind).toBe('changed-meanwhile')
  })

  test('that is not there cannot be taken away', () => {
    expect(removeCodeSet([], 'set-1')).toEqual({ ok: false, refusal: { kind: 'no-such-code-set' } })
  })
})

describe('the codes of the next pass', () => {
  const passes = [
    { id: 'pass-1', createdAt: '2026-01-01T00:00:00Z', codeIds: ['code-7'] },
    { id: 'pass-2', createdAt: '2026-02-01T00:00:00Z', codeIds: ['code-4', 'code-3'] },
  ]

  test('are those of the last pass, in the codebook’s order', () => {
    expect(proposedCodes({ codes, passes, sets: [firstTwo] })).toEqual(['code-3', 'code-4'])
    expect(proposedCodes({ codes, passes: passes.toReversed(), sets: [] })).toEqual(['code-3', 'code-4'])
  })

  test('are those of a set, or the first of the codebook, before there is a pass', () => {
    expect(proposedCodes({ codes, passes: [], sets: [firstTwo] })).toEqual(['code-0', 'code-1'])
    expect(proposedCodes({ codes, passes: [], sets: [] })).toEqual(
      codes.slice(0, mostCodesInPass).map(({ id }) => id),
    )
  })

  test('are always in use, each once, never more than a pass holds, and some where there are any', () => {
    const someCodes = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 20 })
    const ids = someCodes.map(some => some.map(number => `code-${number}`))
    const lists = fc.array(ids, { maxLength: 4 })
    fc.assert(
      fc.property(ids, ids, lists, lists, (known, retired, passLists, setLists) => {
        const all = known.map(id => aCode(id, { retired: retired.includes(id) }))
        const proposed = proposedCodes({
          codes: all,
          passes: passLists.map((codeIds, index) => ({ id: `p${index}`, createdAt: `${index}`, codeIds })),
          sets: setLists.map((codeIds, index) => ({ id: `s${index}`, name: `${index}`, codeIds })),
        })
        const inUse = all.filter(code => !code.retired).map(({ id }) => id)
        expect(proposed.every(id => inUse.includes(id))).toBe(true)
        expect(new Set(proposed).size).toBe(proposed.length)
        expect(proposed.length).toBeLessThanOrEqual(mostCodesInPass)
        expect(proposed.length > 0).toBe(inUse.length > 0)
      }),
    )
  })
})
