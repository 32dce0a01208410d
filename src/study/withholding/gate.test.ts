import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Person } from '../films/film.ts'
import { gateOf } from './gate.ts'

const worker: Person = {
  ...{ name: 'Li Ming', names: [{ script: 'hanzi', text: '李明' }], role: 'worker', isReal: true },
  withheld: 'asked not to be named',
}
const director: Person = { name: 'Zhao Yan', role: 'director' }
const span = { id: 's', partId: 'p', startMs: 1000, endMs: 2000, reason: 'a child' }
const gate = () => gateOf({ people: [worker, director], spans: [span], instead: '[—]' })

describe('a gate', () => {
  test('lets no picture of a withheld stretch out, and every other one', () => {
    const one = gate()
    expect([999, 1000, 1999, 2000].map(atMs => one.letsFrame('p', atMs))).toEqual([true, false, false, true])
    expect(one.letsFrame('q', 1500)).toBe(true)
    expect(one.letsStretch({ partId: 'p', startMs: 0, endMs: 1001 })).toBe(false)
    expect(one.leftOut()).toEqual([{ what: 'frames', count: 1, reasons: ['a child'] }])
    expect(one.letsFileOf('p')).toBe(false)
    expect(one.letsFileOf('q')).toBe(true)
  })

  test('takes a name out of every text, in each of its scripts, and out of no other word', () => {
    const one = gate()
    expect(one.text('LI  MING and 李明的家 stay; so do Li Mingzhe and Liming.')).toBe(
      '[—] and [—]的家 stay; so do Li Mingzhe and Liming.',
    )
    expect(
      one.value({ people: [worker, director], notes: [{ text: '李明' }], count: 2, none: null }),
    ).toEqual({
      ...{ people: [director], notes: [{ text: '[—]' }], count: 2, none: null },
    })
    expect(one.leftOut()).toEqual([{ what: 'person', count: 1, reasons: ['asked not to be named'] }])
  })

  test('leaves a field and a fixed value as they are called, even where somebody has that name', () => {
    const people: Person[] = [{ name: 'Mark', role: 'worker', isReal: true, withheld: 'asked for it' }]
    const one = gateOf({ people, spans: [], instead: null, ownWords: new Set(['kind', 'mark']) })
    expect(one.value({ kind: 'mark', mark: 1, text: 'Mark laughs' })).toEqual({
      ...{ kind: 'mark', mark: 1, text: '[…] laughs' },
    })
  })

  test('turns a memo back, counts what it turned back once, and says nothing where it turned nothing back', () => {
    const one = gate()
    expect(one.leftOut()).toEqual([])
    expect(one.letsMemo({ id: 'a', withheld: null })).toBe(true)
    for (const id of ['a', 'a', 'b']) expect(one.letsMemo({ id, withheld: 'said by 李明' })).toBe(false)
    // A reason goes out, too: a name in it does not.
    expect(one.leftOut()).toMatchObject([
      { what: 'person' },
      { what: 'memo', count: 2, reasons: ['said by [—]'] },
    ])
  })

  test('leaves whatever is made of texts without the name, wherever it stands', () => {
    const odd = fc.string({
      unit: fc.constantFrom(...'a.*+?()[]{}|\\/^$- 李明Ω'),
      minLength: 2,
      maxLength: 8,
    })
    fc.assert(
      fc.property(odd, fc.json(), fc.string(), (name, json, around) => {
        fc.pre(/[\p{L}]/u.test(name) && name.trim() === name)
        const one = gateOf({ people: [{ ...worker, name, names: [] }], spans: [], instead: '—' })
        const value = { a: [`${around} ${name} ${around}`], [`(${name})`]: JSON.parse(json) as unknown }
        const written = JSON.stringify(one.value(value))
        expect(written).not.toContain(` ${JSON.stringify(name).slice(1, -1)} `)
        expect(written).not.toContain(`(${JSON.stringify(name).slice(1, -1)})`)
      }),
    )
  })
})
