import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bounds } from '../bounds.ts'
import type { Change } from '../change.ts'
import { applyToList, inverse } from '../change.ts'
import { nothingSaid } from '../codebook/contradiction.ts'
import type { Mark } from '../coding/mark.ts'
import { noPosition, setMarkPosition } from '../coding/say-of-mark.ts'
import type { ChoiceList } from './choice-list.ts'
import { choicesIn, givenChoices } from './choice-list.ts'
import { setChoiceList } from './edit-choice-lists.ts'
import { setMediation } from './edit-mediations.ts'
import { nothingRead } from './mediation.ts'

const value = (id: string, en = id, retired = false) => ({ id, names: { en, 'zh-Hans': '' }, retired })
const attitude = (...values: ChoiceList['values']): ChoiceList => ({ id: 'attitude', values })
const changeOf = (done: { ok: boolean; value?: Change }) => {
  if (!done.ok) throw new Error(JSON.stringify(done))
  return done.value!
}
const refusalOf = (done: { ok: boolean; refusal?: object }) => (done.ok ? null : done.refusal)
const set = (lists: readonly ChoiceList[], wanted: ChoiceList, upon?: ChoiceList) =>
  setChoiceList(lists, wanted, upon)
const listsAfter = (lists: readonly ChoiceList[], wanted: ChoiceList) =>
  applyToList('choiceList', lists, changeOf(set(lists, wanted)))

describe('a list of attitudes or treatments', () => {
  test('offers what is given until it is edited, and again when that is taken back', () => {
    expect(choicesIn([], 'treatment').map(({ id }) => id)).toEqual([...givenChoices.treatment])
    const change = changeOf(set([], attitude(value('left-behind'), value('mourned'))))
    const lists = applyToList('choiceList', [], change)
    expect(
      choicesIn(lists, 'attitude')
        .filter(({ retired }) => !retired)
        .map(({ id }) => id),
    ).toEqual(['left-behind', 'mourned'])
    expect(applyToList('choiceList', lists, inverse(change))).toEqual([])
  })

  test('loses no value, whatever is left out, and keeps the order that it is given', () => {
    const wanted = fc
      .uniqueArray(fc.constantFrom(...givenChoices.attitude, 'left-behind', 'hoped-for'), { minLength: 2 })
      .map(ids => attitude(...ids.map(id => value(id))))
    fc.assert(
      fc.property(fc.array(wanted, { minLength: 1, maxLength: 5 }), edits => {
        let lists: readonly ChoiceList[] = []
        const known = new Set<string>(givenChoices.attitude)
        for (const edit of edits) {
          lists = listsAfter(lists, edit)
          for (const { id } of edit.values) known.add(id)
          const now = choicesIn(lists, 'attitude')
          expect(new Set(now.map(({ id }) => id))).toEqual(known)
          expect(now.filter(({ retired }) => !retired)).toEqual(edit.values)
        }
      }),
    )
  })

  test.each<[string, ChoiceList, object]>([
    ['with one value', attitude(value('mourned')), { kind: 'aspect-without-values', least: 2 }],
    [
      'with a value without a name',
      attitude(value('a'), value('b', ' ')),
      { kind: 'aspect-value-without-name' },
    ],
    [
      'with two of one name',
      attitude(value('a', 'Lost'), value('b', 'lost')),
      { kind: 'aspect-values-alike' },
    ],
    [
      'with a line break in a name',
      attitude(value('a'), value('b', 'x\ny')),
      { kind: 'aspect-text-not-plain' },
    ],
    [
      'with a name too long',
      attitude(value('a'), value('b', 'x'.repeat(bounds.name + 1))),
      { kind: 'aspect-text-too-long' },
    ],
  ])('is refused %s', (_, wanted, refusal) => {
    expect(refusalOf(set([], wanted))).toMatchObject(refusal)
  })

  test('is not set over what another window has made of it meanwhile', () => {
    const upon = attitude(value('a'), value('b'))
    const lists = listsAfter(listsAfter([], upon), attitude(value('a'), value('b'), value('c')))
    expect(refusalOf(set(lists, attitude(value('b'), value('a')), upon))).toMatchObject({
      kind: 'changed-meanwhile',
    })
  })
})

describe('what is chosen from a list', () => {
  const contradiction = { ...nothingSaid, id: 'home', position: 0, retired: false }
  const mark = { id: 'm', said: null } as unknown as Mark
  const lists = listsAfter([], attitude(value('left-behind'), value('affirmed')))
  const position = (of: Mark, attitudeToFirst: string | null) =>
    setMarkPosition(
      { mark: of, contradictions: [contradiction], choiceLists: lists },
      { taken: { ...noPosition('home'), attitudeToFirst, positions: ['s1'] } },
    )
  const known = {
    ...{ filmId: 'f', coderId: 'k', mediations: [], spans: [], codes: [], now: () => '2026-01-01' },
    ...{ contradictions: [contradiction], choiceLists: lists },
  }
  const mediation = { ...nothingRead, id: 'm', contradictionId: 'home', extent: 'film' as const, spans: [] }

  test('is one that it offers, of its own and of those given', () => {
    expect(position(mark, 'left-behind').ok).toBe(true)
    expect(
      setMediation(known, { ...mediation, attitudeToSecond: 'affirmed', treatment: 'reversed' }).ok,
    ).toBe(true)
    for (const gone of ['mourned', 'never-there'])
      expect(refusalOf(position(mark, gone))).toEqual({ kind: 'choice-not-offered', list: 'attitude' })
    expect(refusalOf(setMediation(known, { ...mediation, treatment: 'left-behind' }))).toEqual({
      kind: 'choice-not-offered',
      list: 'treatment',
    })
  })

  test('stays where it stands once the list does not offer it, and is taken back', () => {
    const standing = {
      ...mark,
      said: { positions: [{ ...noPosition('home'), attitudeToFirst: 'mourned' }] },
    } as unknown as Mark
    expect(position(standing, 'mourned').ok).toBe(true)
    expect(position(standing, null).ok).toBe(true)
    expect(position(standing, 'condemned').ok).toBe(false)
  })
})
