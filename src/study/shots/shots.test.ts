import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Change } from '../change.ts'
import { applyToList, inverse } from '../change.ts'
import type { ShotList } from './correct-shots.ts'
import { mergeWithPrevious, moveBoundary, retypeBoundary, splitShot } from './correct-shots.ts'
import { denyBoundary, keepBoundary } from './decide-boundary.ts'
import { reconcileDetection } from './reconcile-detection.ts'
import type { BoundaryDecision, DetectedBoundary, Shot } from './shot.ts'

const partId = 'part'

function detectedAt(...times: number[]): DetectedBoundary[] {
  return times.map(atMs => ({
    atMs,
    kind: 'cut',
    transitionStartMs: null,
    transitionEndMs: null,
    confidence: 0.9,
  }))
}

function counter(prefix: string) {
  let next = 0
  return () => `${prefix}${next++}`
}

function detect(list: ShotList, boundaries: DetectedBoundary[], endMs = 10_000, makeId = counter('shot')) {
  return reconcileDetection(list, { partId, endMs, boundaries, toleranceMs: 80, makeId })
}

function apply(list: ShotList, change: Change): ShotList & { shots: Shot[]; decisions: BoundaryDecision[] } {
  return {
    shots: applyToList('shot', list.shots, change).sort((a, b) => a.startMs - b.startMs),
    decisions: applyToList('boundaryDecision', list.decisions, change),
    scenes: applyToList('scene', list.scenes, change),
  }
}

