import { describe, expect, test } from 'vitest'
import { bounds } from '../bounds.ts'
import type { Change } from '../change.ts'
import { applyToList, inverse } from '../change.ts'
import type { Result } from '../result.ts'
import type { KnownReality, NewReality } from './edit-reality.ts'
import { removeReality, saidOfReality, setReality } from './edit-reality.ts'
import { nothingSaidOfReality } from './reality-reading.ts'

const empty: KnownReality = { filmId: 'f', coderId: 'k', realities: [] }
const yard: NewReality = {
  ...nothingSaidOfReality,
  ...{ id: 'r', partId: 'p', startMs: 0, endMs: 1000, attachedTo: 'scene' },
  ...{ records: ['archive', 'location'], recordsReason: ' Shot where it stood. ' },
}

function done(result: Result<Change, unknown>): Change {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

const apply = (known: KnownReality, change: Change): KnownReality => ({
  ...known,
  realities: applyToList('realityReading', known.realities, change),
})
const standing = apply(empty, done(setReality(empty, yard)))
const seen = saidOfReality(standing.realities[0]!)
const change = (to: Partial<NewReality>, known = standing) => setReality(known, { ...seen, ...to }, seen)

describe('what a scene does to reality', () => {
  test('is that it records it, questions it or both, with a reason each', () => {
    expect(standing.realities).toMatchObject([
      { records: ['location', 'archive'], recordsReason: 'Shot where it stood.', questions: [] },
    ])
    const both = apply(standing, done(change({ questions: ['irony'], questionsReason: 'The slogan.' })))
    expect(both.realities).toMatchObject([{ records: ['location', 'archive'], questions: ['irony'] }])
  })

  test('is said once of one stretch, and never nothing', () => {
    expect(setReality(standing, { ...yard, id: 'other' })).toEqual({
      ...{ ok: false, refusal: { kind: 'reality-read-already' } },
    })
    expect(setReality(standing, { ...yard, id: 'other', startMs: 40 }).ok).toBe(true)
    expect(change({ records: [], recordsReason: ' ' })).toMatchObject({
      refusal: { kind: 'nothing-said-of-reality' },
    })
    expect(change({ questionsReason: 'x'.repeat(bounds.writing + 1) })).toMatchObject({
      refusal: { kind: 'reading-too-long' },
    })
  })

  test('is not overwritten where another window has said otherwise, and stays where it lies', () => {
    const theirs = apply(standing, done(change({ records: ['demolition'] })))
    expect(change({ records: ['archive'] }, theirs)).toMatchObject({
      refusal: { kind: 'changed-meanwhile' },
    })
    const moved = apply(theirs, done(change({ questions: ['irony'], startMs: 500 }, theirs)))
    expect(moved.realities).toMatchObject([{ startMs: 0, records: ['demolition'], questions: ['irony'] }])
    expect(change({}, empty)).toMatchObject({ refusal: { kind: 'no-such-reality-reading' } })
  })

  test('is as it was when an act is taken back', () => {
    const acts = [done(change({ questions: ['estrangement'] })), done(removeReality(standing, 'r'))]
    for (const act of acts) expect(apply(apply(standing, act), inverse(act))).toEqual(standing)
    expect(done(removeReality(empty, 'r'))).toEqual([])
  })
})
