import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Change } from '../change.ts'
import { applyToList, inverse } from '../change.ts'
import type { Code } from '../codebook/code.ts'
import { plainMeaning } from '../codebook/code.ts'
import type { Mark } from '../coding/mark.ts'
import { nothingSaidOfMark } from '../coding/mark.ts'
import type { Pass } from '../coding/pass.ts'
import { plainPass } from '../coding/pass.ts'
import type { RegionKey } from '../coding/region.ts'
import type { CodebookStep, CodebookVersion } from './codebook-version.ts'
import { versionAt } from './codebook-version.ts'
import { compareCodebooks } from './compare-codebooks.ts'
import { decideMark } from './decide-mark.ts'
import { goBackList } from './go-back-list.ts'
import { dropStep, planStep } from './plan-step.ts'
import type { KnownPublication } from './publish-codebook.ts'
import { publishCodebook } from './publish-codebook.ts'

const aCode = (id: string, news: Partial<Code> = {}): Code => ({
  ...{ ...plainMeaning, id, kind: 'symbol', names: { en: id, 'zh-Hans': '' }, colour: '#aa3333' },
  ...{ key: null, position: 0, retired: false },
  ...news,
})
const codes = ['ruin', 'wreck', 'works', 'mill', 'home'].map((id, position) => aCode(id, { position }))
const aMark = (id: string, codeId: string, news: Partial<Mark> = {}): Mark => ({
  ...{ id, filmId: 'f', partId: 'p', codeId, coderId: 'me', startMs: 0, endMs: 1000 },
  ...{ attachedTo: null, passId: 'pass', said: null },
  ...news,
})
const aPass = (codeIds: string[], id = 'pass'): Pass => ({
  ...plainPass,
  id,
  filmId: 'f',
  coderId: 'me',
  codeIds,
  createdAt: '',
})
const merge = (news: Partial<CodebookStep> = {}): CodebookStep => ({
  ...{ id: 'merge', how: 'merge', fromId: 'wreck', intoIds: ['ruin'], looking: 'same' },
  ...{ codebookVersionId: null },
  ...news,
})
const split: CodebookStep = {
  ...merge({ id: 'split', how: 'split', fromId: 'works' }),
  intoIds: ['mill', 'home'],
}
const aKey = (markId: string): RegionKey => ({
  ...{ id: `k ${markId}`, regionId: 'r', markId, partId: 'p', atMs: 1200 },
  ...{ x: 0, y: 0, width: 100, height: 100 },
})
const known = (news: Partial<KnownPublication> = {}): KnownPublication => ({
  ...{ codes, contradictions: [], aspects: [], sets: [], versions: [], steps: [], marks: [], passes: [] },
  regionKeys: [],
  ...news,
})
const act = { versionId: 'v1', note: '', publishedAt: '2026-02-01T00:00:00.000Z' }
function published(of: KnownPublication) {
  const done = publishCodebook(of, act)
  if (!done.ok) throw new Error(done.refusal.kind)
  return done.value
}
const refusalOf = (done: { ok: boolean; refusal?: { kind: string } }) => (done.ok ? null : done.refusal?.kind)
const codeIdsOf = (passes: readonly Pass[], change: Change) =>
  applyToList('pass', passes, change).map(({ codeIds }) => codeIds)

