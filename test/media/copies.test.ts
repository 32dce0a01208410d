import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { alignCopies, fingerprintOf } from '../../src/media/index.ts'
import { frameToMs } from '../../src/study/index.ts'
import { mediaDrivers, worth } from './media-drivers.ts'
import { sharedFilms } from './shared-films.ts'

const run = promisify(execFile)
const media = (await mediaDrivers()).find(({ name }) => name === 'ffmpeg')
const tears = sharedFilms('film').find(({ name }) => name.startsWith('tears'))
const reel = sharedFilms('shots').find(({ name }) => name.startsWith('reel5'))

describe.skipIf(!media || !tears || !reel)('copies of a film', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'alignment-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('scaled, sped up from 24 to 25 frames and without the first 14 seconds are aligned within two frames', async () => {
    const copy = path.join(folder, 'copy.mp4')
    const cutOff = 14 * 24
    const filter = `trim=start_frame=${cutOff},setpts=(N)/(25*TB),scale=480:200,eq=brightness=0.05`
    const encode = ['-r', '25', '-an', '-c:v', 'libx264', '-crf', '30', '-preset', 'veryfast', copy]
    await run('ffmpeg', ['-nostdin', '-v', 'error', '-i', tears!.path, '-vf', filter, ...encode])
    const [whole, part] = [worth(await media!.readShots(tears!.path)), worth(await media!.readShots(copy))]
    const alignment = worth(alignCopies(fingerprintOf(whole)!, fingerprintOf(part)!))
    expect(alignment.speed).toBeCloseTo(24 / 25, 3)
    for (let frame = cutOff; frame < whole.frameCount; frame += 6) {
      const there = alignment.speed * frameToMs(whole.clock, frame) + alignment.offsetMs
      const truth = frameToMs(part.clock, Math.min(part.frameCount, frame - cutOff))
      expect(Math.abs(there - truth)).toBeLessThanOrEqual(80)
    }
    expect(alignment.errorMs).toBeLessThanOrEqual(80)
    expect(Math.abs(alignment.fromMs - 14_000)).toBeLessThanOrEqual(80)
  })

  test('are told from another film', async () => {
    const [one, other] = [
      worth(await media!.readShots(tears!.path)),
      worth(await media!.readShots(reel!.path)),
    ]
    expect(alignCopies(fingerprintOf(one)!, fingerprintOf(other)!)).toEqual({
      ok: false,
      refusal: { kind: 'another-film' },
    })
  })
})
