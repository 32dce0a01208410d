import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { findOptionalPackage } from '../../src/media/index.ts'
import { mediaDrivers, worth } from './media-drivers.ts'
import { tinyNetwork } from './tiny-network.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-network-'))
const runtime = await findOptionalPackage('onnxruntime-node')
if (!runtime) console.warn('No onnxruntime-node in the models folder: the network itself is not run.')
const models = path.join(folder, 'models')
execFileSync('mkdir', ['-p', models])
if (runtime) symlinkSync(path.dirname(runtime.folder), path.join(models, 'node_modules'))
vi.stubEnv('SILVERSCREEN_MODELS', models)
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

/** Grey, with one white frame at each of these. */
const flashes = [24, 49, 50 + 24, 99, 130]
const film = path.join(folder, 'flashes.mp4')
const white = flashes.map(frame => `eq(n\\,${frame})`).join('+')
execFileSync('ffmpeg', [
  ...['-v', 'error', '-f', 'lavfi', '-i', 'color=c=gray:s=320x180:r=25:d=6'],
  ...['-vf', `drawbox=color=white:t=fill:enable=${white}`],
  ...['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-y', film],
])

const [media] = await mediaDrivers()

describe('a network in place of the detector', () => {
  test('is not used where it is not, nor where nothing can run it', async () => {
    const reading = worth(await media!.readShots(film))
    expect(reading.detectorVersion).not.toMatch(/network/)
    expect(reading.boundaries).toEqual([])
  })

  test.skipIf(!runtime)(
    'finds what it finds, to the frame, across its windows, by its own name',
    async () => {
      writeFileSync(path.join(models, 'transnetv2.onnx'), tinyNetwork(200))
      const reading = worth(await media!.readShots(film))
      expect(reading.boundaries.map(({ frame, kind }) => ({ frame, kind }))).toEqual(
        flashes.map(frame => ({ frame: frame + 1, kind: 'cut' })),
      )
      expect(reading.detectorVersion).toMatch(/^network [0-9a-f]{12}$/)
      expect(reading.frameCount).toBe(150)
    },
  )

  test.skipIf(!runtime)('of another form is refused by name, and nothing is guessed', async () => {
    writeFileSync(path.join(models, 'transnetv2.onnx'), 'not a network')
    expect(await media!.readShots(film)).toMatchObject({ ok: false, refusal: { kind: 'model-failed' } })
  })
})
