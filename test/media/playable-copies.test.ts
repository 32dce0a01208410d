import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { frameCount, frameToMs } from '../../src/study/index.ts'
import { mediaDrivers, worth } from './media-drivers.ts'
import { numberedFrames, numberedSize, readNumber } from './numbered-frames.ts'
import { readPicture } from './picture-file.ts'

const run = promisify(execFile)
const drivers = await mediaDrivers()
const program = drivers.find(({ name }) => name === 'ffmpeg')
const count = 75

/** Only the ffmpeg program makes the odd originals; both drivers copy them. */
describe.skipIf(!program).each(drivers.map(media => [media.name, media] as const))(
  'playable copies by %s',
  (_, media) => {
    let folder = ''
    let numbered = ''
    beforeAll(async () => {
      folder = await mkdtemp(path.join(os.tmpdir(), 'copies-'))
      numbered = path.join(folder, 'numbered.mp4')
      const seconds = 3
      worth(
        await media.encodeFilm({
          ...{ ...numberedSize, frameRate: { numerator: 25, denominator: 1 }, outPath: numbered },
          frames: numberedFrames(count),
          audio: {
            ...{ sampleRate: 48_000, channels: 2 },
            samples: Float32Array.from({ length: 48_000 * 2 * seconds }, (_, i) => Math.sin(i / 40) * 0.2),
          },
        }),
      )
    })
    afterAll(() => rm(folder, { recursive: true, force: true }))

    test('need not be made of a film that browsers play', async () => {
      const probe = worth(await media.probe(numbered))
      expect(probe.playable).toEqual({ kind: 'yes' })
      expect(probe.audio).toMatchObject([{ codec: 'aac', channels: 2, sampleRate: 48_000 }])
      expect(probe.video.colour).toMatchObject({ range: 'limited', matrix: 'bt709', matrixStated: true })
    })

    test.each([
      ['mpeg2.mkv', ['-c:v', 'mpeg2video', '-q:v', '3', '-c:a', 'ac3'], 'container'],
      ['mpeg4.avi', ['-c:v', 'mpeg4', '-q:v', '3', '-c:a', 'pcm_s16le'], 'container'],
      ['deep.mp4', ['-c:v', 'libx264', '-pix_fmt', 'yuv422p', '-c:a', 'copy'], 'pixel-format'],
    ])('of %s show the same frames at the same times', async (name, codec, reason) => {
      const original = path.join(folder, name)
      await run('ffmpeg', ['-nostdin', '-v', 'error', '-y', '-i', numbered, ...codec, original])
      const before = worth(await media.readShots(original))
      expect(before.probe.playable).toMatchObject({ kind: 'no' })
      expect(JSON.stringify(before.probe.playable)).toContain(reason)
      const copy = path.join(folder, `${name}.copy.mp4`)
      worth(await media.writePlayableCopy(original, { outPath: copy }))
      const after = worth(await media.readShots(copy))
      expect(after.probe.playable).toEqual({ kind: 'yes' })
      expect(after.frameCount).toBe(count)
      const times = (clock: typeof after.clock) =>
        Array.from({ length: frameCount(clock) }, (_, frame) => frameToMs(clock, frame))
      expect(times(after.clock)).toEqual(times(before.clock))
      const outPath = path.join(folder, `${name}.jpg`)
      worth(await media.writeStills(copy, { clock: after.clock, requests: [{ frame: 61, outPath }] }))
      const picture = await readPicture(outPath)
      expect(readNumber(picture.rgba, picture.width, picture.height)).toBe(61)
    })
  },
)
