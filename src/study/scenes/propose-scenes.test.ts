import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TransitionIn } from '../shots/shot.ts'
import type { ShotLook } from './propose-scenes.ts'
import { proposeScenes, runsWithoutScene, unlikeness } from './propose-scenes.ts'

/** Looks with one strong colour each, and a little of the others. */
function look(colour: number): number[] {
  return Array.from({ length: 8 }, (_, place) => (place === colour ? 0.86 : 0.02))
}

function shotsLike(colours: number[], fades: number[] = []): ShotLook[] {
  return colours.map((colour, index) => ({
    startMs: index * 4000,
    endMs: (index + 1) * 4000,
    transitionIn: (index === 0 ? 'start' : fades.includes(index) ? 'fade' : 'cut') as TransitionIn,
    look: look(colour),
  }))
}

const starts = (shots: ShotLook[]) => proposeScenes(shots).map(({ startMs }) => startMs / 4000)

describe('proposed scenes', () => {
  test('hold together what comes back: shot and reverse shot are one scene', () => {
    expect(starts(shotsLike([0, 1, 0, 1, 0, 2, 3, 2, 3, 2]))).toEqual([0, 5])
  })

  test('begin anew after a fade, though it looks the same', () => {
    expect(starts(shotsLike([0, 0, 0, 0, 0, 0], [3]))).toEqual([0, 3])
  })

  test('are never of one shot alone, which joins whichever side it looks like', () => {
    expect(starts(shotsLike([0, 0, 0, 1, 2, 2, 2]))).toEqual([0, 4])
  })

  test('do not reach over more time than a scene has', () => {
    const far = shotsLike([0, 0, 1, 1]).map((shot, index) => ({
      ...shot,
      startMs: shot.startMs + (index >= 2 ? 600_000 : 0),
      endMs: shot.endMs + (index >= 1 ? 600_000 : 0),
    }))
    expect(proposeScenes(far).at(-1)!.endMs).toBe(far.at(-1)!.endMs)
    expect(proposeScenes([])).toEqual([])
  })

  test('cover the film without gap, the same each time', () => {
    const shots = shotsLike([0, 1, 2, 3, 4, 5, 6, 7, 1, 2, 3])
    const proposed = proposeScenes(shots)
    expect(proposed[0]!.startMs).toBe(0)
    proposed.forEach((scene, index) => {
      expect(scene.endMs).toBe(proposed[index + 1]?.startMs ?? shots.at(-1)!.endMs)
    })
    expect(proposeScenes(shots)).toEqual(proposed)
    expect(unlikeness(look(0), look(0))).toBe(0)
    expect(unlikeness(look(0), look(1))).toBeCloseTo(0.84)
  })
})

describe('the runs of shots that no scene has', () => {
  const shots = shotsLike([0, 1, 0, 1, 2, 3, 2, 3])
  const scene = (from: number, to: number, level: 'scene' | 'sequence' = 'scene') => ({
    level,
    startMs: from * 4000,
    endMs: to * 4000,
  })
  const runs = (...scenes: ReturnType<typeof scene>[]) => {
    const found = runsWithoutScene(shots, scenes)
    return found.ok ? found.value.map(run => run.map(({ startMs }) => startMs / 4000)) : found.refusal.kind
  }

  test('are what lies before, between and after the scenes of the hand', () => {
    expect(runs()).toEqual([[0, 1, 2, 3, 4, 5, 6, 7]])
    expect(runs(scene(3, 4))).toEqual([
      [0, 1, 2],
      [4, 5, 6, 7],
    ])
    expect(runs(scene(0, 2), scene(2.5, 2.75))).toEqual([[3, 4, 5, 6, 7]])
  })

  test('do not cross the edge of a sequence', () => {
    expect(runs(scene(2, 6, 'sequence'))).toEqual([
      [0, 1],
      [2, 3, 4, 5],
      [6, 7],
    ])
  })

  test('are refused with the reason where there is none', () => {
    expect(runs(scene(0, 8))).toBe('every-shot-in-scene')
    expect(runs(scene(1, 4), scene(5, 7))).toBe('only-lone-shots')
    expect(runsWithoutScene([], [])).toMatchObject({ refusal: { kind: 'no-shots-to-compare' } })
  })

  test('give proposals that no scene meets, whatever stands', () => {
    const stretch = fc.tuple(fc.integer({ min: 0, max: 31 }), fc.integer({ min: 1, max: 12 }))
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 5 }), stretches => {
        const scenes = stretches.map(([from, length]) => scene(from / 4, (from + length) / 4))
        const found = runsWithoutScene(shots, scenes)
        const proposed = found.ok ? found.value.flatMap(run => proposeScenes(run)) : []
        expect(proposed.length > 0).toBe(found.ok)
        for (const one of proposed)
          expect(scenes.some(({ startMs, endMs }) => startMs < one.endMs && one.startMs < endMs)).toBe(false)
      }),
    )
  })
})
