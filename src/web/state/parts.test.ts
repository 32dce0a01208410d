import { describe, expect, test } from 'vitest'
import type { PartView } from '../../server/contracts/index.ts'
import type { Shot } from '../../study/index.ts'
import { splitShot } from '../../study/index.ts'
import { actPlaced, actSettled, noParts, partRead, partsChanged, shotIndexAt } from './parts.ts'
import type { ShotAct } from './place-shot-act.ts'

function aShot(id: string, startMs: number, endMs: number): Shot {
  const transitionIn = startMs === 0 ? 'start' : 'cut'
  return {
    id,
    partId: 'part',
    startMs,
    endMs,
    transitionIn,
    transitionStartMs: null,
    transitionEndMs: null,
    confidence: 0.9,
    origin: 'machine',
  }
}

const view: PartView = {
  partId: 'part',
  filmId: 'film',
  endMs: 3000,
  file: null,
  clock: null,
  shots: [aShot('a', 0, 1000), aShot('b', 1000, 3000)],
}
const split: ShotAct = { kind: 'split-shot', partId: 'part', atMs: 2000, newShotId: 'c' }
const merge: ShotAct = { kind: 'merge-with-previous', partId: 'part', shotId: 'b' }
const starts = (state: ReturnType<typeof partRead>) => state['part']?.shownShots.map(shot => shot.startMs)
const change = splitShot({ shots: view.shots, decisions: [] }, { ...split, newDecisionId: 'd' })

describe('the shots of a part on screen', () => {
  const read = partRead(noParts, view)

  test('show an act at once and leave what the server said as it was', () => {
    const placed = actPlaced(read, '1', split)
    expect(starts(placed)).toEqual([0, 1000, 2000])
    expect(placed['part']?.view.shots).toHaveLength(2)
  })

  test('go back where the server refuses', () => {
    expect(starts(actSettled(actPlaced(read, '1', split), '1', 'part'))).toEqual([0, 1000])
  })

  test('stay as they are when the echo of an act comes before its answer, and when it comes twice', () => {
    if (!change.ok) return expect.unreachable()
    const echoed = partsChanged(partsChanged(actPlaced(read, '1', split), change.value), change.value)
    expect(starts(echoed)).toEqual([0, 1000, 2000])
    expect(starts(actSettled(echoed, '1', 'part'))).toEqual([0, 1000, 2000])
  })

  test('keep later acts that wait when an earlier one is refused', () => {
    const both = actPlaced(actPlaced(read, '1', split), '2', merge)
    expect(starts(both)).toEqual([0, 2000])
    expect(starts(actSettled(both, '1', 'part'))).toEqual([0])
  })

  test('keep acts that wait when the part is read again', () => {
    expect(starts(partRead(actPlaced(read, '1', split), view))).toEqual([0, 1000, 2000])
  })

  test('leave other parts alone', () => {
    expect(actPlaced(read, '1', { ...split, partId: 'other' })).toBe(read)
  })
})

describe('the shot at a moment', () => {
  const shots = [aShot('a', 0, 1000), aShot('b', 1000, 3000)]
  test.each([
    [0, 0],
    [999, 0],
    [1000, 1],
    [9999, 1],
  ])('at %i ms is number %i', (ms, index) => {
    expect(shotIndexAt(shots, ms)).toBe(index)
  })
  test('is none where there are none', () => {
    expect(shotIndexAt([], 5)).toBe(-1)
  })
})
