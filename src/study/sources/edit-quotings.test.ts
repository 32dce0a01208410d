import { describe, expect, test } from 'vitest'
import type { ActOf, KnownOf } from '../acts/acts.ts'
import { kindsAcross, placeIn, stackOf } from '../acts/acts.ts'
import type { Change } from '../change.ts'
import { applyToList, inverse } from '../change.ts'
import { followMarks } from '../links/follow-marks.ts'
import type { NewQuoting } from './edit-quotings.ts'

type Known = KnownOf<'quotings'>
type Act = ActOf<'quotings'>

const twentyFive = {
  ...{ kind: 'constant' as const, rate: { numerator: 25, denominator: 1 }, offsetTicks: 0 },
  ...{ frameCount: 250, endMs: 10_000 },
}
const mark = { id: 'm', partId: 'p', startMs: 400, endMs: 800 }
const nothing: Known = {
  ...{ coderId: 'me', quotings: [], excerptIds: ['slogan', 'report'], isFilmThere: true },
  now: () => '2026-01-01T00:00:00Z',
  timeOf: partId => (partId === 'p' ? { clock: twentyFive, endMs: 10_000 } : null),
  markOf: markId => (markId === 'm' ? mark : null),
}
const quoting = (id: string, more: Partial<NewQuoting> = {}): Act => ({
  ...{ kind: 'make-quoting', filmId: 'film' },
  quoting: {
    ...{ id, excerptId: 'slogan', partId: 'p', startMs: 411, endMs: 790, attachedTo: null, says: '' },
    ...more,
  },
})
const say = (says: string, upon: string): Act => ({
  ...{ kind: 'say-of-quoting', filmId: 'film', quotingId: 'q', says, upon },
})

function changeOf(known: Known, act: Act): Change {
  const placed = placeIn('quotings', known, act)
  if (!placed.ok) throw new Error(JSON.stringify(placed.refusal))
  return placed.value
}
const applied = (known: Known, change: Change): Known => ({
  ...known,
  quotings: applyToList('quoting', known.quotings, change),
})
const done = (known: Known, ...acts: Act[]) =>
  acts.reduce((before, act) => applied(before, changeOf(before, act)), known)
const refusal = (known: Known, act: Act) => {
  const placed = placeIn('quotings', known, act)
  return placed.ok ? null : placed.refusal.kind
}

describe('that a place quotes a passage', () => {
  test('is said once, lies on frames or with its mark, and is taken back by its inverse', () => {
    const one = done(nothing, quoting('q', { says: ' On the gate. ' }))
    expect(one.quotings).toMatchObject([{ startMs: 400, endMs: 760, coderId: 'me', says: 'On the gate.' }])
    expect(changeOf(one, quoting('q'))).toEqual([])
    const onMark = done(nothing, quoting('q', { startMs: 0, endMs: 40, attachedTo: 'm' }))
    expect(onMark.quotings).toMatchObject([{ startMs: 400, endMs: 800, attachedTo: 'm' }])
    for (const act of [
      quoting('r', { excerptId: 'report' }),
      say('On the wall.', 'On the gate.'),
      { kind: 'remove-quoting', filmId: 'film', quotingId: 'q' } as const,
    ]) {
      const change = changeOf(one, act)
      expect(change).not.toEqual([])
      expect(applied(applied(one, change), inverse(change)).quotings).toEqual(one.quotings)
    }
  })

  test('is refused where it is said already, or excerpt, mark, film or part is gone', () => {
    const one = done(nothing, quoting('q'))
    expect(refusal(one, quoting('r'))).toBe('quoted-there-already')
    expect(refusal({ ...one, coderId: 'other' }, quoting('r'))).toBe(null)
    expect(refusal(nothing, quoting('q', { excerptId: 'gone' }))).toBe('no-such-excerpt')
    expect(refusal(nothing, quoting('q', { attachedTo: 'gone' }))).toBe('no-such-mark')
    expect(refusal(nothing, quoting('q', { partId: 'gone' }))).toBe('no-such-part')
    expect(refusal(nothing, quoting('q', { startMs: 411, endMs: 419 }))).toBe('empty-span')
    expect(refusal({ ...nothing, isFilmThere: false }, quoting('q'))).toBe('no-such-film')
    expect(refusal(one, say('x\0', ''))).toBe('quoting-text-not-plain')
    expect(refusal(one, say('y'.repeat(20_001), ''))).toBe('quoting-text-too-long')
    expect(refusal(nothing, say('y', ''))).toBe('no-such-quoting')
  })

  test('is not overwritten where two windows have said how, and goes where its mark goes', () => {
    const one = done(nothing, quoting('q', { attachedTo: 'm', says: 'On the gate.' }))
    expect(refusal(one, say('On the wall.', 'On the train.'))).toBe('changed-meanwhile')
    const moved = { ...mark, startMs: 440, endMs: 900 } as never
    const change = [{ kind: 'mark', id: 'm', before: mark as never, after: moved }] as Change
    expect(followMarks(one.quotings, change)).toMatchObject([{ startMs: 440, endMs: 900 }])
  })

  test('is taken back at the desk of its film, and with the sources where both are on one page', () => {
    expect(stackOf(quoting('q'), () => null)).toEqual({ area: 'coding', filmId: 'film' })
    expect(kindsAcross('shelf')).toEqual(expect.arrayContaining(['make-quoting', 'set-excerpt']))
    expect(kindsAcross('links')).not.toContain('make-quoting')
  })
})