function done<T>(result: { ok: true; value: T } | { ok: false; refusal: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}

const empty: ShotList = { shots: [], decisions: [], scenes: [] }
const three = apply(empty, detect(empty, detectedAt(2000, 5000)))
const starts = (list: ShotList) => list.shots.map(shot => shot.startMs)

describe('correcting shots', () => {
  test('splits at the playhead; the earlier half keeps its id', () => {
    const change = done(splitShot(three, { atMs: 3000, newShotId: 'new', newDecisionId: 'd' }))
    const after = apply(three, change)
    expect(starts(after)).toEqual([0, 2000, 3000, 5000])
    expect(after.shots[1]).toMatchObject({ id: 'shot1', startMs: 2000, endMs: 3000 })
    expect(after.shots[2]).toMatchObject({ id: 'new', origin: 'hand', confidence: null, endMs: 5000 })
  })

  test('refuses to split where a shot begins, and outside the part', () => {
    const at = (atMs: number) => splitShot(three, { atMs, newShotId: 'n', newDecisionId: 'd' })
    expect(at(2000)).toEqual({ ok: false, refusal: { kind: 'boundary-already-there', atMs: 2000 } })
    expect(at(10_000)).toEqual({ ok: false, refusal: { kind: 'no-shot-there', atMs: 10_000 } })
  })

  test('merges a shot into the one before it, but never the first', () => {
    const after = apply(three, done(mergeWithPrevious(three, { shotId: 'shot1', newDecisionId: 'd' })))
    expect(after.shots.map(({ id, startMs, endMs }) => [id, startMs, endMs])).toEqual([
      ['shot0', 0, 5000],
      ['shot2', 5000, 10_000],
    ])
    expect(mergeWithPrevious(three, { shotId: 'shot0', newDecisionId: 'd' })).toMatchObject({ ok: false })
  })

  test('moves a boundary between its neighbours and not beyond them', () => {
    const move = (atMs: number) => moveBoundary(three, { shotId: 'shot1', atMs, newDecisionIds: ['d', 'e'] })
    expect(starts(apply(three, done(move(2400))))).toEqual([0, 2400, 5000])
    expect(move(5000)).toMatchObject({ ok: false, refusal: { kind: 'boundary-outside-neighbours' } })
  })

  test('a transition stays while its boundary moves within it, and goes along when the boundary leaves it', () => {
    const [first, second, third] = three.shots as [Shot, Shot, Shot]
    const dissolve = { transitionIn: 'dissolve' as const, transitionStartMs: 1800, transitionEndMs: 2200 }
    const list = { ...three, shots: [first, { ...second, ...dissolve }, third] }
    const moved = (atMs: number) =>
      apply(list, done(moveBoundary(list, { shotId: 'shot1', atMs, newDecisionIds: ['d', 'e'] }))).shots[1]
    expect(moved(2160)).toMatchObject({ ...dissolve, startMs: 2160, origin: 'hand' })
    expect(moved(3000)).toMatchObject({ transitionStartMs: 2800, transitionEndMs: 3200 })
    expect(moved(100)).toMatchObject({ transitionStartMs: 0, transitionEndMs: 300 })
    const cut = done(retypeBoundary(list, { shotId: 'shot1', transitionIn: 'cut', newDecisionId: 'd' }))
    expect(apply(list, cut).shots[1]).toMatchObject({ transitionStartMs: null, transitionEndMs: null })
  })

  test('a boundary that a hand keeps is the hand’s, with its kind, and one denied is not found again', () => {
    const kept = apply(three, done(keepBoundary(three, { shotId: 'shot1', newDecisionId: 'd' })))
    expect(kept.shots[1]).toMatchObject({ id: 'shot1', origin: 'hand', confidence: null })
    expect(starts(apply(kept, detect(kept, [], 10_000, counter('x'))))).toEqual([0, 2000])
    const denied = apply(three, done(denyBoundary(three, { partId, atMs: 7000, newDecisionId: 'd' })))
    const again = detect(denied, detectedAt(2000, 5000, 7000), 10_000, counter('x'))
    expect(again).toEqual([])
    expect(denyBoundary(three, { partId, atMs: 5000, newDecisionId: 'd' })).toMatchObject({ ok: false })
    expect(keepBoundary(three, { shotId: 'shot0', newDecisionId: 'd' })).toMatchObject({ ok: false })
  })

  test('every correction turned round gives back what was there', () => {
    const acts = [
      splitShot(three, { atMs: 3000, newShotId: 'n', newDecisionId: 'd' }),
      mergeWithPrevious(three, { shotId: 'shot2', newDecisionId: 'd' }),
      moveBoundary(three, { shotId: 'shot2', atMs: 4000, newDecisionIds: ['d', 'e'] }),
      retypeBoundary(three, { shotId: 'shot2', transitionIn: 'fade', newDecisionId: 'd' }),
      keepBoundary(three, { shotId: 'shot2', newDecisionId: 'd' }),
      denyBoundary(three, { partId, atMs: 7000, newDecisionId: 'd' }),
    ]
    for (const act of acts) {
      const change = done(act)
      expect(apply(apply(three, change), inverse(change))).toEqual(three)
    }
  })
})

describe('detection run again', () => {
  test('changes nothing when it finds the same', () => {
    expect(detect(three, detectedAt(2000, 5000))).toEqual([])
  })

  test('keeps what a hand set and does not bring back what a hand took away', () => {
    const split = apply(three, done(splitShot(three, { atMs: 3000, newShotId: 'n', newDecisionId: 'd' })))
    const corrected = apply(split, done(mergeWithPrevious(split, { shotId: 'shot2', newDecisionId: 'e' })))
    const again = apply(
      corrected,
      detect(corrected, detectedAt(2040, 3040, 4960, 7000), 10_000, counter('x')),
    )
    expect(starts(again)).toEqual([0, 2040, 3000, 7000])
    expect(again.shots[1]!.id).toBe('shot1')
    expect(again.shots[2]).toMatchObject({ id: 'n', origin: 'hand' })
  })

  test('keeps the kind that a hand gave a boundary', () => {
    const change = done(retypeBoundary(three, { shotId: 'shot1', transitionIn: 'wipe', newDecisionId: 'd' }))
    const retyped = apply(three, change)
    const again = apply(retyped, detect(retyped, detectedAt(2000, 5000)))
    expect(again.shots[1]).toMatchObject({ transitionIn: 'wipe', origin: 'hand' })
  })

  test('always leaves shots that tile the part without gap or overlap', () => {
    const times = fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { maxLength: 30 })
    fc.assert(
      fc.property(times, times, times, (first, splits, second) => {
        const makeId = counter('s')
        let list = apply(empty, detect(empty, detectedAt(...first), 10_000, makeId))
        for (const atMs of splits) {
          const act = splitShot(list, { atMs, newShotId: makeId(), newDecisionId: makeId() })
          if (act.ok) list = apply(list, act.value)
          const merge = mergeWithPrevious(list, { shotId: list.shots.at(-1)!.id, newDecisionId: makeId() })
          if (merge.ok && atMs % 3 === 0) list = apply(list, merge.value)
        }
        const hand = list.decisions.filter(({ decision }) => decision === 'boundary').map(({ atMs }) => atMs)
        const again = apply(list, detect(list, detectedAt(...second), 10_000, makeId))
        expect(starts(again)[0]).toBe(0)
        again.shots.forEach((shot, index) => {
          expect(shot.endMs).toBe(again.shots[index + 1]?.startMs ?? 10_000)
          expect(shot.endMs).toBeGreaterThan(shot.startMs)
        })
        expect(starts(again)).toEqual(expect.arrayContaining(hand))
      }),
    )
  })
})
