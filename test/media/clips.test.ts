import { execFile } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Media } from '../../src/media/index.ts'
import { exactFrameSeconds, frameCount, frameToMs } from '../../src/study/index.ts'
import { dealtTo, mediaDrivers, worth } from './media-drivers.ts'
import { numberedFrames, numberedSize, readNumber } from './numbered-frames.ts'
import { readPicture } from './picture-file.ts'
import { sharedFilms } from './shared-films.ts'

const run = promisify(execFile)
const drivers = await mediaDrivers()
const program = drivers.find(({ name }) => name === 'ffmpeg')
const count = 110
const [fromFrame, untilFrame] = [61, 97]
const toneSeconds = 0.5

type Picture = Awaited<ReturnType<typeof readPicture>>
type Clock = Awaited<ReturnType<typeof read>>['clock']

async function read(media: Media, film: string) {
  return worth(await media.readShots(film))
}

describe.skipIf(!program).each(drivers.map(media => [media.name, media] as const))(
  'clips by %s',
  (_, media) => {
    let folder = ''
    beforeAll(async () => {
      folder = await mkdtemp(path.join(os.tmpdir(), 'clips-'))
    })
    afterAll(() => rm(folder, { recursive: true, force: true }))

    /** A film whose frames carry their number, and whose sound comes and goes each half second. */
    async function numbered(name: string, rate: [number, number], times?: number[]): Promise<string> {
      const outPath = path.join(folder, name)
      if (existsSync(outPath)) return outPath
      const samples = Float32Array.from({ length: 48_000 * 2 * 6 }, (_, i) => {
        const second = Math.floor(i / 2) / 48_000
        return Math.floor(second / toneSeconds) % 2 === 1 ? Math.sin(i / 40) * 0.4 : 0
      })
      worth(
        await media.encodeFilm({
          ...{ ...numberedSize, frameRate: { numerator: rate[0], denominator: rate[1] }, outPath },
          frames: numberedFrames(count),
          audio: { sampleRate: 48_000, channels: 2, samples },
          ...(times && { presentationTimesMs: times }),
        }),
      )
      return outPath
    }

    async function numberIn(film: string, clock: Clock, frame: number): Promise<number> {
      const outPath = path.join(folder, 'one.png')
      worth(await media.writeStills(film, { clock, requests: [{ frame, outPath }] }))
      const picture = await readPicture(outPath)
      return readNumber(picture.rgba, picture.width, picture.height)
    }

    /** Seconds at which the sound of a clip comes or goes, and how long it is. */
    async function soundOf(film: string): Promise<{ turns: number[]; seconds: number }> {
      const args = ['-v', 'error', '-i', film, '-map', '0:a:0', '-ac', '1', '-f', 'f32le', '-']
      const { stdout } = await run('ffmpeg', args, { encoding: 'buffer', maxBuffer: 100_000_000 })
      const samples = new Float32Array(
        stdout.buffer.slice(stdout.byteOffset, stdout.byteOffset + stdout.length),
      )
      const step = 240
      const loud = Array.from({ length: Math.floor(samples.length / step) }, (_, at) =>
        samples.subarray(at * step, (at + 1) * step).some(value => Math.abs(value) > 0.1),
      )
      const turns = loud.flatMap((is, at) => (at > 0 && is !== loud[at - 1] ? [(at * step) / 48_000] : []))
      return { turns, seconds: samples.length / 48_000 }
    }

    async function expectClip(film: string, { isHeard = true } = {}): Promise<void> {
      const { clock, probe: known } = await read(media, film)
      expect(frameCount(clock)).toBe(count)
      const outPath = path.join(folder, 'clip.mp4')
      const seen: number[] = []
      worth(
        await media.writeClip(film, {
          ...{ outPath, clock, known, fromFrame, untilFrame, title: '铁西区 · 3' },
          onProgress: ({ done, total }) => seen.push(done / total),
        }),
      )
      expect(seen.at(-1)).toBeGreaterThan(0.5)
      const after = await read(media, outPath)
      expect(after.probe.playable).toEqual({ kind: 'yes' })
      expect(frameCount(after.clock)).toBe(untilFrame - fromFrame)
      for (const frame of [0, 1, untilFrame - fromFrame - 1])
        expect(await numberIn(outPath, after.clock, frame)).toBe(fromFrame + frame)
      const shifts = Array.from({ length: untilFrame - fromFrame }, (_, frame) =>
        Math.abs(
          frameToMs(after.clock, frame) - (frameToMs(clock, fromFrame + frame) - frameToMs(clock, fromFrame)),
        ),
      )
      expect(Math.max(...shifts)).toBeLessThanOrEqual(1)
      if (!isHeard) return
      const [start, end] = [fromFrame, untilFrame].map(frame => exactFrameSeconds(clock, frame)) as [
        number,
        number,
      ]
      const sound = await soundOf(outPath)
      // AAC comes in pieces of 1024 samples.
      expect(Math.abs(sound.seconds - (end - start))).toBeLessThan(1024 / 48_000)
      const expected = Array.from({ length: 12 }, (_, at) => (at + 1) * toneSeconds - start).filter(
        at => at > 0.02 && at < end - start - 0.02,
      )
      const turns = sound.turns.filter(at => at < end - start - 0.02)
      expect(turns).toHaveLength(expected.length)
      for (const [at, turn] of turns.entries())
        expect(Math.abs(turn - expected[at]!), `turn ${at}`).toBeLessThan(0.02)
    }

    test.each(
      dealtTo(media, drivers, [
        ['24', [24, 1], null],
        ['25', [25, 1], null],
        ['23.976', [24_000, 1001], null],
        ['29.97', [30_000, 1001], null],
        ['a varying number of', [25, 1], Array.from({ length: count }, (_, at) => at * 40 + (at % 7) * 5)],
      ] as const),
    )(
      'have exactly the frames that were asked for, at %s a second, and their sound',
      async (name, rate, times) => {
        await expectClip(await numbered(`${name}.mp4`, [...rate], times ? [...times] : undefined))
      },
    )

    test.each(
      dealtTo(media, drivers, [
        ['program.mpg', ['-c:v', 'mpeg2video', '-q:v', '3', '-bf', '2', '-c:a', 'mp2']],
        ['out of order.mkv', ['-c:v', 'libx264', '-bf', '3', '-g', '300', '-c:a', 'flac']],
        ['transport.ts', ['-c:v', 'libx264', '-bf', '2', '-g', '40', '-c:a', 'aac']],
        ['old.avi', ['-c:v', 'mpeg4', '-q:v', '3', '-bf', '2', '-c:a', 'pcm_s16le']],
        [
          'fields.mkv',
          [
            '-vf',
            'tinterlace=interleave_top,fps=25',
            '-c:v',
            'mpeg2video',
            '-flags',
            '+ilme+ildct',
            '-q:v',
            '2',
            '-c:a',
            'ac3',
          ],
        ],
        ['wide pixels.mkv', ['-vf', 'setsar=4/3', '-c:v', 'libx264', '-c:a', 'copy']],
      ]),
    )('of %s have the frames and the sound of its times', async (name, codec) => {
      const plain = await numbered('plain.mp4', [25, 1])
      const film = path.join(folder, name)
      await run('ffmpeg', ['-nostdin', '-v', 'error', '-y', '-i', plain, ...codec, film])
      // Old AVI tells no times of pictures that lie out of order: its sound is as early as the file has it.
      if (name !== 'fields.mkv') await expectClip(film, { isHeard: name !== 'old.avi' })
      else {
        const { clock, probe, probe: known } = await read(media, film)
        expect(probe.video.interlaced).toBe(true)
        const outPath = path.join(folder, 'fields.mp4')
        worth(await media.writeClip(film, { outPath, clock, known, fromFrame: 20, untilFrame: 45 }))
        const after = await read(media, outPath)
        expect(after.clock).toMatchObject({ kind: 'constant', frameCount: 25, endMs: 1000 })
        expect(after.probe.video.interlaced).toBe(false)
      }
      if (name !== 'wide pixels.mkv') return
      const { video } = worth(await media.probe(path.join(folder, 'clip.mp4')))
      expect(video).toMatchObject({ width: 428, height: 180, pixelAspect: { numerator: 1, denominator: 1 } })
    })

    test('of recordings that are joined count frames from the first', async () => {
      const one = await numbered('plain.mp4', [25, 1])
      const [first, joined] = [path.join(folder, 'first.ts'), path.join(folder, 'joined.ts')]
      await run('ffmpeg', [
        '-nostdin',
        '-v',
        'error',
        '-y',
        '-i',
        one,
        '-c:v',
        'mpeg2video',
        '-q:v',
        '2',
        '-c:a',
        'mp2',
        first,
      ])
      const recording = readFileSync(first)
      writeFileSync(joined, Buffer.concat([recording, recording]))
      const { clock, probe } = await read(media, joined)
      expect(probe.condition?.joins).toHaveLength(1)
      const outPath = path.join(folder, 'joined.mp4')
      const from = count + 10
      worth(
        await media.writeClip(joined, {
          outPath,
          clock,
          known: probe,
          fromFrame: from,
          untilFrame: from + 30,
        }),
      )
      const after = await read(media, outPath)
      expect(frameCount(after.clock)).toBe(30)
      expect(await numberIn(outPath, after.clock, 0)).toBe(10)
      expect(await numberIn(outPath, after.clock, 29)).toBe(39)
      expect(Math.abs((await soundOf(outPath)).seconds - 1.2)).toBeLessThan(0.03)
    })

    test('are silent where the sound of the film has ended', async () => {
      const plain = await numbered('plain.mp4', [25, 1])
      const film = path.join(folder, 'short sound.mkv')
      const short = ['-filter:a', 'atrim=end=2.6', '-c:v', 'copy', '-c:a', 'flac']
      await run('ffmpeg', ['-nostdin', '-v', 'error', '-y', '-i', plain, ...short, film])
      const { clock, probe: known } = await read(media, film)
      for (const [from, until] of [
        [60, 90],
        [80, 100],
      ] as const) {
        const outPath = path.join(folder, `${from}.mp4`)
        worth(await media.writeClip(film, { outPath, clock, known, fromFrame: from, untilFrame: until }))
        const { seconds } = await soundOf(outPath)
        expect(Math.abs(seconds - (until - from) / 25)).toBeLessThan(0.03)
      }
    })

    test('are refused beyond the film, leave nothing where they are stopped, and are whole or not there', async () => {
      const film = await numbered('plain.mp4', [25, 1])
      const { clock, probe: known } = await read(media, film)
      const outPath = path.join(folder, 'none.mp4')
      const beyond = { outPath, clock, fromFrame: 100, untilFrame: count + 1 }
      expect(await media.writeClip(film, beyond)).toEqual({ ok: false, refusal: { kind: 'no-frames-given' } })
      const stopper = new AbortController()
      stopper.abort()
      const stopped = await media.writeClip(film, {
        ...{ outPath, clock, known, fromFrame: 0, untilFrame: 50, signal: stopper.signal },
      })
      expect(stopped).toEqual({ ok: false, refusal: { kind: 'cancelled' } })
      expect(existsSync(outPath)).toBe(false)
    })

    test.each(
      dealtTo(media, drivers, [
        ['chaplin', 120, 190],
        ['tears_of_steel', 301, 360],
      ] as const),
    )('of %s begin and end with the pictures of the film', async (name, from, until) => {
      const film = sharedFilms('film').find(one => one.name.startsWith(name))
      if (!film) return
      const { clock, probe: known } = await read(media, film.path)
      const outPath = path.join(folder, 'real.mp4')
      worth(await media.writeClip(film.path, { outPath, clock, known, fromFrame: from, untilFrame: until }))
      const after = await read(media, outPath)
      expect(frameCount(after.clock)).toBe(until - from)
      const picture = async (of: string, at: Clock, frame: number) => {
        const still = path.join(folder, 'real.png')
        worth(
          await media.writeStills(of, { clock: at, requests: [{ frame, outPath: still, maxWidth: 320 }] }),
        )
        return readPicture(still)
      }
      for (const [own, frame] of [
        [from, 0],
        [until - 1, until - from - 1],
      ] as const) {
        const shown = await picture(outPath, after.clock, frame)
        const distances = []
        for (const near of [own - 1, own, own + 1])
          if (near >= 0) distances.push([near, unlike(shown, await picture(film.path, clock, near))] as const)
        const ownDistance = distances.find(([near]) => near === own)![1]
        const others = distances.filter(([near]) => near !== own).map(([, distance]) => distance)
        // A film that was shot at fewer pictures a second shows some of them twice.
        expect(ownDistance, JSON.stringify(distances)).toBeLessThan(Math.min(...others) + 0.1)
        expect(Math.max(...others)).toBeGreaterThan(ownDistance + 1)
      }
    })
  },
)

/** Mean distance of two pictures of about one size, at the same places of both. */
function unlike(one: Picture, other: Picture): number {
  let sum = 0
  const places = 40
  for (let row = 0; row < places; row++)
    for (let column = 0; column < places; column++)
      for (let colour = 0; colour < 3; colour++) {
        const [here, there] = [one, other].map(({ rgba, width, height }) => {
          const [x, y] = [
            Math.floor(((column + 0.5) * width) / places),
            Math.floor(((row + 0.5) * height) / places),
          ]
          return rgba[(y * width + x) * 4 + colour]!
        }) as [number, number]
        sum += Math.abs(here - there)
      }
  return sum / (places * places * 3)
}
