import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ShotReading } from '../../src/media/index.ts'
import { fileFacts } from '../../src/media/index.ts'
import { frameToMs, isDamaged } from '../../src/study/index.ts'
import { sayChoices, sayDamage, wordsIn } from '../../src/words/index.ts'
import { dealtTo, mediaDrivers, worth } from './media-drivers.ts'

const run = promisify(execFile)
const drivers = await mediaDrivers()
const program = drivers.find(({ name }) => name === 'ffmpeg')
/** Noise does not compress: damage anywhere meets a picture. */
const source = 'testsrc2=size=320x180:rate=24:duration=8,noise=alls=20:allf=t'
const tone = 'sine=frequency=440:duration=8'
const h264 = ['-c:v', 'libx264', '-preset', 'veryfast', '-g', '24', '-c:a', 'aac']

describe.skipIf(!program).each(drivers.map(media => [media.name, media] as const))(
  'films that are damaged or odd, read by %s',
  (_, media) => {
    let folder = ''
    let film = ''
    beforeAll(async () => {
      folder = await mkdtemp(path.join(os.tmpdir(), 'damaged-'))
      film = await made('film.mp4', '-f', 'lavfi', '-i', source, '-f', 'lavfi', '-i', tone, ...h264)
    })
    afterAll(() => rm(folder, { recursive: true, force: true }))

    const made = async (name: string, ...args: string[]) => {
      const file = path.join(folder, name)
      await run('ffmpeg', ['-nostdin', '-v', 'error', '-y', ...args, file])
      return file
    }
    const factsOf = ({ probe, clock }: ShotReading) => fileFacts(JSON.parse(JSON.stringify(probe)), clock)!
    const read = async (file: string) => {
      const reading = worth(await media.readShots(file))
      return { reading, facts: factsOf(reading) }
    }
    const changed = async (from: string, name: string, change: (bytes: Buffer) => Buffer) => {
      const file = path.join(folder, name)
      await writeFile(file, change(await readFile(from)))
      return file
    }
    const half = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)
    const hole = (bytes: Buffer) =>
      Buffer.concat([
        bytes.subarray(0, bytes.length * 0.4),
        bytes.subarray(bytes.length * 0.4 + 40_000, bytes.length),
      ])

    test('that are whole say nothing', async () => {
      for (const name of ['whole.mp4', 'whole.mkv', 'whole.ts', 'whole.avi', 'whole.mpg']) {
        const codec = /avi|mpg/.test(name) ? ['-c:v', 'mpeg2video', '-c:a', 'mp2'] : ['-c', 'copy']
        const { facts } = await read(await made(name, '-i', film, ...codec))
        expect(isDamaged(facts), `${name} ${JSON.stringify(facts)}`).toBe(false)
      }
    })

    test.each(dealtTo(media, drivers, ['half.mp4', 'half.mkv', 'half.avi']))(
      'say when the end is missing, and how much of it: %s',
      async name => {
        const codec = name.endsWith('avi') ? ['-c:v', 'mpeg4', '-q:v', '3'] : ['-c', 'copy']
        const whole = await made(`whole ${name}`, '-i', film, ...codec, '-movflags', '+faststart')
        const { reading, facts } = await read(await changed(whole, name, half))
        expect(facts.missingEnd?.startMs).toBe(reading.clock.endMs)
        expect(Math.abs(facts.missingEnd!.endMs - 8000)).toBeLessThan(100)
        const [english] = sayDamage(wordsIn('en').filmFiles, facts)
        expect(english).toMatch(/The end is missing: the pictures stop at 0:00:0[2-5]\.\d/)
        expect(sayDamage(wordsIn('zh-Hans').filmFiles, facts)[0]).toContain('结尾缺失')
      },
    )

    test('that break off without having said how long they are say so', async () => {
      const whole = await made('whole for half.ts', '-i', film, '-c', 'copy')
      const { reading, facts } = await read(await changed(whole, 'half.ts', half))
      expect(facts.breaksOffMs).toBe(reading.clock.endMs)
    })

    test.each(dealtTo(media, drivers, ['hole.mkv', 'hole.ts', 'hole.mp4', 'hole.mpg']))(
      'say where they are damaged in the middle: %s',
      async name => {
        const codec = name.endsWith('mpg') ? ['-c:v', 'mpeg2video', '-q:v', '4'] : ['-c', 'copy']
        const whole = await made(`whole ${name}`, '-i', film, ...codec, '-movflags', '+faststart')
        const { facts } = await read(await changed(whole, name, hole))
        expect(isDamaged(facts)).toBe(true)
        const { gaps, damaged, missingEnd } = facts
        const places = [...gaps, ...damaged, ...(missingEnd ? [missingEnd] : [])].map(
          ({ startMs }) => startMs,
        )
        expect(Math.min(...places.map(ms => Math.abs(ms - 3200)))).toBeLessThan(1500)
      },
    )

    test('that have further files behind them say that those are not read', async () => {
      const { facts } = await read(await changed(film, 'twice.mp4', bytes => Buffer.concat([bytes, bytes])))
      expect(facts.unread).toBe(1)
    })

    test.each(dealtTo(media, drivers, ['late.mp4', 'late.mkv', 'late.ts']))(
      'whose picture begins late count their time from the first picture, and say so: %s',
      async name => {
        const late = ['-f', 'lavfi', '-i', tone, '-itsoffset', '2.5', '-i', film]
        const { reading, facts } = await read(
          await made(name, ...late, '-map', '1:v', '-map', '0:a', '-c:v', 'copy', '-c:a', 'aac'),
        )
        expect(frameToMs(reading.clock, 0)).toBe(0)
        expect(Math.abs(reading.clock.endMs - 8000)).toBeLessThan(3)
        expect(Math.abs(facts.lateMs! - 2500)).toBeLessThan(60)
        expect(isDamaged(facts)).toBe(false)
        expect(sayChoices(wordsIn('en').filmFiles, facts)[0]).toMatch(/begins 2\.[45] s after the sound/)
      },
    )

    test('that hold a time code say where it begins', async () => {
      const even = await read(await made('code.mov', '-i', film, '-c', 'copy', '-timecode', '10:00:00:00'))
      expect(even.facts.timeCode).toBe('10:00:00:00')
      const args = ['-vf', 'fps=30000/1001', ...h264, '-timecode', '01:00:00;00']
      const drop = await read(await made('drop.mov', '-i', film, ...args))
      expect(drop.facts.timeCode).toBe('01:00:00;00')
      expect((await read(film)).facts.timeCode).toBeNull()
    })

    test('that hold several picture tracks say which is read: the one that players show', async () => {
      const second = ['-f', 'lavfi', '-i', 'testsrc=size=160x120:rate=24:duration=8', '-i', film]
      const maps = ['-map', '0:v', '-map', '1:v', '-c:v', 'libx264', '-disposition:v:0', '0']
      const { reading, facts } = await read(
        await made('two.mkv', ...second, ...maps, '-disposition:v:1', 'default'),
      )
      expect(facts.chosenTrack).toMatchObject({ number: 2, of: 2, width: 320, height: 180 })
      expect(reading.probe.video.streamIndex).toBe(1)
      const cover = await made('cover.png', '-i', film, '-frames:v', '1')
      const covered = ['-i', cover, '-i', film, '-map', '0', '-map', '1', '-c', 'copy']
      const attached = await read(await made('covered.mp4', ...covered, '-disposition:v:0', 'attached_pic'))
      expect(attached.facts.chosenTrack).toBeNull()
      expect(attached.reading.frameCount).toBe(192)
    })
  },
)
