import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { frameToMs } from '../../src/study/index.ts'
import { mediaDrivers, worth } from './media-drivers.ts'
import { numberedFrames, numberedSize, readNumber } from './numbered-frames.ts'
import { readPicture } from './picture-file.ts'

const count = 150
const unevenTimes = Array.from(
  { length: count },
  (_, frame) => frame * 40 + (frame % 7) * 5 + (frame > 70 ? 777 : 0),
)
const rates = [
  ['24000/1001', { numerator: 24000, denominator: 1001 }, undefined],
  ['24', { numerator: 24, denominator: 1 }, undefined],
  ['25', { numerator: 25, denominator: 1 }, undefined],
  ['30000/1001', { numerator: 30000, denominator: 1001 }, undefined],
  ['50', { numerator: 50, denominator: 1 }, undefined],
  ['variable', { numerator: 25, denominator: 1 }, unevenTimes],
] as const
const drivers = await mediaDrivers()

describe.each(drivers.map(media => [media.name, media] as const))('numbered frames by %s', (_, media) => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'numbered-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test.each(rates)(
    'at %s keep their clock, and each still is its own frame',
    async (name, frameRate, times) => {
      const film = path.join(folder, `${name.replace('/', '_')}.mp4`)
      worth(
        await media.encodeFilm({
          ...numberedSize,
          frameRate,
          frames: numberedFrames(count),
          ...(times ? { presentationTimesMs: times } : {}),
          outPath: film,
        }),
      )
      const reading = worth(await media.readShots(film))
      expect(reading.frameCount).toBe(count)
      if (times) {
        expect(reading.clock.kind).toBe('variable')
        expect(times.map((_, frame) => frameToMs(reading.clock, frame))).toEqual(times)
      } else
        expect(reading.clock).toMatchObject({
          kind: 'constant',
          rate: frameRate,
          offsetTicks: 0,
          frameCount: count,
        })

      const frames = [0, 1, 2, 47, 48, 49, 95, 96, 97, 148, 149]
      const requests = frames.map(frame => ({
        frame,
        outPath: path.join(folder, `${name.replace('/', '_')}-${frame}.jpg`),
      }))
      worth(await media.writeStills(film, { clock: reading.clock, requests: [...requests].reverse() }))
      for (const { frame, outPath } of requests) {
        const picture = await readPicture(outPath)
        expect(readNumber(picture.rgba, picture.width, picture.height)).toBe(frame)
      }
    },
  )
})
