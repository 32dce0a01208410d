import { describe, expect, test } from 'vitest'
import type { ShotLook } from './propose-scenes.ts'
import { proposeScenes, unlikeness } from './propose-scenes.ts'
import type { TransitionIn } from './shot.ts'

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
