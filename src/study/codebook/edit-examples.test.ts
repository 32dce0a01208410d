import { describe, expect, test } from 'vitest'
import { applyToList, inverse } from '../change.ts'
import type { Code } from './code.ts'
import { plainMeaning } from './code.ts'
import type { CodeExample } from './code-example.ts'
import { mostExamples, removeExample, setExample } from './edit-examples.ts'

const ruin: Code = {
  ...{ ...plainMeaning, id: 'ruin', kind: 'symbol', names: { en: 'ruin', 'zh-Hans': '' }, colour: '#aa3333' },
  ...{ key: null, position: 0, retired: false },
}
const still = (news: Partial<CodeExample> = {}): CodeExample => ({
  ...{ id: 'e', codeId: 'ruin', partId: 'p', atMs: 4000, shows: 'is' },
  ...news,
})
const put = (examples: readonly CodeExample[], wanted: CodeExample, isPartThere = true) =>
  setExample({ codes: [ruin], examples }, wanted, isPartThere)
const refusalOf = (done: { ok: boolean; refusal?: { kind: string } }) => (done.ok ? null : done.refusal?.kind)

describe('a still beside a definition', () => {
  test('stands there once, may show what the code is not instead, and each step is taken back', () => {
    const first = put([], still())
    if (!first.ok) throw new Error(first.refusal.kind)
    const there = applyToList('codeExample', [], first.value)
    expect(there).toEqual([still()])
    expect(put(there, still({ id: 'again' }))).toEqual({ ok: true, value: [] })
    const other = put(there, still({ id: 'again', shows: 'is-not' }))
    if (!other.ok) throw new Error(other.refusal.kind)
    expect(applyToList('codeExample', there, other.value)).toEqual([still({ shows: 'is-not' })])
    expect(applyToList('codeExample', there, inverse(first.value))).toEqual([])
  })

  test('is taken away, and where it is gone nothing is done', () => {
    expect(removeExample({ examples: [still()] }, { exampleId: 'e' })).toMatchObject({
      value: [{ after: null }],
    })
    expect(removeExample({ examples: [] }, { exampleId: 'e' })).toEqual({ ok: true, value: [] })
  })

  test('is refused for a code or a part that is not there, and where too many stand', () => {
    expect(refusalOf(put([], still({ codeId: 'gone' })))).toBe('no-such-code')
    expect(refusalOf(put([], still(), false))).toBe('no-such-part')
    const many = Array.from({ length: mostExamples }, (_, at) => still({ id: `${at}`, atMs: at }))
    expect(refusalOf(put(many, still()))).toBe('too-many-examples')
    expect(refusalOf(put(many, still({ atMs: 3 })))).toBeNull()
  })
})
