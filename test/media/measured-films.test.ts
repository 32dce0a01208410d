import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { MeasurementSeries, Media, SpanMeasurements } from '../../src/media/index.ts'
import { measureSpan, unpackSeries } from '../../src/media/index.ts'
import { realFilm, sharedFolder } from '../real-data.ts'
import { mediaDrivers, worth } from './media-drivers.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-measured-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const drivers = await mediaDrivers()

/** A film by FFmpeg's own sources. */
function make(name: string, args: string[]): string {
  const out = path.join(folder, name)
  const codec = ['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '10', '-pix_fmt', 'yuv420p']
  execFileSync('ffmpeg', ['-v', 'error', ...args, ...codec, '-c:a', 'aac', '-y', out])
  return out
}

const colour = (hex: string) => ['-f', 'lavfi', '-i', `color=c=${hex}:s=320x180:r=25:d=2,format=gbrp`]
const stated = (matrix: string, range: string) => [
  '-vf',
  `scale=out_color_matrix=${matrix}:out_range=${range},format=yuv420p,setparams=colorspace=${matrix === 'bt601' ? 'smpte170m' : matrix}:range=${range}`,
]
const halfSilent =
  'sine=frequency=1000:sample_rate=44100:duration=2,volume=0.8:enable=gte(t\\,1),volume=0:enable=lt(t\\,1)'
const films = {
  bt601: make('bt601.mp4', [
    ...colour('0x30A060'),
    '-f',
    'lavfi',
    '-i',
    halfSilent,
    ...stated('bt601', 'limited'),
  ]),
  full: make('full.mp4', [...colour('0x30A060'), ...stated('bt709', 'full')]),
}

const measured = new Map<string, Promise<MeasurementSeries>>()

function seriesOf(media: Media, file: string): Promise<MeasurementSeries> {
  const key = `${media.name} ${file}`
  const series = measured.get(key) ?? media.measureFilm(file).then(bytes => unpackSeries(worth(bytes))!)
  measured.set(key, series)
  return series
}

function between(series: MeasurementSeries, startFrame: number, endFrame: number): SpanMeasurements {
  const ms = (frame: number) => Math.round((frame * 1000) / series.framesPerSecond)
  return measureSpan(series, { startFrame, endFrame, startMs: ms(startFrame), endMs: ms(endFrame) })
}

describe.each(drivers.map(media => [media.name, media] as const))('films measured by %s', (_, media) => {
  test('have their colours by the range and matrix that they state', async () => {
    const series = await Promise.all(Object.values(films).map(file => seriesOf(media, file)))
    for (const found of series) {
      const { palette } = between(found, 0, found.frameCount)
      expect(palette).toHaveLength(1)
      const channels = [1, 3, 5].map(at => Number.parseInt(palette[0]!.colour.slice(at, at + 2), 16))
      for (const [index, value] of [0x30, 0xa0, 0x60].entries())
        expect(Math.abs(channels[index]! - value), palette[0]!.colour).toBeLessThanOrEqual(5)
    }
  })

  test('have their sound at its time', async () => {
    const series = await seriesOf(media, films.bt601)
    expect(between(series, 0, 24)).toMatchObject({ silence: 1, loudness: null })
    expect(between(series, 26, 50).silence).toBe(0)
    expect(between(series, 0, 50).silence).toBeCloseTo(0.5, 1)
    expect((await seriesOf(media, films.full)).sound).toBeNull()
  })

  test('that cannot be read are refused as such, and a cancelled one at once', async () => {
    expect(await media.measureFilm(path.join(folder, 'none.mp4'))).toEqual({
      ok: false,
      refusal: { kind: 'missing' },
    })
    expect(await media.measureFilm(films.full, { signal: AbortSignal.abort() })).toMatchObject({
      ok: false,
      refusal: { kind: 'cancelled' },
    })
  })
})

/** By FFmpeg's own `ebur128` and by eye. */
const chaplin = { loudness: -16.2, chroma: 1 }

test.skipIf(!sharedFolder)('Chaplin is grey and as loud as FFmpeg says, by both drivers alike', async () => {
  const both = await Promise.all(drivers.map(media => seriesOf(media, realFilm('chaplin.mp4'))))
  for (const series of both) {
    const found = between(series, 0, series.frameCount)
    expect(Math.abs(found.loudness! - chaplin.loudness)).toBeLessThanOrEqual(0.1)
    expect(found.chroma).toBeLessThan(chaplin.chroma)
    expect(found.camera?.kinds).toEqual(['still'])
  }
  const [one, other = one!] = both
  for (let start = 0; start + 60 <= one!.frameCount; start += 60) {
    const [a, b] = [between(one!, start, start + 60), between(other, start, start + 60)]
    for (const key of ['lightness', 'lightnessSpread', 'contrast', 'chroma', 'loudness', 'motion'] as const)
      expect(Math.abs((a[key] ?? 0) - (b[key] ?? 0)), key).toBeLessThanOrEqual(0.3)
    expect(a.camera?.kinds).toEqual(b.camera?.kinds)
  }
})
