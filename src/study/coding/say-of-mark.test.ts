import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bounds } from '../bounds.ts'
import type { Change } from '../change.ts'
import { applyToList, inverse } from '../change.ts'
import type { Aspect } from '../codebook/aspect.ts'
import { plainMeaning } from '../codebook/code.ts'
import type { Contradiction } from '../codebook/contradiction.ts'
import { nothingSaid } from '../codebook/contradiction.ts'
import type { Mark, MarkPosition } from './mark.ts'
import { noPosition, sayOfMark, setMarkAspect, setMarkPosition } from './say-of-mark.ts'

const en = (name: string) => ({ en: name, 'zh-Hans': '' })
const values = ['street', 'aerial', 'interior'].map(id => ({ id, names: en(id), retired: false }))
const view: Aspect = {
  ...{ id: 'view', names: en('view'), meaning: '', position: 0, retired: false },
  ...{ values, takesSeveral: true, takesReason: true },
}
const ruin = {
  ...{ ...plainMeaning, id: 'ruin', kind: 'symbol' as const, names: en('ruin'), colour: '#aa3333' },
  ...{ key: 'r', position: 0, retired: false },
}
const bare: Mark = {
  ...{ id: 'm', filmId: 'f', partId: 'p', codeId: 'ruin', coderId: 'me', startMs: 0, endMs: 1000 },
  ...{ attachedTo: null, passId: null, said: null },
}
const changedBy = (mark: Mark, change: Change) => applyToList('mark', [mark], change)[0]!
const refusalOf = (done: { ok: boolean; refusal?: { kind: string } }) => (done.ok ? null : done.refusal?.kind)
const say = (mark: Mark, said: object, upon?: object) =>
  sayOfMark({ mark, codes: [ruin] }, { said, ...(upon ? { upon } : {}) })
const choose = (mark: Mark, chosen: string[], { of = view, reason = '' } = {}) =>
  setMarkAspect({ mark, aspects: [of] }, { chosen: { aspectId: 'view', values: chosen, reason } })

describe('what is said of a mark', () => {
  test('is said, chosen and taken back, and nothing said is nothing kept', () => {
    const memos = fc.record({
      memo: fc.constantFrom('', 'smoke', ' still '),
      connotes: fc.constantFrom('', 'loss'),
    })
    const chosen = fc.subarray(['street', 'aerial', 'interior'])
    fc.assert(
      fc.property(fc.array(fc.oneof(memos, chosen), { maxLength: 6 }), steps => {
        let mark = bare
        const marks = [mark]
        const changes: Change[] = []
        for (const step of steps) {
          const placed = Array.isArray(step) ? choose(mark, step) : say(mark, step)
          if (!placed.ok) throw new Error(placed.refusal.kind)
          changes.push(placed.value)
          mark = changedBy(mark, placed.value)
          marks.push(mark)
        }
        for (const change of changes.reverse()) {
          mark = changedBy(mark, inverse(change))
          marks.pop()
          expect(mark).toEqual(marks.at(-1))
        }
      }),
    )
    const spoken = changedBy(bare, changeOf(say(bare, { memo: 'x' })))
    expect(changedBy(spoken, changeOf(say(spoken, { memo: ' ' }))).said).toBeNull()
  })

  test('keeps what it does not name, and chooses values in the order of the aspect', () => {
    const spoken = changedBy(bare, changeOf(say(bare, { memo: 'smoke', connotesIds: ['ruin', 'ruin'] })))
    const both = changedBy(
      spoken,
      changeOf(choose(spoken, ['interior', 'street'], { reason: 'seen from a train' })),
    )
    expect(both.said).toEqual({
      ...{ memo: 'smoke', connotes: '', connotesIds: ['ruin'] },
      aspects: [{ aspectId: 'view', values: ['street', 'interior'], reason: 'seen from a train' }],
      positions: [],
    })
    expect(changedBy(both, changeOf(choose(both, []))).said?.aspects).toEqual([])
  })

  test('is not said over what another window has said meanwhile', () => {
    const spoken = changedBy(bare, changeOf(say(bare, { memo: 'theirs' })))
    expect(refusalOf(say(spoken, { memo: 'mine' }, { memo: '' }))).toBe('changed-meanwhile')
    expect(changeOf(say(spoken, { connotes: 'loss' }, { connotes: '' }))).toHaveLength(1)
    const chosen = changedBy(bare, changeOf(choose(bare, ['street'])))
    const upon = { aspectId: 'view', values: [], reason: '' }
    const mine = { aspectId: 'view', values: ['aerial'], reason: '' }
    const done = setMarkAspect({ mark: chosen, aspects: [view] }, { chosen: mine, upon })
    expect(refusalOf(done)).toBe('changed-meanwhile')
  })

  test('is refused where there is no such code, aspect or value, and where only one can be chosen', () => {
    expect(refusalOf(say(bare, { connotesIds: ['gone'] }))).toBe('no-such-code')
    expect(refusalOf(say(bare, { memo: 'x'.repeat(bounds.writing + 1) }))).toBe('mark-text-too-long')
    expect(refusalOf(say(bare, { memo: 'a\u0000' }))).toBe('mark-text-not-plain')
    expect(refusalOf(choose(bare, ['from the moon']))).toBe('no-such-aspect-value')
    expect(refusalOf(choose(bare, ['street'], { of: { ...view, id: 'other' } }))).toBe('no-such-aspect')
    expect(refusalOf(choose(bare, ['street', 'aerial'], { of: { ...view, takesSeveral: false } }))).toBe(
      'aspect-takes-one',
    )
  })

  test('keeps a value that was retired since, and is given no retired one anew', () => {
    const chosen = changedBy(bare, changeOf(choose(bare, ['aerial'])))
    const retiring = {
      ...view,
      values: values.map(value => ({ ...value, retired: value.id === 'aerial' })),
    }
    expect(changeOf(choose(chosen, ['aerial', 'street'], { of: retiring }))).toHaveLength(1)
    expect(refusalOf(choose(bare, ['aerial'], { of: retiring }))).toBe('no-such-aspect-value')
  })
})

