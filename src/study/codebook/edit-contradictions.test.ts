import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bounds } from '../bounds.ts'
import type { Change } from '../change.ts'
import { applyToList, inverse } from '../change.ts'
import type { Contradiction } from './contradiction.ts'
import { nothingSaid } from './contradiction.ts'
import type { NewContradiction } from './edit-contradictions.ts'
import { orderContradictions, retireContradiction, setContradiction } from './edit-contradictions.ts'
import { familiesOf, findContradictions, inShownOrder } from './families.ts'

const en = (name: string) => ({ en: name, 'zh-Hans': '' })

function said(id: string, news: Partial<NewContradiction> = {}): NewContradiction {
  const poles = { firstPole: en(`${id} one`), secondPole: en(`${id} two`) }
  return { ...nothingSaid, id, names: en(id), ...poles, ...news }
}

function aContradiction(id: string, news: Partial<Contradiction> = {}): Contradiction {
  return { ...said(id), position: 0, retired: false, ...news }
}

const ids = Array.from({ length: 7 }, (_, index) => `opposition-${index}`)
const families = ['', 'space', 'norms'].map(en)
const lists = fc
  .tuple(...ids.map(() => fc.constantFrom(...families)))
  .map(chosen => ids.map((id, position) => aContradiction(id, { position, family: chosen[position]! })))
const someIds = fc.subarray(ids, { minLength: 1, maxLength: 3 })
const oneOrNone = fc.option(fc.constantFrom(...ids))

const byId = (list: readonly Contradiction[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1))
const applied = (list: readonly Contradiction[], change: Change) => applyToList('contradiction', list, change)
const idsOf = (list: readonly Contradiction[]) => list.map(({ id }) => id)

describe('a contradiction', () => {
  test('is made at the end, changed, retired and brought back, and each is taken back', () => {
    const acts = fc.oneof(
      fc.record({ id: fc.constantFrom(...ids, 'new'), meaning: fc.string() }).map(
        ({ id, meaning }) =>
          (list: readonly Contradiction[]) =>
            setContradiction(list, said(id, { meaning })),
      ),
      fc
        .record({ contradictionId: fc.constantFrom(...ids), retired: fc.boolean() })
        .map(act => (list: readonly Contradiction[]) => retireContradiction(list, act)),
      fc
        .record({ contradictionIds: someIds, beforeId: oneOrNone })
        .map(act => (list: readonly Contradiction[]) => orderContradictions(list, act)),
    )
    fc.assert(
      fc.property(lists, acts, (list, act) => {
        const done = act(list)
        if (!done.ok) return void expect(done.refusal.kind).toBe('contradiction-text-not-plain')
        const there = applied(list, done.value)
        expect(byId(applied(there, inverse(done.value)))).toEqual(byId(list))
        for (const made of there.filter(({ id }) => id === 'new'))
          expect(made.position).toBe(Math.max(...idsOf(there).map((_, index) => index)))
      }),
    )
  })

  test('keeps what another has said of it since, and is not said over it', () => {
    const begunUpon = said('city')
    const now = [aContradiction('city', { meaning: 'theirs' })]
    const mine = setContradiction(now, { ...begunUpon, whoSays: 'me' }, begunUpon)
    expect(mine).toMatchObject({ value: [{ after: { meaning: 'theirs', whoSays: 'me' } }] })
    expect(setContradiction(now, { ...begunUpon, meaning: 'mine' }, begunUpon)).toMatchObject({
      refusal: { kind: 'changed-meanwhile', record: 'contradiction', id: 'city' },
    })
    expect(setContradiction([], begunUpon, begunUpon)).toEqual({
      ok: false,
      refusal: { kind: 'no-such-contradiction' },
    })
  })

  test('is tidied, and is no change where nothing else is said', () => {
    const made = setContradiction([], said('city', { names: { en: '  City ', 'zh-Hans': '' } }))
    expect(made).toMatchObject({ value: [{ after: { names: en('City'), position: 0, retired: false } }] })
    const standing = aContradiction('city')
    expect(setContradiction([standing], said('city'))).toEqual({ ok: true, value: [] })
    expect(retireContradiction([standing], { contradictionId: 'city', retired: false })).toEqual({
      ok: true,
      value: [],
    })
  })

  test.each<[string, Partial<NewContradiction>, object]>([
    ['no name', { names: en(' ') }, { kind: 'contradiction-without-name' }],
    ['a pole without a name', { secondPole: en('') }, { kind: 'pole-without-name' }],
    [
      'poles that are alike',
      { firstPole: en('Works'), secondPole: en('ＷＯＲＫＳ') },
      { kind: 'poles-alike' },
    ],
    [
      'poles that are alike in one language',
      { firstPole: { en: 'city', 'zh-Hans': '城' }, secondPole: { en: 'town', 'zh-Hans': '城' } },
      { kind: 'poles-alike', name: '城' },
    ],
    [
      'two positions of one name',
      { positionNames: { ...nothingSaid.positionNames, both: en('yard'), neither: en('Yard') } },
      { kind: 'positions-alike', name: 'Yard' },
    ],
    [
      'a position called like a pole',
      { positionNames: { ...nothingSaid.positionNames, notS1: en('x two') } },
      { kind: 'positions-alike' },
    ],
    ['the name of another', { names: en('Country ') }, { kind: 'contradiction-name-taken', retired: true }],
    [
      'a name that is too long',
      { family: en('x'.repeat(bounds.name + 1)) },
      { kind: 'contradiction-text-too-long', most: bounds.name },
    ],
    [
      'a text that is too long',
      { meaning: 'x'.repeat(bounds.writing + 1) },
      { kind: 'contradiction-text-too-long', most: bounds.writing },
    ],
    ['a name in two lines', { names: en('one\ntwo') }, { kind: 'contradiction-text-not-plain' }],
    ['half a sign', { whoSays: '\ud800' }, { kind: 'contradiction-text-not-plain' }],
  ])('is refused with %s', (_, news, refusal) => {
    const others = [aContradiction('country', { retired: true })]
    expect(setContradiction(others, said('x', news))).toMatchObject({ ok: false, refusal })
  })

  test('may give its own name to a pole, and be called in Chinese alone', () => {
    const positionNames = { ...nothingSaid.positionNames, s1: en('x one') }
    expect(setContradiction([], said('x', { positionNames })).ok).toBe(true)
    const [names, firstPole, secondPole] = ['城与乡', '城', '乡'].map(zh => ({ en: '', 'zh-Hans': zh }))
    expect(
      setContradiction([], said('x', { names: names!, firstPole: firstPole!, secondPole: secondPole! })).ok,
    ).toBe(true)
  })

  test('is not there for acts that name another', () => {
    const list = [aContradiction('a')]
    const refusal = { ok: false, refusal: { kind: 'no-such-contradiction' } }
    expect(retireContradiction(list, { contradictionId: 'b', retired: true })).toEqual(refusal)
    expect(orderContradictions(list, { contradictionIds: ['b'], beforeId: null })).toEqual(refusal)
    expect(orderContradictions(list, { contradictionIds: ['a'], beforeId: 'b' })).toEqual(refusal)
  })
})

