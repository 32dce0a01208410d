import { execFile } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { frameCount, frameToMs } from '../../src/study/index.ts'
import { dealtTo, mediaDrivers, worth } from './media-drivers.ts'
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

    test.each(
      dealtTo(media, drivers, [
        ['mpeg2.mkv', ['-c:v', 'mpeg2video', '-q:v', '3', '-c:a', 'ac3'], 'container'],
        ['mpeg4.avi', ['-c:v', 'mpeg4', '-q:v', '3', '-c:a', 'pcm_s16le'], 'container'],
        ['deep.mp4', ['-c:v', 'libx264', '-pix_fmt', 'yuv422p', '-c:a', 'copy'], 'pixel-format'],
      ]),
    )('of %s show the same frames at the same times', async (name, codec, reason) => {
      const original = path.join(folder, name)
      await run('ffmpeg', ['-nostdin', '-v', 'error', '-y', '-i', numbered, ...codec, original])
      const before = worth(await media.readShots(original))
      expect(before.probe.playable).toMatchObject({ kind: 'no' })
      expect(JSON.stringify(before.probe.playable)).toContain(reason)
      const copy = path.join(folder, `${name}.copy.mp4`)
      worth(await media.writePlayableCopy(original, { outPath: copy, clock: before.clock }))
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

    test.each(dealtTo(media, drivers, ['late picture.mpg', 'late picture.ts']))(
      'keep the times of %s, whose sound comes before its picture',
      async name => {
        const original = path.join(folder, name)
        const late = ['-itsoffset', '0.3', '-i', numbered, '-i', numbered, '-map', '0:v', '-map', '1:a']
        const codec = ['-fps_mode', 'passthrough', '-c:v', 'mpeg2video', '-q:v', '3', '-c:a', 'mp2']
        await run('ffmpeg', ['-nostdin', '-v', 'error', '-y', ...late, ...codec, original])
        const { clock, probe } = worth(await media.readShots(original))
        expect(frameToMs(clock, 0)).toBe(0)
        expect(probe.startSeconds - probe.containerStartSeconds).toBeGreaterThan(0.25)
        const still = path.join(folder, 'late picture.jpg')
        worth(await media.writeStills(original, { clock, requests: [{ frame: 61, outPath: still }] }))
        const picture = await readPicture(still)
        expect(readNumber(picture.rgba, picture.width, picture.height)).toBe(61)
        const outPath = path.join(folder, `${name}.mp4`)
        const copy = worth(await media.writePlayableCopy(original, { outPath, clock }))
        const after = worth(await media.readShots(outPath))
        expect(after.frameCount).toBe(frameCount(clock))
        const firstMs = (after.probe.startSeconds - copy.startSeconds) * 1000
        const shifts = Array.from({ length: count }, (_, frame) =>
          Math.abs(frameToMs(after.clock, frame) - frameToMs(clock, frame) + firstMs),
        )
        expect(Math.max(...shifts)).toBeLessThan(1.01)
      },
    )

    test.skipIf(media.name !== 'ffmpeg').each([
      ['even.avi', ['-c:v', 'mpeg4', '-q:v', '3', '-bf', '2', '-c:a', 'ac3']],
      ['uneven.mkv', ['-vf', "select='not(mod(n,7)-3)+lt(mod(n,7),3)'", '-fps_mode', 'vfr', '-c:v', 'ffv1']],
      ['film rate.mp4', ['-vf', 'fps=24000/1001', '-c:v', 'mpeg4', '-q:v', '3', '-bf', '2', '-c:a', 'copy']],
    ])('of %s, broken off, go on where they were', async (name, codec) => {
      const original = path.join(folder, name)
      await run('ffmpeg', ['-nostdin', '-v', 'error', '-y', '-i', numbered, ...codec, original])
      const before = worth(await media.readShots(original))
      const pieces = { folder: path.join(folder, `${name}.pieces`), pieceMs: 700 }
      const outPath = path.join(folder, `${name}.copy.mp4`)
      const stopper = new AbortController()
      const broken = await media.writePlayableCopy(original, {
        ...{ outPath, pieces, clock: before.clock, signal: stopper.signal },
        onProgress: ({ doneMs }) => doneMs > 1500 && stopper.abort(),
      })
      expect(broken).toEqual({ ok: false, refusal: { kind: 'cancelled' } })
      expect(existsSync(outPath)).toBe(false)
      const first = path.join(pieces.folder, '00000.mp4')
      const { mtimeMs } = statSync(first)
      const done: number[] = []
      let firstStood = 0
      worth(
        await media.writePlayableCopy(original, {
          ...{ outPath, pieces, clock: before.clock },
          onProgress: ({ doneMs }) => {
            done.push(doneMs)
            if (existsSync(first)) firstStood = statSync(first).mtimeMs
          },
        }),
      )
      expect(firstStood).toBe(mtimeMs)
      expect(existsSync(pieces.folder)).toBe(false)
      const after = worth(await media.readShots(outPath))
      expect(after.clock).toEqual(before.clock)
      expect(after.probe.audio).toHaveLength(1)
      const still = path.join(folder, `${name}.png.jpg`)
      const frame = frameCount(after.clock) - 3
      for (const [film, clock] of [
        [original, before.clock],
        [outPath, after.clock],
      ] as const) {
        worth(await media.writeStills(film, { clock, requests: [{ frame, outPath: still }] }))
        const picture = await readPicture(still)
        done.push(readNumber(picture.rgba, picture.width, picture.height))
      }
      expect(done.at(-1)).toBe(done.at(-2))
    })
  },
)
