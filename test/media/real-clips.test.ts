import { describe, expect, test } from 'vitest'
import { frameCount, frameToMs } from '../../src/study/index.ts'
import { dealtTo, mediaDrivers, worth } from './media-drivers.ts'
import { sharedFilms } from './shared-films.ts'

const drivers = await mediaDrivers()
const films = sharedFilms('film')

describe.each(drivers.map(media => [media.name, media] as const))('real clips by %s', (_, media) => {
  test.each(
    dealtTo(
      media,
      drivers,
      films.map(film => [film.name, film] as const),
    ),
  )('%s gives every frame at its time', async (_, film) => {
    const reading = worth(await media.readShots(film.path))
    expect(reading.frameCount).toBe(film.frames)
    expect(frameCount(reading.clock)).toBe(film.frames)
    expect(reading.skippedPackets).toBe(0)
    expect(reading.probe.video).toMatchObject({ width: film.width, height: film.height, codec: film.codec })
    const { numerator, denominator } = reading.probe.video.frameRate
    expect(`${numerator}/${denominator}`).toBe(film.fps)
    const last = frameToMs(reading.clock, film.frames - 1)
    expect(Math.abs(last - ((film.frames - 1) * 1000 * denominator) / numerator)).toBeLessThanOrEqual(1)
    expect(reading.probe.playable).toEqual({ kind: 'yes' })
  })
})