describe('the list of contradictions', () => {
  test('keeps families together, those without one last, whatever was put where', () => {
    fc.assert(
      fc.property(lists, someIds, oneOrNone, (list, contradictionIds, beforeId) => {
        const ordered = orderContradictions(list, { contradictionIds, beforeId })
        const there = ordered.ok ? applied(list, ordered.value) : []
        expect(new Set(idsOf(inShownOrder(there)))).toEqual(new Set(ids))
        const shown = familiesOf(there)
        expect(new Set(shown.map(({ names }) => names.en)).size).toBe(shown.length)
        expect(shown.findIndex(({ names }) => names.en === '')).toBeOneOf([-1, shown.length - 1])
        const left = (of: readonly Contradiction[]) =>
          idsOf([...of].sort((a, b) => a.position - b.position)).filter(id => !contradictionIds.includes(id))
        expect(left(there)).toEqual(left(inShownOrder(list).map((one, position) => ({ ...one, position }))))
      }),
    )
  })

  test('takes families for one that are called alike in one language', () => {
    const list = [
      aContradiction('a', { family: { en: 'Urban space', 'zh-Hans': '城市空间' } }),
      aContradiction('b', { position: 1, family: en('urban  space') }),
      aContradiction('c', { position: 2, family: { en: '', 'zh-Hans': '城市空间' } }),
    ]
    expect(familiesOf(list)).toHaveLength(1)
  })

  test('is searched by every name and by what is said', () => {
    const positionNames = { ...nothingSaid.positionNames, both: { en: '', 'zh-Hans': '田园市郊' } }
    const list = [
      aContradiction('a', { positionNames }),
      aContradiction('b', { meaning: 'A Long Way' }),
      aContradiction('c', { family: en('norms') }),
    ]
    const found = (text: string) => idsOf(findContradictions(list, text, one => one.toLowerCase()))
    expect(found('市郊')).toEqual(['a'])
    expect(found('long way')).toEqual(['b'])
    expect(found('NORMS')).toEqual(['c'])
    expect(found('b two')).toEqual(['b'])
    expect(found(' ')).toEqual(['a', 'b', 'c'])
  })
})
