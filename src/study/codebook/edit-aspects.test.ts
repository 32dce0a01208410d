import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bounds } from '../bounds.ts'
import type { Change } from '../change.ts'
import { applyToList, inverse } from '../change.ts'
import type { Aspect } from './aspect.ts'
import type { NewAspect } from './edit-aspects.ts'
import { orderAspects, retireAspect, setAspect } from './edit-aspects.ts'

const en = (name: string) => ({ en: name, 'zh-Hans': '' })
const value = (name: string) => ({ id: `value ${name}`, names: en(name), retired: false })

function said(id: string, news: Partial<NewAspect> = {}): NewAspect {
  const choice = { values: [value('street'), value('aerial')], takesSeveral: false, takesReason: false }
  return { id, names: en(id), ...choice, meaning: '', ...news }
}

const anAspect = (id: string, news: Partial<Aspect> = {}): Aspect => ({
  ...{ ...said(id), position: 0, retired: false },
  ...news,
})

const ids = ['view', 'channel', 'operator', 'likeness', 'strategy']
const standing = ids.map((id, position) => anAspect(id, { position }))
const applied = (change: Change) => applyToList('aspect', standing, change)
const byId = (list: readonly Aspect[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1))
const valuesOf = (done: ReturnType<typeof setAspect>) =>
  done.ok && done.value[0]?.kind === 'aspect' ? done.value[0].after!.values : null
const refusalOf = (done: { ok: boolean; refusal?: { kind: string } }) => (done.ok ? null : done.refusal?.kind)

describe('an aspect', () => {
  test('is made, changed, put elsewhere, retired and brought back, and each is taken back', () => {
    const someIds = fc.subarray(ids, { minLength: 1, maxLength: 3 })
    const acts = fc.oneof(
      fc
        .record({ id: fc.constantFrom(...ids, 'new'), takesSeveral: fc.boolean() })
        .map(({ id, takesSeveral }) => setAspect(standing, said(id, { takesSeveral }))),
      fc
        .record({ aspectId: fc.constantFrom(...ids), retired: fc.boolean() })
        .map(act => retireAspect(standing, act)),
      fc
        .record({ aspectIds: someIds, beforeId: fc.option(fc.constantFrom(...ids)) })
        .map(act => orderAspects(standing, act)),
    )
    fc.assert(
      fc.property(acts, done => {
        if (!done.ok) throw new Error(done.refusal.kind)
        const there = applied(done.value)
        const back = applyToList('aspect', there, inverse(done.value))
        expect(byId(back)).toEqual(byId(standing))
        expect(new Set(there.map(({ position }) => position)).size).toBe(there.length)
      }),
    )
  })

  test('keeps a value that is left out, retired, for marks may have been given it', () => {
    const done = setAspect(standing, said('view', { values: [value('street'), value('interior')] }))
    expect(valuesOf(done)?.map(({ id, retired }) => [id, retired])).toEqual([
      ['value street', false],
      ['value interior', false],
      ['value aerial', true],
    ])
  })

  test('calls its values anew without their being others', () => {
    const [street, aerial] = said('view').values
    const done = setAspect(standing, said('view', { values: [{ ...street!, names: en('alley') }, aerial!] }))
    expect(valuesOf(done)).toEqual([{ ...street, names: en('alley') }, aerial])
  })

  test('that another window has changed meanwhile is not overwritten, and what only one changed is kept', () => {
    const upon = said('view')
    const moved = [anAspect('view', { meaning: 'from where' })]
    const done = setAspect(moved, { ...upon, takesSeveral: true }, upon)
    expect(done.ok && done.value[0]!.after).toMatchObject({ meaning: 'from where', takesSeveral: true })
    expect(refusalOf(setAspect(moved, { ...upon, meaning: 'whence' }, upon))).toBe('changed-meanwhile')
  })

  test.each([
    [{ names: en(' ') }, 'aspect-without-name'],
    [{ names: en('Channel') }, 'aspect-name-taken'],
    [{ values: [value('street')] }, 'aspect-without-values'],
    [{ values: [value('street'), { ...value('x'), retired: true }] }, 'aspect-without-values'],
    [{ values: [value('street'), { ...value('x'), names: en('') }] }, 'aspect-value-without-name'],
    [{ values: [value('street'), { ...value('x'), names: en('Street') }] }, 'aspect-values-alike'],
    [{ values: [value('street'), value('street'), value('aerial')] }, 'too-many-aspect-values'],
    [{ meaning: 'x'.repeat(bounds.writing + 1) }, 'aspect-text-too-long'],
    [{ meaning: 'a\u0000b' }, 'aspect-text-not-plain'],
  ] as [Partial<NewAspect>, string][])('with %j is refused: %s', (news, kind) => {
    expect(refusalOf(setAspect(standing, said('new', news)))).toBe(kind)
  })

  test('with more values than can be chosen between is refused', () => {
    const values = Array.from({ length: bounds.aspectValues + 1 }, (_, index) => value(`number ${index}`))
    expect(refusalOf(setAspect(standing, said('new', { values })))).toBe('too-many-aspect-values')
  })

  test('that is not there is neither changed upon, retired, nor put anywhere', () => {
    expect(refusalOf(setAspect(standing, said('gone'), said('gone')))).toBe('no-such-aspect')
    expect(refusalOf(retireAspect(standing, { aspectId: 'gone', retired: true }))).toBe('no-such-aspect')
    expect(refusalOf(orderAspects(standing, { aspectIds: ['gone'], beforeId: null }))).toBe('no-such-aspect')
  })
})
