import { describe, expect, test } from 'vitest'
import { bounds } from '../bounds.ts'
import type { Change } from '../change.ts'
import { applyToList, inverse } from '../change.ts'
import type { Code } from './code.ts'
import type { CodeGroup } from './code-group.ts'
import { codeGroupName } from './code-group.ts'
import { findCodeGroups, removeCodeGroup, setCodeGroup } from './edit-code-groups.ts'

const codes = ['chimney', 'crane', 'gate'].map(
  id => ({ id, names: { en: id, 'zh-Hans': '' } }) as unknown as Code,
)
const opposed: CodeGroup = {
  ...{ id: 'g', sort: 'opposition', names: { en: '', 'zh-Hans': '' }, note: ' What rises. ' },
  codeIds: ['chimney', 'crane'],
}
const changeOf = (done: { ok: boolean; value?: Change }) => {
  if (!done.ok) throw new Error(JSON.stringify(done))
  return done.value!
}
const set = (wanted: Partial<CodeGroup>, groups: readonly CodeGroup[] = [], upon?: CodeGroup) =>
  setCodeGroup({ groups, codes }, { ...opposed, ...wanted }, upon)
const refusalOf = (done: { ok: boolean; refusal?: object }) => (done.ok ? null : done.refusal)

describe('codes held against each other', () => {
  test('are set, said otherwise and removed, and each is taken back', () => {
    const made = changeOf(set({}))
    const [standing] = applyToList('codeGroup', [], made)
    expect(standing).toEqual({ ...opposed, note: 'What rises.' })
    expect(codeGroupName(standing!, codes, 'en')).toBe('chimney / crane')
    const turned = changeOf(set({ codeIds: ['crane', 'chimney'] }, [standing!], standing))
    expect(applyToList('codeGroup', applyToList('codeGroup', [standing!], turned), inverse(turned))).toEqual([
      standing,
    ])
    const gone = changeOf(removeCodeGroup([standing!], 'g'))
    expect(applyToList('codeGroup', [standing!], gone)).toEqual([])
    expect(applyToList('codeGroup', [], inverse(gone))).toEqual([standing])
    expect(removeCodeGroup([], 'g')).toEqual({ ok: true, value: [] })
  })

  test('are found by name, by code and by note', () => {
    const found = (search: string) =>
      findCodeGroups({ groups: [opposed], codes }, search, text => text.toLowerCase()).length
    expect(['rises', 'CRANE', ''].map(found)).toEqual([1, 1, 1])
    expect(found('gate')).toBe(0)
  })

  test.each<[string, Partial<CodeGroup>, object]>([
    ['an opposition of one', { codeIds: ['crane', 'crane'] }, { kind: 'opposition-takes-two' }],
    ['an opposition of three', { codeIds: ['chimney', 'crane', 'gate'] }, { kind: 'opposition-takes-two' }],
    [
      'a set of one',
      { sort: 'commutation', codeIds: ['gate'] },
      { kind: 'commutation-without-codes', least: 2 },
    ],
    [
      'a code that is not there',
      { codeIds: ['chimney', 'smoke'] },
      { kind: 'no-such-code', codeId: 'smoke' },
    ],
    ['a long note', { note: 'x'.repeat(bounds.writing + 1) }, { kind: 'code-group-text-too-long' }],
    ['half a sign', { names: { en: '\ud800', 'zh-Hans': '' } }, { kind: 'code-group-text-not-plain' }],
  ])('are refused with %s', (_, wanted, refusal) => {
    expect(refusalOf(set(wanted))).toMatchObject(refusal)
  })

  test('of one sort do not share a name, and are not changed over what another window has said', () => {
    const fire = { ...opposed, id: 'other', names: { en: 'Fire', 'zh-Hans': '' } }
    expect(refusalOf(set({ names: fire.names }, [fire]))).toEqual({
      kind: 'code-group-name-taken',
      name: 'Fire',
    })
    expect(set({ names: fire.names, sort: 'commutation' }, [fire]).ok).toBe(true)
    const theirs = { ...opposed, note: 'Theirs.' }
    expect(refusalOf(set({ note: 'Mine.' }, [theirs], opposed))).toMatchObject({ kind: 'changed-meanwhile' })
    expect(refusalOf(set({}, [], opposed))).toEqual({ kind: 'no-such-code-group' })
  })
})
