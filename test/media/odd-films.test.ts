import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { frameToMs } from '../../src/study/index.ts'
import { dealtTo, mediaDrivers, worth } from './media-drivers.ts'
import { readPicture } from './picture-file.ts'

const run = promisify(execFile)
const drivers = await mediaDrivers()
const program = drivers.find(({ name }) => name === 'ffmpeg')
const bars = 'smptehdbars=size=640x360:rate=25:duration=2'

describe.skipIf(!program).each(drivers.map(media => [media.name, media] as const))(
  'odd films by %s',
  (_, media) => {
    let folder = ''
    beforeAll(async () => {
      folder = await mkdtemp(path.join(os.tmpdir(), 'odd-'))
    })
    afterAll(() => rm(folder, { recursive: true, force: true }))

    const made = async (name: string, ...args: string[]) => {
      const file = path.join(folder, name)
      await run('ffmpeg', ['-nostdin', '-v', 'error', '-y', '-f', 'lavfi', '-i', bars, ...args, file])
      return file
    }
    const stillOf = async (film: string, frame = 3) => {
      const reading = worth(await media.readShots(film))
      const outPath = `${film}.jpg`
      worth(await media.writeStills(film, { clock: reading.clock, requests: [{ frame, outPath }] }))
      return { reading, picture: await readPicture(outPath) }
    }
    const pixel = (picture: Awaited<ReturnType<typeof readPicture>>, x: number, y: number) => {
      const at = (Math.floor(y * picture.height) * picture.width + Math.floor(x * picture.width)) * 4
      return [...picture.rgba.subarray(at, at + 3)]
    }

    test('with tall or wide pixels are shown with square ones', async () => {
      const { reading, picture } = await stillOf(await made('wide.mp4', '-vf', 'scale=360:360,setsar=16/9'))
      expect(reading.probe.video).toMatchObject({
        width: 360,
        height: 360,
        displayWidth: 640,
        displayHeight: 360,
      })
      expect([picture.width, picture.height]).toEqual([640, 360])
    })

    test('give the same picture as PNG and as JPEG, at their own size in square pixels', async () => {
      const film = await made('kept.mp4', '-vf', 'scale=360:360,setsar=16/9')
      const { clock } = worth(await media.readShots(film))
      const requests = ['png', 'jpg'].map(ending => ({ frame: 7, outPath: `${film}.${ending}` }))
      worth(await media.writeStills(film, { clock, requests }))
      const [png, jpeg] = await Promise.all(requests.map(({ outPath }) => readPicture(outPath)))
      expect((await readFile(requests[0]!.outPath)).subarray(1, 4).toString('latin1')).toBe('PNG')
      expect([png!.width, png!.height]).toEqual([640, 360])
      for (const [x, y] of [
        [0.1, 0.2],
        [0.45, 0.3],
        [0.75, 0.2],
        [0.5, 0.62],
      ] as const)
        for (const [channel, value] of pixel(png!, x, y).entries())
          expect(Math.abs(value - pixel(jpeg!, x, y)[channel]!)).toBeLessThan(8)
    })

    test('that are turned are shown upright', async () => {
      const flat = await made('flat.mp4')
      const turned = path.join(folder, 'turned.mp4')
      await run('ffmpeg', [
        '-nostdin',
        '-v',
        'error',
        '-i',
        flat,
        '-metadata:s:v',
        'rotate=90',
        '-c',
        'copy',
        turned,
      ])
      const { reading, picture } = await stillOf(turned)
      expect(reading.probe.video).toMatchObject({ rotation: 270, displayWidth: 360, displayHeight: 640 })
      expect([picture.width, picture.height]).toEqual([360, 640])
      const upright = (await stillOf(flat)).picture
      // A quarter turn to the left: the yellow bar of the lying picture stands low at the left.
      for (const [channel, value] of pixel(picture, 0.2, 0.75).entries())
        expect(Math.abs(value - pixel(upright, 0.25, 0.2)[channel]!)).toBeLessThan(12)
    })

    test('that start late begin at media time 0 and say where that lies', async () => {
      const late = await made('late.mp4', '-output_ts_offset', '5')
      const { reading } = await stillOf(late)
      expect(reading.probe.startSeconds).toBeCloseTo(5, 3)
      expect(frameToMs(reading.clock, 0)).toBe(0)
      const delayed = await made('delayed.mp4', '-use_editlist', '0')
      const second = await stillOf(delayed)
      expect(second.reading.probe.startSeconds).toBeCloseTo(0.08, 3)
      expect(second.reading.clock).toMatchObject({ kind: 'constant', offsetTicks: 0, frameCount: 50 })
    })

    test.each(
      dealtTo(media, drivers, [
        ['bt709.mp4', 'bt709', 'tv'],
        ['bt601.mp4', 'smpte170m', 'tv'],
        ['full.mp4', 'bt709', 'pc'],
      ]),
    )('keep their colours: %s', async (name, space, range) => {
      const convert = `scale=in_color_matrix=bt709:in_range=tv:out_color_matrix=${space === 'bt709' ? 'bt709' : 'bt601'}:out_range=${range},format=yuv420p`
      const tags = ['-colorspace', space, '-color_range', range]
      const { picture } = await stillOf(await made(name, '-vf', convert, ...tags, '-crf', '10'))
      // The 75 % yellow and blue of the bars (ITU-R BT.1729), which the wrong matrix shifts by 20 levels or more.
      for (const [x, expected] of [
        [0.25, [191, 191, 0]],
        [0.8, [0, 0, 191]],
      ] as const)
        for (const [channel, value] of pixel(picture, x, 0.2).entries())
          expect(
            Math.abs(value - expected[channel]!),
            `${name} at ${x}: ${pixel(picture, x, 0.2)}`,
          ).toBeLessThan(10)
    })

    test('interlaced are told, and keep their frames', async () => {
      const interlaced = await made(
        'interlaced.mpg',
        '-c:v',
        'mpeg2video',
        '-flags',
        '+ildct+ilme',
        '-top',
        '1',
        '-q:v',
        '3',
      )
      const { reading } = await stillOf(interlaced)
      expect(reading.frameCount).toBe(50)
      expect(reading.probe.playable.kind).toBe('no')
    })
  },
)
