import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChangeEntry, LookedThrough, Mark, Pass, Shot } from '../../study/index.ts'
import { changed, inverse, made, plainPass, removed } from '../../study/index.ts'
import type { FilmCoding } from './coding.ts'
import { codingChanged, passAtWork, shareLookedThrough, shownCoding } from './coding.ts'
import { marksAfter } from './marks/mark-lanes.ts'
import { nextLeft, passCodesOn, unitsLeft, unitsOf } from './units.ts'

const coderId = 'own'
const filmId = 'film'

const aPass = (id: string, news: Partial<Pass> = {}): Pass => ({
  id,
  filmId,
  coderId,
  codeIds: ['ruin', 'train'],
  createdAt: '2026-01-01T00:00:00.000Z',
  ...plainPass,
  ...news,
})
const aMark = (id: string, startMs: number, endMs: number, news: Partial<Mark> = {}): Mark => ({
  id,
  filmId,
  partId: 'part',
  codeId: 'ruin',
  coderId,
  startMs,
  endMs,
  attachedTo: null,
  passId: 'pass',
  said: null,
  ...news,
})
const aSpan = (id: string, startMs: number, endMs: number, news: Partial<LookedThrough> = {}) => ({
  id,
  passId: 'pass',
  partId: 'part',
  startMs,
  endMs,
  ...news,
})
const shots: Shot[] = [0, 1, 2, 3].map(index => ({
  id: `shot ${index}`,
  partId: 'part',
  startMs: index * 1000,
  endMs: (index + 1) * 1000,
  transitionIn: 'cut',
  transitionStartMs: null,
  transitionEndMs: null,
  confidence: null,
  origin: 'machine',
}))
const pass = aPass('pass')
const empty: FilmCoding = { passes: [pass], lookedThrough: [], seen: [], marks: [], regionKeys: [] }

describe('the coding of a film', () => {
  const state = { [filmId]: empty }

  test('takes a change once, however often it is told', () => {
    const change = [made('mark', aMark('m', 0, 1000)), made('lookedThrough', aSpan('l', 0, 1000))]
    const after = codingChanged(state, change, coderId)
    expect(after[filmId]!.marks).toHaveLength(1)
    expect(codingChanged(after, change, coderId)).toEqual(after)
  })

  test('is blind to other coders, and to films that it has not read', () => {
    const strange = aMark('m', 0, 1000, { coderId: 'other' })
    const span = aSpan('l', 0, 1000, { passId: 'of another' })
    const elsewhere = aMark('e', 0, 1000, { filmId: 'elsewhere' })
    const change = [made('mark', strange), made('lookedThrough', span), made('mark', elsewhere)]
    expect(codingChanged(state, change, coderId)).toBe(state)
  })

  test('takes regions of its marks, also where they come and go with them, and of no others', () => {
    const mark = aMark('m', 0, 1000)
    const key = { id: 'k', regionId: 'r', markId: 'm', partId: 'part', atMs: 40 }
    const drawn = { ...key, x: 0, y: 0, width: 100, height: 100 }
    const change = [made('mark', mark), made('regionKey', drawn)]
    const after = codingChanged(state, change, coderId)
    expect(after[filmId]!.regionKeys).toEqual([drawn])
    expect(codingChanged(after, inverse(change), coderId)[filmId]).toEqual(empty)
    expect(codingChanged(state, [made('regionKey', drawn)], coderId)).toBe(state)
  })

  test('shows what waits, and shows the same when its echo has come before the answer', () => {
    const mark = aMark('m', 0, 1000)
    const waiting = [
      {
        actId: '1',
        studyId: 's',
        stack: { area: 'coding' as const, filmId },
        does: { kind: 'undo' as const },
        change: [removed('mark', mark)],
      },
    ]
    const kept = { ...empty, marks: [mark] }
    expect(shownCoding(kept, waiting, { filmId, coderId }).marks).toEqual([])
    expect(shownCoding(empty, waiting, { filmId, coderId }).marks).toEqual([])
    expect(shownCoding(kept, [], { filmId, coderId })).toBe(kept)
  })

  test('follows a mark that is trimmed', () => {
    const mark = aMark('m', 0, 1000)
    const before = { [filmId]: { ...empty, marks: [mark] } }
    const change = [changed('mark', mark, { ...mark, endMs: 500 })]
    expect(codingChanged(before, change, coderId)[filmId]!.marks[0]!.endMs).toBe(500)
  })

  test('goes on with the pass asked for, else with the newest', () => {
    const passes = [aPass('b'), aPass('c'), aPass('a')]
    expect(passAtWork(passes, 'a')?.id).toBe('a')
    expect(passAtWork(passes, 'gone')?.id).toBe('c')
    expect(passAtWork([], undefined)).toBe(null)
  })

  test('is looked through as far as the union of its spans reaches', () => {
    const spans = [aSpan('1', 0, 1000), aSpan('2', 500, 2000), aSpan('3', 0, 4000, { passId: 'other' })]
    expect(shareLookedThrough(spans, 'pass', 4000)).toBe(0.5)
    expect(shareLookedThrough(spans, 'pass', null)).toBe(0)
  })
})