describe('publishing a codebook', () => {
  test('moves the marks of a code that was merged, joins those of one span, and leaves the rest to be decided', () => {
    const marks = [
      aMark('alone', 'wreck', { startMs: 5000, endMs: 6000 }),
      aMark('same', 'wreck'),
      aMark('there', 'ruin'),
      aMark('said', 'wreck', { startMs: 2000, endMs: 3000, said: { ...nothingSaidOfMark, memo: 'rust' } }),
      aMark('under it', 'ruin', { startMs: 2000, endMs: 3000 }),
      aMark('over', 'wreck', { startMs: 3500, endMs: 4500 }),
      aMark('partly', 'ruin', { startMs: 4000, endMs: 4800 }),
      aMark('hers', 'wreck', { coderId: 'her' }),
    ]
    const { change, account } = published(known({ steps: [merge()], marks }))
    expect(account).toEqual([{ stepId: 'merge', moved: 2, joined: 1, toDecide: 2, films: 1 }])
    const after = new Map(applyToList('mark', marks, change).map(({ id, codeId }) => [id, codeId]))
    expect([after.get('alone'), after.get('same'), after.get('hers')]).toEqual(['ruin', undefined, 'ruin'])
    expect([after.get('said'), after.get('over')]).toEqual(['wreck', 'wreck'])
    const drawn = published(known({ steps: [merge()], marks, regionKeys: [aKey('same')] }))
    expect(drawn.account[0]).toMatchObject({ joined: 0, toDecide: 3 })
  })

  test('says that merged codes were looked for only as far as they were', () => {
    const passes = [aPass(['wreck', 'ruin'], '1'), aPass(['wreck', 'home'], '2'), aPass(['ruin'], '3')]
    const same = published(known({ steps: [merge()], passes })).change
    expect(codeIdsOf(passes, same)).toEqual([['ruin'], ['ruin', 'home'], ['ruin']])
    const wider = published(known({ steps: [merge({ looking: 'wider' })], passes })).change
    expect(codeIdsOf(passes, wider)).toEqual([['ruin'], ['home'], []])
  })

  test('lets a pass look for the codes of a split once none of its marks waits', () => {
    const passes = [aPass(['works'], 'pass'), aPass(['works', 'ruin'], 'bare')]
    const marks = [aMark('1', 'works'), aMark('2', 'works', { startMs: 2000, endMs: 3000 })]
    const { change, account } = published(known({ steps: [split], passes, marks }))
    expect(account[0]).toMatchObject({ moved: 0, toDecide: 2 })
    expect(codeIdsOf(passes, change)).toEqual([['works'], ['mill', 'home', 'ruin']])
    const steps = applyToList('codebookStep', [split], change)
    const retired = applyToList('code', codes, change)
    const regionKeys = [aKey('1')]
    let made = 0
    const decide = (markId: string, codeIds: string[], waiting: Mark[]) =>
      decideMark(
        {
          ...{ mark: marks.find(({ id }) => id === markId)!, pass: passes[0]!, waiting, steps },
          ...{ codes: retired, regionKeys, makeId: () => `made${made++}` },
        },
        { markId, codeIds, newIds: ['new'] },
      )
    const first = decide('1', ['mill', 'home'], marks)
    if (!first.ok) throw new Error(first.refusal.kind)
    const there = applyToList('mark', marks, first.value)
    expect(there.map(({ id, codeId }) => [id, codeId])).toEqual([
      ['1', 'mill'],
      ['2', 'works'],
      ['new', 'home'],
    ])
    expect(codeIdsOf(passes, first.value)[0]).toEqual(['works'])
    expect(applyToList('regionKey', regionKeys, first.value)).toEqual([
      regionKeys[0],
      { ...regionKeys[0], id: 'made1', regionId: 'made0', markId: 'new' },
    ])
    const off = decide('1', [], marks)
    expect(off.ok && applyToList('regionKey', regionKeys, off.value)).toEqual([])
    const last = decide('2', [], [marks[1]!])
    expect(last.ok && codeIdsOf(passes, last.value)[0]).toEqual(['mill', 'home'])
    expect(refusalOf(decide('1', ['ruin'], marks))).toBe('not-among-these')
  })

  test('keeps all as it stood, retires what went, follows it in sets and in the tree, and is taken back whole', () => {
    const tree = codes.map(code => (code.id === 'home' ? { ...code, parentIds: ['wreck'] } : code))
    const sets = [{ id: 's', name: 's', codeIds: ['works', 'wreck', 'ruin'] }]
    const of = known({ codes: tree, sets, steps: [merge(), split] })
    const { change } = published(of)
    const after = applyToList('code', tree, change)
    expect(after.filter(({ retired }) => retired).map(({ id }) => id)).toEqual(['wreck', 'works'])
    expect(after.find(({ id }) => id === 'home')!.parentIds).toEqual(['ruin'])
    expect(applyToList('codeSet', sets, change)[0]!.codeIds).toEqual(['mill', 'home', 'ruin'])
    const [version] = applyToList('codebookVersion', [], change)
    expect(version).toMatchObject({ number: 1, codes: after })
    expect(applyToList('code', after, inverse(change))).toEqual(tree)
    const versions = [version!]
    expect(refusalOf(publishCodebook(known({ codes: after, versions }), act))).toBe('nothing-to-publish')
    expect(publishCodebook(known({ codes: tree, versions }), act)).toMatchObject({ ok: true })
  })

  test('loses no mark but those that lie on the very same span as another of their code', () => {
    const marks = fc.array(
      fc.record({
        code: fc.constantFrom('wreck', 'ruin', 'works', 'home'),
        start: fc.integer({ min: 0, max: 6 }),
        length: fc.integer({ min: 1, max: 3 }),
        coderId: fc.constantFrom('me', 'her'),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(marks, list => {
        const before = list.map(({ code, start, length, coderId }, index) =>
          aMark(`m${index}`, code, { startMs: start * 1000, endMs: (start + length) * 1000, coderId }),
        )
        const { change, account } = published(known({ steps: [merge(), split], marks: before }))
        const after = applyToList('mark', before, change)
        const covered = (all: readonly Mark[], codeIds: string[], ms: number) =>
          all.some(mark => codeIds.includes(mark.codeId) && mark.startMs <= ms && ms < mark.endMs)
        for (let ms = 500; ms < 10_000; ms += 1000)
          expect(covered(after, ['ruin', 'wreck'], ms)).toBe(covered(before, ['ruin', 'wreck'], ms))
        expect(before.length - after.length).toBe(account[0]!.joined)
        const own = before.filter(({ codeId }) => codeId === 'wreck').length
        expect(account[0]!.moved + account[0]!.joined + account[0]!.toDecide).toBe(own)
        expect(applyToList('mark', after, inverse(change)).sort(byId)).toEqual([...before].sort(byId))
      }),
    )
  })
})

describe('a step', () => {
  test.each([
    [merge({ intoIds: ['wreck'] }), 'step-into-itself'],
    [merge({ intoIds: ['gone'] }), 'no-such-code'],
    [merge({ intoIds: [] }), 'step-into-too-few'],
    [merge({ intoIds: ['ruin', 'home'] }), 'step-into-too-few'],
    [{ ...split, id: 'other', intoIds: ['home'] }, 'step-into-too-few'],
    [merge({ id: 'other', fromId: 'works', intoIds: ['ruin'] }), 'code-goes-already'],
    [merge({ id: 'other', intoIds: ['works'] }), 'code-goes-already'],
    [merge({ id: 'other', fromId: 'mill', intoIds: ['ruin'] }), 'step-in-circle'],
  ])('%j beside a planned split is refused: %s', (step, kind) => {
    expect(refusalOf(planStep({ codes, steps: [split] }, step))).toBe(kind)
  })

  test('is planned, planned otherwise and dropped, but not once it was taken', () => {
    const planned = planStep({ codes, steps: [] }, merge())
    expect(planned.ok && planned.value).toHaveLength(1)
    expect(planStep({ codes, steps: [merge()] }, merge({ looking: 'wider' }))).toMatchObject({ ok: true })
    expect(dropStep({ steps: [merge()] }, { stepId: 'merge' })).toMatchObject({ ok: true })
    const taken = [merge({ codebookVersionId: 'v1' })]
    expect(refusalOf(dropStep({ steps: taken }, { stepId: 'merge' }))).toBe('step-taken')
    expect(refusalOf(planStep({ codes, steps: taken }, merge()))).toBe('step-taken')
    expect(refusalOf(dropStep({ steps: [] }, { stepId: 'merge' }))).toBe('no-such-step')
  })
})

test('two states of a codebook differ by what was made, moved, renamed, retired, merged and said otherwise', () => {
  const before = { codes: codes.slice(0, 4), contradictions: [], aspects: [] }
  const [ruin, wreck, works, mill, home] = codes as [Code, Code, Code, Code, Code]
  const after = {
    codes: [
      { ...ruin, names: { en: 'Ruins', 'zh-Hans': '废墟' }, definition: 'given up', colour: '#000000' },
      { ...wreck, retired: true },
      { ...works, parentIds: ['ruin'] },
      { ...mill, retired: true },
      home,
      aCode('made and gone', { retired: true }),
    ],
    ...{ contradictions: [], aspects: [] },
  }
  expect(compareCodebooks(before, after, [merge()]).map(({ how, id }) => `${id} ${how}`)).toEqual([
    ...['ruin renamed', 'ruin redefined', 'wreck merged', 'works moved', 'mill retired', 'home made'],
  ])
  expect(compareCodebooks(before, before, [])).toEqual([])
})

test('what was made is of the last version published before', () => {
  const aVersion = (number: number, publishedAt: string) => ({ number, publishedAt }) as CodebookVersion
  const versions = [aVersion(1, '2026-01-01'), aVersion(2, '2026-02-01')]
  expect(versionAt(versions, '2025-12-01')).toBeNull()
  expect(versionAt(versions, '2026-01-15')?.number).toBe(1)
  expect(versionAt(versions, '2026-02-01')?.number).toBe(2)
})

test('one goes back to what was looked through for other codes only, and never for a code that nobody looks for', () => {
  const span = (passId: string, startMs: number, endMs: number) => ({ passId, partId: 'p', startMs, endMs })
  const films = [
    { filmId: 'late', passes: [aPass(['ruin', 'works'], 'a')], lookedThrough: [span('a', 0, 1000)] },
    {
      filmId: 'early',
      passes: [aPass(['ruin'], 'b'), aPass(['works'], 'c')],
      lookedThrough: [span('b', 0, 1000), span('b', 900, 3000), span('c', 500, 1000)],
    },
    { filmId: 'not begun', passes: [], lookedThrough: [] },
  ]
  expect(goBackList(codes, films)).toEqual([
    { codeId: 'works', films: [{ filmId: 'early', leftMs: 2500, lookedMs: 3000 }] },
  ])
})

const byId = (a: Mark, b: Mark) => (a.id < b.id ? -1 : 1)
