import { describe, expect, test } from 'vitest'
import { detectFromFeatures, detectorVersion } from '../../src/media/index.ts'
import { mediaDrivers, worth } from './media-drivers.ts'
import { figuresOf, scoreBoundaries, sumScores } from './score-boundaries.ts'
import { sharedFilms } from './shared-films.ts'

const [media] = await mediaDrivers()
const reels = sharedFilms('shots')
const clips = sharedFilms('film')

describe.skipIf(!media || reels.length === 0)('shot detection', () => {
  test('holds its figures on the reels', async () => {
    const scores = []
    for (const reel of reels)
      scores.push(scoreBoundaries(reel, worth(await media!.readShots(reel.path)).boundaries))
    const { cut, gradual, byKind, falseOnNegatives } = figuresOf(sumScores(scores))
    expect(cut.f1).toBeGreaterThan(0.985)
    expect(gradual.recall).toBeGreaterThanOrEqual(0.95)
    expect(gradual.precision).toBeGreaterThanOrEqual(0.92)
    expect(gradual.typeAccuracy).toBeGreaterThanOrEqual(0.95)
    expect(gradual.endErrorFrames.median).toBeLessThanOrEqual(3)
    expect(byKind['oldprint']!.found).toBe(byKind['oldprint']!.all)
    expect(falseOnNegatives['flash'] ?? 0).toBe(0)
  })

  test('finds the cuts of the clips', async () => {
    const scores = []
    for (const clip of clips)
      scores.push(scoreBoundaries(clip, worth(await media!.readShots(clip.path)).boundaries))
    const { cut, gradual } = figuresOf(sumScores(scores))
    expect(cut.found).toBe(28)
    expect(cut.false).toBeLessThanOrEqual(2)
    expect(gradual.found).toBe(3)
  })

  test('answers another threshold from its features, and says the same again', async () => {
    const film = reels[0]!.path
    const reading = worth(await media!.readShots(film))
    expect(reading.detectorVersion).toBe(detectorVersion)
    expect(detectFromFeatures(reading.features)).toEqual(reading.boundaries)
    const strict = detectFromFeatures(reading.features, { cutThreshold: 0.6 })!
    expect(strict.length).toBeLessThan(reading.boundaries.length)
    expect(detectFromFeatures(reading.features.subarray(0, 40))).toBeNull()
    const again = worth(await media!.readShots(film))
    expect(Buffer.from(again.features).equals(Buffer.from(reading.features))).toBe(true)
  })
})