describe('the position of a mark in a contradiction', () => {
  const home: Contradiction = {
    ...{ ...nothingSaid, id: 'home', names: en('home and road'), position: 0, retired: false },
    ...{ firstPole: en('home'), secondPole: en('road') },
  }
  const take = (mark: Mark, taken: Partial<MarkPosition>, upon?: MarkPosition, of = home) =>
    setMarkPosition(
      { mark, contradictions: [of], choiceLists: [] },
      { taken: { ...noPosition('home'), ...taken }, ...(upon ? { upon } : {}) },
    )

  test('is a set of corners in their order, with attitudes to the poles and a treatment, and is taken back', () => {
    const both = changedBy(bare, changeOf(take(bare, { positions: ['s2', 's1'], treatment: 'left-open' })))
    expect(both.said?.positions).toEqual([
      { ...noPosition('home'), positions: ['s1', 's2'], treatment: 'left-open' },
    ])
    expect(changedBy(both, changeOf(take(both, {}))).said).toBeNull()
  })

  test('keeps what two windows say of it at once, and overwrites nothing', () => {
    const upon = noPosition('home')
    const first = changedBy(bare, changeOf(take(bare, { attitudeToFirst: 'mourned' }, upon)))
    const second = changedBy(first, changeOf(take(first, { treatment: 'reversed' }, upon)))
    expect(second.said?.positions).toMatchObject([{ attitudeToFirst: 'mourned', treatment: 'reversed' }])
    expect(refusalOf(take(first, { attitudeToFirst: 'neutral' }, upon))).toBe('changed-meanwhile')
  })

  test('is not taken anew in a contradiction that is retired or not there, and stays where it was', () => {
    const retired = { ...home, retired: true }
    expect(refusalOf(take(bare, { positions: ['s1'] }, undefined, retired))).toBe('contradiction-retired')
    const there = changedBy(bare, changeOf(take(bare, { positions: ['s1'] })))
    expect(changeOf(take(there, { positions: ['s2'] }, undefined, retired))).toHaveLength(1)
    expect(refusalOf(take(bare, {}, undefined, { ...home, id: 'other' }))).toBe('no-such-contradiction')
  })
})

function changeOf(done: ReturnType<typeof sayOfMark>): Change {
  if (!done.ok) throw new Error(done.refusal.kind)
  return done.value
}
