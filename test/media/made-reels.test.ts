import { describe, expect, test } from 'vitest'
import { boostTrees } from '../../bench/fit/boost-trees.ts'
import { clipShots } from '../../bench/reels/clip-shots.ts'
import { composeReel } from '../../bench/reels/compose-reel.ts'
import { drawReel, reelStyles } from '../../bench/reels/draw-reel.ts'
import { Random } from '../../bench/reels/random.ts'
import { BoostedTrees } from '../../src/media/shots/boosted-trees.ts'

const shots = clipShots()
const short = shots.filter(({ clip }) => /chaplin|frog/.test(clip.name))

describe.skipIf(shots.length === 0)('made reels', () => {
  test('are the same for the same seed, and cut from shots without a transition', () => {
    for (const style of reelStyles) {
      const drawn = drawReel(new Random(5), style, { shots, frames: 800 })
      expect(drawReel(new Random(5), style, { shots, frames: 800 })).toEqual(drawn)
      expect(drawReel(new Random(6), style, { shots, frames: 800 })).not.toEqual(drawn)
      for (const { shot, from, frames } of drawn) {
        if (!shot) continue
        expect(from).toBeGreaterThanOrEqual(shot.first)
        expect(from + frames).toBeLessThanOrEqual(shot.last)
        const inside = shot.clip.transitions.filter(({ frame }) => frame > from && frame < from + frames)
        expect(inside).toEqual([])
      }
    }
  })

  test('tell their truth in order, and leave the clips as they were', async () => {
    const compose = () => {
      const random = new Random(11)
      const drawn = drawReel(random, 'hard', { shots: short, frames: 260 })
      return composeReel(random, 'hard', drawn)
    }
    const [reel, again] = [await compose(), await compose()]
    const spans = reel.transitions.map(({ frame, start, end }) => [start ?? frame, frame, end ?? frame])
    const order = spans.flat()
    expect([...order].sort((a, b) => a - b)).toEqual(order)
    expect(order.at(-1)!).toBeLessThan(reel.frames.length)
    expect(again.transitions).toEqual(reel.transitions)
    const changed = reel.frames.filter((frame, index) => Buffer.compare(frame, again.frames[index]!) !== 0)
    expect(changed).toHaveLength(0)
  })

  test('halves of the material share no shot', () => {
    const names = (half: 'first' | 'second') =>
      clipShots(half).map(({ clip, first }) => `${clip.name} ${first}`)
    expect(names('first').filter(name => names('second').includes(name))).toEqual([])
    expect([...names('first'), ...names('second')].sort()).toEqual(
      shots.map(({ clip, first }) => `${clip.name} ${first}`).sort(),
    )
  })
})

test('boosted trees learn a rule of two conditions', () => {
  const random = new Random(3)
  const rows = Array.from({ length: 2000 }, () =>
    Uint8Array.from({ length: 4 }, () => Math.floor(random.unit() * 256)),
  )
  const isTrue = (row: Uint8Array) => row[1]! > 100 === row[3]! > 150
  const labels = rows.map(row => (isTrue(row) ? 1 : 0))
  const model = boostTrees({ rows, labels, weights: rows.map(() => 1) }, { trees: 60, rate: 0.2, columns: 4 })
  const trees = new BoostedTrees(model)
  for (const [a, b] of [
    [40, 40],
    [220, 220],
    [40, 220],
    [220, 40],
  ] as const) {
    const likelihood = trees.likelihood([9, a, 200, b])
    if (a === b) expect(likelihood).toBeGreaterThan(0.9)
    else expect(likelihood).toBeLessThan(0.1)
  }
})
