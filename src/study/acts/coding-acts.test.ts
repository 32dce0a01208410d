import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Change } from '../change.ts'
import { applyToList, inverse } from '../change.ts'
import type { Code } from '../codebook/code.ts'
import { plainMeaning } from '../codebook/code.ts'
import type { Mark } from '../coding/mark.ts'
import { plainPass } from '../coding/pass.ts'
import type { FrameClock } from '../time/frame-clock.ts'
import { frameToMs } from '../time/frame-clock.ts'
import type { ActOf, KnownOf } from './acts.ts'
import { placeIn } from './acts.ts'

const film: FrameClock = {
  kind: 'constant',
  rate: { numerator: 24000, denominator: 1001 },
  offsetTicks: 0,
  frameCount: 240,
  endMs: 10_010,
}
const starts = new Set(Array.from({ length: 241 }, (_, frame) => frameToMs(film, frame)))
const code = (id: string, fields: Partial<Code> = {}): Code => ({
  ...{ id, kind: 'symbol', names: { en: id, 'zh-Hans': '' }, colour: '#e69f00', key: null },
  ...{ position: 0, retired: false, ...plainMeaning, ...fields },
})
const codes = [code('chimney'), code('snow'), code('old', { retired: true })]
const pass = {
  ...plainPass,
  ...{ id: 'pass', filmId: 'film', coderId: 'me', codeIds: ['chimney'], createdAt: '' },
}

function aMark(fields: Partial<Mark> = {}): Mark {
  return {
    ...{ id: 'm', filmId: 'film', partId: 'part', codeId: 'chimney', coderId: 'me' },
    ...{ startMs: frameToMs(film, 24), endMs: frameToMs(film, 48), attachedTo: null, passId: 'pass' },
    said: null,
    ...fields,
  }
}

function aDesk(marks: readonly Mark[]): KnownOf<'coding'> {
  return {
    ...{ clock: film, endMs: film.endMs, coderId: 'me', isFilmThere: true, codes },
    ...{
      marks,
      passes: [pass],
      lookedThrough: [],
      shots: [],
      aspects: [],
      contradictions: [],
      choiceLists: [],
    },
    ...{ marks, regionKeys: [], passes: [pass], plans: [], lookedThrough: [], shots: [], aspects: [] },
    ...{ makeId: () => 'new', now: () => '2026-01-01T00:00:00Z' },
  }
}

const place = (marks: readonly Mark[], act: ActOf<'coding'>) => placeIn('coding', aDesk(marks), act)

function done(marks: readonly Mark[], act: ActOf<'coding'>): { marks: Mark[]; change: Change } {
  const placed = place(marks, act)
  if (!placed.ok) throw new Error(JSON.stringify(placed.refusal))
  return { marks: applyToList('mark', marks, placed.value), change: placed.value }
}

const inFilm = { filmId: 'film', partId: 'part', passId: 'pass' } as const
const times = fc.tuple(fc.integer({ min: 0, max: film.endMs }), fc.integer({ min: 0, max: film.endMs }))
const upon = { startMs: aMark().startMs, endMs: aMark().endMs }

const anAct = fc.oneof(
  times.map(([startMs, endMs]) => ({
    kind: 'move-mark' as const,
    markId: 'm',
    ...inFilm,
    startMs,
    endMs,
    upon,
  })),
  times.map(([startMs, endMs]) => ({
    ...{ kind: 'mark-span' as const, codeId: 'snow', newMarkId: 'n', ...inFilm },
    ...{ startMs, endMs },
  })),
  times.map(([startMs, endMs]) => ({
    ...{ kind: 'copy-marks' as const, ...inFilm },
    copies: [
      { markId: 'm', newMarkId: 'n', startMs, endMs },
      { markId: 'o', newMarkId: 'p', startMs, endMs },
    ],
  })),
  fc.constant({ kind: 'remove-mark' as const, filmId: 'film', markId: 'm' }),
  fc.constantFrom('snow', 'chimney').map(codeId => ({
    ...{ kind: 'recode-mark' as const, filmId: 'film', markId: 'm', codeId },
    ...{ passId: 'pass', upon: 'chimney' },
  })),
)