describe('the units of the desk', () => {
  test('are looked through only where the pass covers them whole', () => {
    const lookedThrough = [aSpan('1', 0, 1500), aSpan('2', 3000, 4000), aSpan('3', 0, 4000, { passId: 'x' })]
    const units = unitsOf(shots, { ...empty, lookedThrough }, { pass, partId: 'part' })
    expect(units.map(unit => unit.isLookedThrough)).toEqual([true, false, false, true])
    expect(unitsLeft(units)).toBe(2)
    expect(unitsLeft(unitsOf(shots, { ...empty, lookedThrough }, { pass: null, partId: 'part' }))).toBe(4)
  })

  test('hold the codes attached to them or covering half of the shorter, each once', () => {
    const marks = [
      aMark('attached', 0, 400, { attachedTo: 'shot 0' }),
      aMark('again', 0, 1000, { passId: null }),
      aMark('half', 1500, 2400, { codeId: 'train', passId: null }),
      aMark('elsewhere', 0, 4000, { partId: 'other part' }),
    ]
    const units = unitsOf(shots, { ...empty, marks }, { pass, partId: 'part' })
    expect(units.map(unit => unit.codes)).toEqual([
      [{ codeId: 'ruin', isExample: false }],
      [{ codeId: 'train', isExample: true }],
      [],
      [],
    ])
  })

  test('show a mark without length where it is counted: in the shot that it stands in', () => {
    const marks = [aMark('moment', 1000, 1000), aMark('another', 2500, 2500, { codeId: 'train' })]
    const units = unitsOf(shots, { ...empty, marks }, { pass, partId: 'part' })
    expect(units.map(unit => unit.codes.map(({ codeId }) => codeId))).toEqual([[], ['ruin'], ['train'], []])
  })

  test('keep a mark whose shot was split on the half that it was put on', () => {
    const marks = [aMark('m', 0, 2000, { attachedTo: 'shot 0' })]
    const units = unitsOf(shots, { ...empty, marks }, { pass, partId: 'part' })
    expect(units.map(unit => unit.codes.length)).toEqual([1, 1, 0, 0])
  })

  test('after a change are those made anew, and where nothing happened the same', () => {
    const place = fc.record({
      startMs: fc.integer({ min: 0, max: 3900 }),
      lengthMs: fc.integer({ min: 1, max: 1500 }),
      codeId: fc.constantFrom('ruin', 'train', 'snow'),
      passId: fc.constantFrom('pass', null),
      attachedTo: fc.constantFrom('shot 0', 'shot 2', null),
    })
    const change = fc.record({ id: fc.integer({ min: 0, max: 5 }), to: fc.option(place) })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 15 }), changes => {
        let marks: readonly Mark[] = []
        let before = unitsOf(shots, empty, { pass, partId: 'part' })
        for (const { id, to } of changes) {
          const standing = marks.find(mark => mark.id === `${id}`) ?? null
          const made = to && aMark(`${id}`, to.startMs, to.startMs + to.lengthMs, to)
          if (!standing && !made) continue
          marks = marksAfter(marks, [
            { kind: 'mark', id: `${id}`, before: standing, after: made } as ChangeEntry,
          ])
          const units = unitsOf(shots, { ...empty, marks }, { pass, partId: 'part', before })
          const anew = unitsOf(shots, { ...empty, marks: [...marks] }, { pass, partId: 'part' })
          expect(units).toEqual(anew)
          units.forEach((unit, index) => {
            if (JSON.stringify(unit) === JSON.stringify(before[index])) expect(unit).toBe(before[index])
          })
          before = units
        }
      }),
    )
  })

  test('lead to the next one left, round the end, until none is left', () => {
    const lookedThrough = [aSpan('1', 1000, 3000)]
    const units = unitsOf(shots, { ...empty, lookedThrough }, { pass, partId: 'part' })
    expect(nextLeft(units, 0)).toBe(3)
    expect(nextLeft(units, 3)).toBe(0)
    expect(nextLeft(units, 3, -1)).toBe(0)
    const all = unitsOf(shots, { ...empty, lookedThrough: [aSpan('all', 0, 4000)] }, { pass, partId: 'part' })
    expect(nextLeft(all, 2)).toBe(-1)
    expect(nextLeft([], 0)).toBe(-1)
  })

  test('name the codes of the pass that “none of these” would deny', () => {
    const marks = [aMark('a', 0, 1000), aMark('b', 0, 1000, { codeId: 'close-up', passId: null })]
    const [unit] = unitsOf(shots, { ...empty, marks }, { pass, partId: 'part' })
    expect(passCodesOn(unit!, pass)).toEqual(['ruin'])
  })
})
