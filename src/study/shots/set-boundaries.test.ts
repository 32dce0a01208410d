import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Change } from '../change.ts'
import { applyToList, inverse } from '../change.ts'
import type { ShotList } from './correct-shots.ts'
import { mergeWithPrevious } from './correct-shots.ts'
import { reconcileDetection } from './reconcile-detection.ts'
import { setBoundaries } from './set-boundaries.ts'

const partId = 'part'
const endMs = 10_000

function counter(prefix: string) {
  let next = 0
  return () => `${prefix}${next++}`
}

function apply(list: ShotList, change: Change): ShotList {
  return {
    shots: applyToList('shot', list.shots, change).sort((a, b) => a.startMs - b.startMs),
    decisions: applyToList('boundaryDecision', list.decisions, change),
    scenes: applyToList('scene', list.scenes, change),
  }
}

function detect(list: ShotList, times: number[], makeId = counter('shot')): ShotList {
  const boundaries = times.map(atMs => ({
    ...{ atMs, kind: 'cut' as const, confidence: 0.9 },
    ...{ transitionStartMs: null, transitionEndMs: null },
  }))
  return apply(list, reconcileDetection(list, { partId, endMs, boundaries, toleranceMs: 80, makeId }))
}

const wanted = (...times: number[]) =>
  times.map(atMs => ({
    ...{ atMs, transitionIn: 'cut' as const, transitionStartMs: null, transitionEndMs: null },
  }))
const set = (list: ShotList, times: number[], makeId = counter('d')) =>
  setBoundaries(list, { partId, endMs, boundaries: wanted(...times), toleranceMs: 80, makeId })
const starts = (list: ShotList) => list.shots.map(({ startMs }) => startMs)
const empty: ShotList = { shots: [], decisions: [], scenes: [] }

describe('setting all boundaries of a part at once', () => {
  test('gives just these, each a hand’s; a shot that begins near its old place keeps its id', () => {
    const before = detect(empty, [2000, 5000, 7000])
    const after = apply(before, set(before, [2040, 6000]))
    expect(starts(after)).toEqual([0, 2040, 6000])
    expect(after.shots[1]).toMatchObject({ id: 'shot1', origin: 'hand', confidence: null })
    expect(apply(after, inverse(set(before, [2040, 6000])))).toEqual(before)
  })

  test('outlives a new detection, and says no to what stood before', () => {
    const before = detect(empty, [2000, 5000, 7000])
    const after = apply(before, set(before, [2000, 6000]))
    expect(starts(detect(after, [2000, 5000, 7000], counter('x')))).toEqual([0, 2000, 6000])
  })

  test('takes the place of an older decision, whatever it was', () => {
    const found = detect(empty, [2000, 5000])
    const merge = mergeWithPrevious(found, { shotId: 'shot1', newDecisionId: 'no' })
    if (!merge.ok) throw new Error('refused')
    const before = apply(found, merge.value)
    const after = apply(before, set(before, [2000]))
    expect(starts(detect(after, [2000, 5000], counter('x')))).toEqual([0, 2000])
    expect(set(after, [2000])).toEqual([])
  })

  test('always leaves the shots that were wanted, and can be taken back', () => {
    const times = fc
      .uniqueArray(fc.integer({ min: 1, max: endMs - 1 }), { maxLength: 20 })
      .map(some => some.sort((a, b) => a - b))
    fc.assert(
      fc.property(times, times, times, (first, second, third) => {
        const found = detect(empty, first)
        const before = apply(found, set(found, second, counter('a')))
        const change = set(before, third, counter('b'))
        const after = apply(before, change)
        expect(starts(after)).toEqual([0, ...third])
        expect(apply(after, inverse(change)).shots).toEqual(before.shots)
      }),
    )
  })
})
