import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FrameClock } from '../../src/study/index.ts'
import { frameCount, frameToMs } from '../../src/study/index.ts'
import { dealtTo, mediaDrivers, worth } from './media-drivers.ts'
import { numberedFrames, numberedSize, readNumber } from './numbered-frames.ts'
import { readPicture } from './picture-file.ts'

const run = promisify(execFile)
const drivers = await mediaDrivers()
const program = drivers.find(({ name }) => name === 'ffmpeg')
const count = 75
const times = (clock: FrameClock) =>
  Array.from({ length: frameCount(clock) }, (_, frame) => frameToMs(clock, frame))

const mpeg2 = ['-c:v', 'mpeg2video', '-q:v', '2', '-bf', '2', '-c:a', 'mp2']
const h264 = ['-c:v', 'libx264', '-g', '24', '-c:a', 'aac']

/** Only the ffmpeg program makes the recordings; both drivers read them. */
describe.skipIf(!program).each(drivers.map(media => [media.name, media] as const))(
  'recordings joined in one file, read by %s',
  (_, media) => {
    let folder = ''
    let numbered = ''
    beforeAll(async () => {
      folder = await mkdtemp(path.join(os.tmpdir(), 'joined-'))
      numbered = path.join(folder, 'numbered.mp4')
      worth(
        await media.encodeFilm({
          ...{ ...numberedSize, frameRate: { numerator: 25, denominator: 1 }, outPath: numbered },
          frames: numberedFrames(count),
          audio: {
            ...{ sampleRate: 48_000, channels: 2 },
            samples: Float32Array.from({ length: 48_000 * 6 }, (_, i) => Math.sin(i / 40) * 0.2),
          },
        }),
      )
    })
    afterAll(() => rm(folder, { recursive: true, force: true }))

    const joined = async (name: string, recordings: string[][]) => {
      const parts: Buffer[] = []
      for (const [index, args] of recordings.entries()) {
        const part = path.join(folder, `${index} ${name}`)
        await run('ffmpeg', ['-nostdin', '-v', 'error', '-y', '-i', numbered, ...args, part])
        parts.push(await readFile(part))
      }
      const file = path.join(folder, name)
      await writeFile(file, Buffer.concat(parts))
      return file
    }

    test.each(
      dealtTo(media, drivers, [
        ['the same twice.mpg', [mpeg2, mpeg2]],
        ['the same thrice.ts', [h264, h264, h264]],
        ['the same twice.mkv', [h264, h264]],
        ['an hour apart.ts', [h264, [...h264, '-output_ts_offset', '3600']]],
        ['a second back.ts', [[...h264, '-output_ts_offset', '2'], h264]],
        ['of two sizes.ts', [h264, ['-vf', 'scale=640:360', ...h264]]],
      ]),
    )(
      'go on in time where the file begins anew, and every still is its own frame: %s',
      async (name, recordings) => {
        const file = await joined(name, recordings)
        const { clock, probe, condition, frameCount: found } = worth(await media.readShots(file))
        expect(found).toBe(count * recordings.length)
        expect(condition.joins).toEqual(recordings.slice(1).map((_, index) => count * (index + 1)))
        expect(condition).toMatchObject({ gaps: [], missingEnd: null, breaksOff: false, damaged: [] })
        for (const [frame, ms] of times(clock).entries())
          expect(Math.abs(ms - frame * 40), `frame ${frame}`).toBeLessThanOrEqual(3)

        const frames = [0, 1, count - 1, count, count + 1, count + 40, found - 1]
        const requests = frames.map(frame => ({ frame, outPath: `${file}-${frame}.png` }))
        worth(await media.writeStills(file, { clock, known: probe, requests: [...requests].reverse() }))
        for (const { frame, outPath } of requests) {
          const picture = await readPicture(outPath)
          expect(readNumber(picture.rgba, picture.width, picture.height)).toBe(frame % count)
        }
      },
    )

    test.each(
      dealtTo(media, drivers, [
        ['copied.ts', [h264, h264]],
        ['copied.mpg', [mpeg2, mpeg2]],
      ]),
    )('have a copy with the same frames at the same times, and sound to its end: %s', async (name, parts) => {
      const file = await joined(name, parts)
      const { clock, probe } = worth(await media.readShots(file))
      const outPath = `${file}.mp4`
      const copy = worth(await media.writePlayableCopy(file, { outPath, clock, known: probe }))
      const after = worth(await media.readShots(outPath))
      expect(after.condition.joins).toEqual([])
      expect(after.frameCount).toBe(frameCount(clock))
      const shift = copy.startSeconds * 1000
      const inCopy = times(after.clock).map(ms => ms + after.probe.startSeconds * 1000)
      for (const [frame, ms] of times(clock).entries())
        expect(Math.abs(inCopy[frame]! - ms - shift), `frame ${frame}`).toBeLessThan(1.01)
      const outPaths = [10, count + 10].map(frame => ({ frame, outPath: `${outPath}-${frame}.png` }))
      worth(await media.writeStills(outPath, { clock: after.clock, known: after.probe, requests: outPaths }))
      for (const { frame, outPath: still } of outPaths) {
        const picture = await readPicture(still)
        expect(readNumber(picture.rgba, picture.width, picture.height)).toBe(frame % count)
      }
      expect(Math.abs(after.probe.durationMs - clock.endMs)).toBeLessThan(400)
    })

    test('that are damaged show a frame out of place, and not another recording', async () => {
      const file = await joined('damaged.ts', [[...h264, '-g', '12']])
      const bytes = await readFile(file)
      for (let at = Math.floor(bytes.length * 0.4); at < bytes.length * 0.5; at++) bytes[at] = (at * 37) & 255
      await writeFile(file, bytes)
      const { clock, condition } = worth(await media.readShots(file))
      expect(condition.joins).toEqual([])
      expect(Math.abs(clock.endMs - count * 40)).toBeLessThan(200)
      expect(condition.damaged.length + condition.gaps.length).toBeGreaterThan(0)
    })
  },
)

test('a picture that was not drawn is never blamed on the folder', async () => {
  const media = program
  if (!media) return
  const folder = await mkdtemp(path.join(os.tmpdir(), 'not-drawn-'))
  const film = path.join(folder, 'film.mp4')
  const frameRate = { numerator: 25, denominator: 1 }
  worth(await media.encodeFilm({ ...numberedSize, frameRate, frames: numberedFrames(20), outPath: film }))
  const { clock } = worth(await media.readShots(film))
  if (clock.kind !== 'constant') throw new Error('The film is even.')
  const beyond = { ...clock, frameCount: 40, endMs: 1600 }
  const requests = [{ frame: 30, outPath: path.join(folder, '30.jpg') }]
  const refusal = await media.writeStills(film, { clock: beyond, requests })
  expect(refusal).toEqual({ ok: false, refusal: { kind: 'frame-not-found', frame: 30 } })
  const elsewhere = [{ frame: 3, outPath: path.join(folder, 'not there', '3.jpg') }]
  const unwritten = await media.writeStills(film, { clock, requests: elsewhere })
  expect(unwritten).toMatchObject({ ok: false, refusal: { kind: 'not-writable' } })
  await rm(folder, { recursive: true, force: true })
})
