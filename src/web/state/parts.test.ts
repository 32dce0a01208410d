import { describe, expect, test } from 'vitest'
import type { PartView } from '../../server/contracts/index.ts'
import type { Shot } from '../../study/index.ts'
import { mergeWithPrevious, splitShot } from '../../study/index.ts'
import { changePlaced, changeSettled, noParts, partRead, partsChanged, shotIndexAt } from './parts.ts'

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
  scenes: [],
  stills: [],
}
const starts = (state: ReturnType<typeof partRead>) => state['part']?.shownShots.map(shot => shot.startMs)
const split = splitShot(
  { shots: view.shots, decisions: [], scenes: [] },
  { atMs: 2000, newShotId: 'c', newDecisionId: 'd' },
)
if (!split.ok) throw new Error('refused')
const merge = mergeWithPrevious(
  { shots: [aShot('a', 0, 1000), aShot('b', 1000, 2000), aShot('c', 2000, 3000)], decisions: [], scenes: [] },
  { shotId: 'b', newDecisionId: 'e' },
)
if (!merge.ok) throw new Error('refused')
const first = { actId: '1', change: split.value }
const second = { actId: '2', change: merge.value }

describe('the shots of a part on screen', () => {
  const read = partRead(noParts, view)

  test('show an act at once and leave what the server said as it was', () => {
    const placed = changePlaced(read, first)
    expect(starts(placed)).toEqual([0, 1000, 2000])
    expect(placed['part']?.view.shots).toHaveLength(2)
  })

  test('go back where the server refuses', () => {
    expect(starts(changeSettled(changePlaced(read, first), '1'))).toEqual([0, 1000])
  })

  test('stay as they are when the echo of an act comes before its answer, and when it comes twice', () => {
    const echoed = partsChanged(partsChanged(changePlaced(read, first), first.change), first.change)
    expect(starts(echoed)).toEqual([0, 1000, 2000])
    expect(starts(changeSettled(echoed, '1'))).toEqual([0, 1000, 2000])
  })

  test('show later acts that wait on top of earlier ones', () => {
    expect(starts(changePlaced(changePlaced(read, first), second))).toEqual([0, 2000])
  })

  test('keep acts that wait when the part is read again, those of an earlier page too', () => {
    expect(starts(partRead(changePlaced(read, first), view))).toEqual([0, 1000, 2000])
    expect(starts(partRead(noParts, view, [first]))).toEqual([0, 1000, 2000])
  })

  test('leave other parts alone', () => {
    const elsewhere = first.change.map(entry => ({
      ...entry,
      ...(entry.before && { before: { ...entry.before, partId: 'other' } }),
      ...(entry.after && { after: { ...entry.after, partId: 'other' } }),
    })) as typeof first.change
    expect(changePlaced(read, { actId: '1', change: elsewhere })).toBe(read)
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