describe('what a hand does to a mark', () => {
  const marks = [aMark({ attachedTo: 'shot' }), aMark({ id: 'o', codeId: 'snow', passId: null })]

  test('lies on frames, inside the part and with a length, and turned round leaves everything as it was', () => {
    fc.assert(
      fc.property(anAct, act => {
        const placed = place(marks, act)
        if (!placed.ok) {
          expect(['empty-span', 'span-outside-part']).toContain(placed.refusal.kind)
          return
        }
        const after = applyToList('mark', marks, placed.value)
        for (const { startMs, endMs } of after) {
          expect([starts.has(startMs), starts.has(endMs)]).toEqual([true, true])
          expect(0 <= startMs && startMs < endMs && endMs <= film.endMs).toBe(true)
        }
        const back = applyToList('mark', after, inverse(placed.value))
        expect([...back].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(marks)
        expect(applyToList('mark', back, placed.value)).toEqual(expect.arrayContaining(after))
      }),
    )
  })

  test('is kept apart from other marks: only the one that is named is another', () => {
    fc.assert(
      fc.property(times, ([startMs, endMs]) => {
        const placed = place(marks, { kind: 'move-mark', markId: 'm', ...inFilm, startMs, endMs, upon })
        if (placed.ok) expect(placed.value.every(({ id }) => id === 'm')).toBe(true)
      }),
    )
  })
})

describe('a mark that is moved', () => {
  const to = { startMs: frameToMs(film, 10), endMs: frameToMs(film, 100) }
  const move = { kind: 'move-mark', markId: 'm', ...inFilm, ...to, upon } as const

  test('stands on no shot any more, and stays in its pass', () => {
    const { marks } = done([aMark({ attachedTo: 'shot' })], move)
    expect(marks).toEqual([aMark({ ...to, attachedTo: null })])
    expect(done(marks, move).change).toEqual([])
  })

  test.each([
    ['outside the film', { endMs: film.endMs + 1 }, {}, 'span-outside-part'],
    ['to no length', { endMs: to.startMs }, {}, 'empty-span'],
    ['to its end before its beginning', { startMs: 9000 }, {}, 'empty-span'],
    ['and is another coder’s', {}, { coderId: 'you' }, 'mark-of-another-coder'],
    ['and was moved meanwhile', {}, { endMs: 3003 }, 'changed-meanwhile'],
    ['in another part', {}, { partId: 'second' }, 'no-such-mark'],
    ['in another film', {}, { filmId: 'other' }, 'no-such-mark'],
  ])('is refused %s', (_, wanted, mark, kind) => {
    expect(place([aMark(mark)], { ...move, ...wanted })).toMatchObject({ ok: false, refusal: { kind } })
  })
})

describe('a free span', () => {
  const span = { kind: 'mark-span', codeId: 'chimney', newMarkId: 'n', ...inFilm, ...upon } as const

  test('stands beside others of its code, and once where just this one stands', () => {
    const { marks } = done([aMark({ startMs: 0 })], span)
    expect(marks).toHaveLength(2)
    expect(marks[1]).toEqual(aMark({ id: 'n' }))
    expect(done(marks, { ...span, newMarkId: 'again' }).change).toEqual([])
  })

  test('is an example where no pass looks for its code, and is refused for a retired code', () => {
    expect(done([], { ...span, codeId: 'snow' }).marks[0]!.passId).toBeNull()
    expect(done([], { ...span, passId: null }).marks[0]!.passId).toBeNull()
    expect(place([], { ...span, codeId: 'old' })).toMatchObject({ refusal: { kind: 'code-retired' } })
    expect(place([], { ...span, passId: 'gone' })).toMatchObject({ refusal: { kind: 'no-such-pass' } })
  })
})

describe('a mark under another code', () => {
  const recode = {
    kind: 'recode-mark',
    filmId: 'film',
    markId: 'm',
    passId: 'pass',
    upon: 'chimney',
  } as const

  test('counts in the pass at work only where that looks for the code', () => {
    expect(done([aMark()], { ...recode, codeId: 'snow' }).marks[0]).toMatchObject({
      ...{ codeId: 'snow', passId: null, attachedTo: null },
    })
    const example = aMark({ codeId: 'snow', passId: null })
    expect(done([example], { ...recode, codeId: 'chimney', upon: 'snow' }).marks[0]!.passId).toBe('pass')
  })

  test('is refused for a code that is retired or gone, and where it has been given another meanwhile', () => {
    const refusal = (codeId: string, mark = aMark()) => place([mark], { ...recode, codeId })
    expect(refusal('old')).toMatchObject({ refusal: { kind: 'code-retired' } })
    expect(refusal('gone')).toMatchObject({ refusal: { kind: 'no-such-code' } })
    expect(refusal('chimney', aMark({ codeId: 'snow' }))).toMatchObject({
      refusal: { kind: 'changed-meanwhile' },
    })
  })
})

test('a mark removed twice is gone once, and another coder’s stays', () => {
  const remove = { kind: 'remove-mark', filmId: 'film', markId: 'm' } as const
  expect(done([aMark()], remove).marks).toEqual([])
  expect(done([], remove).change).toEqual([])
  expect(place([aMark({ coderId: 'you' })], remove)).toMatchObject({
    refusal: { kind: 'mark-of-another-coder' },
  })
})

test('copies made twice at one place are there once, each with the code of its own', () => {
  const at = { startMs: 0, endMs: frameToMs(film, 24) }
  const copies = [{ markId: 'm', newMarkId: 'n', ...at }]
  const copy = { kind: 'copy-marks', ...inFilm, copies } as const
  const { marks } = done([aMark({ attachedTo: 'shot' })], copy)
  expect(marks[1]).toEqual(aMark({ id: 'n', ...at }))
  const again = [{ ...copies[0]!, newMarkId: 'p' }]
  expect(done(marks, { ...copy, copies: again }).change).toEqual([])
  expect(place(marks, { ...copy, copies: [{ ...again[0]!, markId: 'gone' }] })).toMatchObject({
    refusal: { kind: 'no-such-mark' },
  })
})

describe('a code taken off a shot', () => {
  const unit = { partId: 'part', startMs: 1001, endMs: 3003, shotId: 'shot' }
  const clear = { kind: 'clear-mark', filmId: 'film', codeId: 'chimney', unit } as const
  const put = aMark({ id: 'put', startMs: 1001, endMs: 3003, attachedTo: 'shot' })
  const within = aMark({ id: 'within', startMs: 2002, endMs: 3003 })
  const beyond = aMark({ id: 'beyond', startMs: 1001, endMs: 5005 })

  test('takes free spans along that lie in it, never one that reaches beyond', () => {
    expect(done([put, within, beyond], clear).marks).toEqual([beyond])
  })

  test('is refused, with the mark, where it stands there only through a span that reaches beyond', () => {
    expect(place([beyond], clear)).toEqual({
      ok: false,
      refusal: { kind: 'mark-reaches-beyond', markId: 'beyond' },
    })
  })
})
