import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dealtTo, mediaDrivers, worth } from './media-drivers.ts'
import { numberedFrames, numberedSize } from './numbered-frames.ts'

const drivers = await mediaDrivers()
const run = promisify(execFile)

describe.each(drivers.map(media => [media.name, media] as const))('hostile files by %s', (_, media) => {
  let folder = ''
  let film = ''
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'hostile-'))
    film = path.join(folder, 'film.mp4')
    const frameRate = { numerator: 25, denominator: 1 }
    worth(await media.encodeFilm({ ...numberedSize, frameRate, frames: numberedFrames(60), outPath: film }))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const written = async (name: string, content: string | Uint8Array) => {
    const file = path.join(folder, name)
    await writeFile(file, content)
    return file
  }
  const refusalOf = async (file: string) => {
    const result = await media.readShots(file)
    return result.ok ? null : result.refusal
  }

  test('that are missing, empty or a folder are told apart', async () => {
    expect(await refusalOf(path.join(folder, 'nothing.mp4'))).toEqual({ kind: 'missing' })
    expect(await refusalOf(await written('empty.mp4', ''))).toEqual({ kind: 'zero-length' })
    await mkdir(path.join(folder, 'folder.mp4'))
    expect(await refusalOf(path.join(folder, 'folder.mp4'))).toEqual({ kind: 'is-a-folder' })
  })

  test.each(
    dealtTo(media, drivers, [
      ['list.mp4', '#EXTM3U\n#EXT-X-TARGETDURATION:9\nfilm.mp4\n', 'm3u8'],
      ['concat.mp4', "ffconcat version 1.0\nfile 'film.mp4'\n", 'concat'],
      ['plain.txt', "file '/etc/passwd'\n", 'concat'],
      ['dash.webm', '<?xml version="1.0"?><MPD><BaseURL>film.mp4</BaseURL></MPD>', 'dash'],
    ]),
  )('that only point at others are not followed: %s', async (name, content, format) => {
    expect(await refusalOf(await written(name, content))).toEqual({ kind: 'playlist', format })
  })

  test.each(
    dealtTo(media, drivers, [
      'concat:film.mp4',
      '-i.mp4',
      'line\nbreak 影片 🎞.mp4',
      '%06d.mp4',
      'http:x.mp4',
    ]),
  )('with the name %j are opened as the file of that name', async name => {
    if (process.platform === 'win32') return
    const file = await written(name, await readFile(film))
    const reading = worth(await media.readShots(file))
    expect(reading.frameCount).toBe(60)
    const outPath = path.join(folder, 'named.jpg')
    worth(await media.writeStills(file, { clock: reading.clock, requests: [{ frame: 7, outPath }] }))
  })

  test('of text, and cut off before their index, are no films', async () => {
    const text = await refusalOf(await written('text.mp4', 'Once upon a time.\n'.repeat(2000)))
    expect(['not-a-film', 'truncated']).toContain(text?.kind)
    const whole = await readFile(film)
    const cut = await refusalOf(await written('cut.mp4', whole.subarray(0, 300)))
    expect(['not-a-film', 'truncated', 'no-frames', 'no-video']).toContain(cut?.kind)
  })

  test('whose end is missing keep the frames that are there', async () => {
    const whole = await readFile(film)
    const reading = await media.readShots(await written('half.mp4', whole.subarray(0, whole.length / 2)))
    const frames = reading.ok ? reading.value.frameCount : 0
    expect(frames).toBeGreaterThan(5)
    expect(frames).toBeLessThan(60)
  })

  test('with damaged packets are read past the damage', async () => {
    const bytes = await readFile(film)
    for (let at = Math.floor(bytes.length * 0.6); at < bytes.length * 0.64; at++) bytes[at] = (at * 37) & 255
    const reading = await media.readShots(await written('damaged.mp4', bytes))
    expect(reading.ok && reading.value.frameCount).toBeGreaterThan(30)
  })

  test('damaged where they say how the picture is stored are told from files that are no films', async () => {
    if (media.name !== 'ffmpeg') return
    const ogv = path.join(folder, 'whole.ogv')
    await run('ffmpeg', ['-v', 'error', '-y', '-i', film, '-c:v', 'libtheora', '-an', ogv])
    const bytes = await readFile(ogv)
    const setup = bytes.indexOf('\x82theora', 0, 'latin1')
    expect(setup).toBeGreaterThan(0)
    bytes.fill(255, setup + 7, setup + 60)
    const refusal = await refusalOf(await written('torn.ogv', bytes))
    expect(refusal).toMatchObject({ kind: 'damaged', said: expect.not.stringMatching(/0x|file:/) })
  })

  test('can be given up at once, and nothing half-made stays', async () => {
    const stopper = new AbortController()
    const endless = async function* () {
      for (;;) {
        yield new Uint8Array(320 * 180 * 4)
        await new Promise(resolve => setTimeout(resolve, 1))
      }
    }
    const outPath = path.join(folder, 'never.mp4')
    setTimeout(() => stopper.abort(), 600)
    const frameRate = { numerator: 25, denominator: 1 }
    const result = await media.encodeFilm({
      ...{ ...numberedSize, frameRate, frames: endless(), outPath },
      signal: stopper.signal,
    })
    expect(result).toEqual({ ok: false, refusal: { kind: 'cancelled' } })
    expect((await readdir(folder)).filter(name => name.startsWith('never'))).toEqual([])
    const aborted = await media.readShots(film, { signal: AbortSignal.abort() })
    expect(aborted).toEqual({ ok: false, refusal: { kind: 'cancelled' } })
  })

  test('of absurd size are not decoded', async () => {
    const wide = await media.encodeFilm({
      ...{ width: 65_535, height: 1, frameRate: { numerator: 25, denominator: 1 } },
      ...{ frames: numberedFrames(1), outPath: path.join(folder, 'wide.mp4') },
    })
    expect(wide).toMatchObject({ ok: false, refusal: { kind: 'absurd-size' } })
  })
})
