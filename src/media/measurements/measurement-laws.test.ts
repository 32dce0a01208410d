import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { integrateLoudness, LoudnessMeter } from './loudness.ts'
import { measureSpan, type SpanMeasurements } from './measure-span.ts'
import { fineHeight, fineSize, fineWidth, size } from './measured-picture.ts'
import type { MeasurementSeries } from './measurement-series.ts'
import { PictureMeasurer } from './picture-measurer.ts'
import { packSeries, unpackSeries } from './series-bytes.ts'

const framesPerSecond = 25
const grey = (value: number) => ({ y: value, u: 128, v: 128 })
/** Limited BT.709. */
const colours = { black: grey(16), white: grey(235), red: { y: 63, u: 102, v: 240 }, middle: grey(126) }

type Luma = (x: number, y: number, seconds: number) => number

function film(frames: number, drawLuma: Luma, chroma = { u: 128, v: 128 }): MeasurementSeries {
  const measurer = new PictureMeasurer(framesPerSecond)
  const bytes = new Uint8Array(fineSize + 2 * size)
  bytes.fill(chroma.u, fineSize, fineSize + size)
  bytes.fill(chroma.v, fineSize + size)
  for (let frame = 0; frame < frames; frame++) {
    for (let y = 0; y < fineHeight; y++)
      for (let x = 0; x < fineWidth; x++)
        bytes[y * fineWidth + x] = Math.round(drawLuma(x, y, frame / framesPerSecond))
    measurer.add(bytes, 0)
  }
  return { ...measurer.finish(), sound: null }
}

function between(series: MeasurementSeries, startFrame: number, endFrame: number): SpanMeasurements {
  const ms = (frame: number) => frame * (1000 / framesPerSecond)
  return measureSpan(series, { startFrame, endFrame, startMs: ms(startFrame), endMs: ms(endFrame) })
}

const whole = (series: MeasurementSeries) => between(series, 0, series.frameCount)

/** Texture without an end, the same at every place. */
function texture(x: number, y: number): number {
  return (
    126 +
    34 * Math.sin(x / 5 + Math.cos(y / 7)) +
    30 * Math.cos(y / 6 - x / 11) +
    16 * Math.sin((x + 2 * y) / 9)
  )
}

describe('what is measured of a picture', () => {
  test('a flat colour is given back, with its lightness and chroma, without contrast or detail', () => {
    const found = whole(film(12, () => colours.red.y, colours.red))
    expect(found.palette).toEqual([{ colour: '#fe0400', share: 1 }])
    // sRGB red: L* 53.2, OKLab chroma .2577.
    expect(found.lightness).toBeCloseTo(53, 0)
    expect(found.chroma).toBeCloseTo(25.7, 0)
    expect(found).toMatchObject({ lightnessSpread: 0, contrast: 0, sharpness: 0, camera: null, motion: null })
  })

  test('two halves are two colours of half a share, and their lightness spreads', () => {
    const found = whole(film(12, x => (x < fineWidth / 2 ? 16 : 235)))
    expect(found.palette).toEqual([
      { colour: '#000000', share: 0.5 },
      { colour: '#ffffff', share: 0.5 },
    ])
    expect(found).toMatchObject({ lightness: 50, lightnessSpread: 50, contrast: 100, chroma: 0 })
  })

  test('five colours are cut from a picture of many, and their shares are all of it', () => {
    const found = whole(film(6, texture))
    expect(found.palette).toHaveLength(5)
    expect(found.palette.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 2)
  })

  test('letterbox and pillarbox are left out, from the first frame on and at a change', () => {
    const letterbox: Luma = (_, y) => (y < 18 || y >= 90 ? 16 : 126)
    const pillarbox: Luma = x => (x < 24 || x >= 168 ? 16 : 126)
    const series = film(60, (x, y, seconds) => (seconds < 1.2 ? letterbox : pillarbox)(x, y, seconds))
    for (const [from, to] of [
      [0, 1],
      [0, 30],
      [29, 30],
      [30, 31],
      [30, 60],
    ] as const)
      expect(between(series, from, to)).toMatchObject({ lightnessSpread: 0, palette: [{ share: 1 }] })
  })

  test('a dark side of a picture is no bar', () => {
    const found = whole(film(30, x => (x < 48 ? 16 : 126)))
    expect(found.palette).toHaveLength(2)
  })

  test('each measure belongs to its shot to the frame, however short', () => {
    const levels = [16, 235, 126, 60]
    const series = film(20, (_x, _y, seconds) => levels[Math.floor(seconds * 5 + 1e-6)]!)
    expect([0, 5, 10, 15].map(start => Math.round(between(series, start, start + 5).lightness!))).toEqual([
      0, 100, 54, 21,
    ])
    expect(between(series, 4, 5).lightness).toBe(0)
    expect(between(series, 5, 6).lightness).toBe(100)
  })

  test('blur takes sharpness away', () => {
    const sharp = whole(film(6, (x, y) => (((x >> 2) + (y >> 2)) % 2 ? 60 : 180))).sharpness!
    const soft = whole(film(6, (x, y) => 120 + 60 * Math.sin((x / 4) * 0.8) * Math.sin((y / 4) * 0.8)))
      .sharpness!
    expect(sharp).toBeGreaterThan(soft * 5)
  })
})

describe('what is measured of movement', () => {
  const camera =
    (x: Luma, y: Luma): Luma =>
    (px, py, t) =>
      texture(px + x(px, py, t), py + y(px, py, t))
  const rest: Luma = () => 0

  test.each([
    ['pan-right', camera((_x, _y, t) => 19.2 * t, rest), { pan: 10 }],
    ['pan-left', camera((_x, _y, t) => -9.6 * t, rest), { pan: -5 }],
    ['tilt-up', camera(rest, (_x, _y, t) => -10.8 * t), { tilt: 10 }],
    ['tilt-down', camera(rest, (_x, _y, t) => 10.8 * t), { tilt: -10 }],
    ['pan-right', camera((_x, _y, t) => 192 * t, rest), { pan: 100 }],
    [
      'zoom-in',
      camera(
        (x, _y, t) => (x - 96) * (1 / 1.1 ** t - 1),
        (_x, y, t) => (y - 54) * (1 / 1.1 ** t - 1),
      ),
      { zoom: 9.5 },
    ],
    [
      'zoom-out',
      camera(
        (x, _y, t) => (x - 96) * (1.1 ** t - 1),
        (_x, y, t) => (y - 54) * (1.1 ** t - 1),
      ),
      { zoom: -9.5 },
    ],
  ] as const)('%s is known, at its speed', (kind, draw, speed) => {
    const found = whole(film(26, draw))
    expect(found.camera).toMatchObject({ kinds: [kind] })
    const [axis, expected] = Object.entries(speed)[0] as ['pan', number]
    expect(Math.abs(found.camera![axis] - expected)).toBeLessThan(0.5 + Math.abs(expected) * 0.04)
    expect(found.camera!.confidence).toBeGreaterThan(0.8)
    expect(found.motion).toBeLessThan(2)
  })

  test('a shaking camera is no pan, and a standing one is still', () => {
    const shaking = camera(
      (_x, _y, t) => 5 * Math.sin(17 * t) + 3 * Math.sin(29 * t),
      (_x, _y, t) => 4 * Math.cos(19 * t),
    )
    expect(whole(film(40, shaking)).camera).toMatchObject({ kinds: ['shake'] })
    expect(whole(film(12, texture))).toMatchObject({
      motion: 0,
      camera: { kinds: ['still'], pan: 0, confidence: 1 },
    })
  })

  test('what moves in the picture is motion, and not the camera', () => {
    const walker: Luma = (x, y, t) => {
      const inside = x > 30 + 40 * t && x < 70 + 40 * t && y > 30 && y < 90
      return inside ? 255 - texture(x - 40 * t, y + 40) : texture(x, y)
    }
    const found = whole(film(26, walker))
    expect(found.camera).toMatchObject({ kinds: ['still'] })
    expect(found.motion).toBeGreaterThan(1)
  })

  test('flicker is not motion, and a flat picture says nothing of the camera', () => {
    const flicker: Luma = (x, y, t) => texture(x, y) + (Math.round(t * 25) % 2) * 12
    expect(whole(film(16, flicker)).camera).toMatchObject({ kinds: ['still'] })
    expect(whole(film(12, () => 126)).camera).toBeNull()
  })

  test('no movement is taken across the ends of a shot', () => {
    const cut: Luma = (x, y, t) => texture(x + (t < 0.4 ? 0 : 37), y)
    const series = film(20, cut)
    expect(between(series, 0, 10)).toMatchObject({ motion: 0, camera: { pan: 0 } })
    expect(between(series, 10, 20)).toMatchObject({ motion: 0, camera: { pan: 0 } })
  })
})

describe('what is measured of sound', () => {
  type Tone = readonly [level: number, seconds: number]

  /** Sines of 1 kHz in dBFS, one after the other, the same in the chosen channels. */
  function heard(
    tones: readonly Tone[],
    channels = 2,
    sounding: readonly number[] = [0, 1],
  ): MeasurementSeries {
    const meter = new LoudnessMeter(channels)
    let at = 0
    for (const [level, seconds] of tones) {
      const samples = new Float32Array(seconds * 48_000 * channels)
      for (let i = 0; i < samples.length / channels; i++, at++)
        for (const channel of sounding)
          samples[i * channels + channel] = 10 ** (level / 20) * Math.sin((2 * Math.PI * 1000 * at) / 48_000)
      meter.add(samples)
    }
    const seconds = tones.reduce((sum, [, length]) => sum + length, 0)
    return { ...film(2, () => 126), frameCount: seconds * 25, sound: meter.finish() }
  }

  // EBU Tech 3341 (version 4, 2023), table 1, cases 1 to 5, with shorter tones.
  test.each<[string, readonly Tone[], number]>([
    ['1', [[-23, 5]], -23],
    ['2', [[-33, 5]], -33],
    [
      '3',
      [
        [-36, 2.5],
        [-23, 40],
        [-36, 2.5],
      ],
      -23,
    ],
    [
      '4',
      [
        [-72, 2.5],
        [-36, 2.5],
        [-23, 40],
        [-36, 2.5],
        [-72, 2.5],
      ],
      -23,
    ],
    [
      '5',
      [
        [-26, 5],
        [-20, 5],
        [-26, 5],
      ],
      -23,
    ],
  ])('EBU Tech 3341, case %s', (_, tones, expected) => {
    expect(Math.abs(whole(heard(tones)).loudness! - expected)).toBeLessThanOrEqual(0.1)
  })

  test('a full-scale sine in one channel is at -3.01 LUFS, louder from behind, and nothing from the effects channel', () => {
    expect(whole(heard([[0, 2]], 2, [0])).loudness).toBe(-3)
    expect(whole(heard([[0, 2]], 6, [4])).loudness).toBe(-1.5)
    expect(whole(heard([[0, 2]], 6, [3])).loudness).toBeNull()
  })

  test('silence is silence, and has its share', () => {
    const series = heard([
      [-120, 2],
      [-20, 2],
    ])
    expect(between(series, 0, 50)).toMatchObject({ silence: 1, loudness: null })
    expect(between(series, 50, 100)).toMatchObject({ silence: 0, loudness: -20, loudestMoment: -20 })
    expect(between(series, 0, 100).silence).toBe(0.5)
  })

  test('a shot too short for a block has no loudness, and a film without sound no silence', () => {
    expect(between(heard([[-20, 2]]), 10, 15)).toMatchObject({ loudness: null, silence: 0 })
    expect(whole(film(5, () => 126))).toMatchObject({ loudness: null, silence: null })
  })
})

test('a series comes back from its bytes as it went in, and damaged bytes are refused', () => {
  const series = film(30, (x, y, t) => texture(x + 8 * t, y))
  const bytes = packSeries(series)
  expect(unpackSeries(bytes)).toEqual(series)
  expect(unpackSeries(bytes.subarray(0, bytes.length - 40))).toBeNull()
  expect(unpackSeries(Uint8Array.from(bytes, (value, at) => (at === 5 ? value + 1 : value)))).toBeNull()
})

test('the page on methods works its example as printed', () => {
  const page = readFileSync(new URL('../../../docs/methods/measurements/shots.md', import.meta.url), 'utf8')
  const code = /```js\n([\s\S]*?)```/.exec(page)![1]!
  const lines: string[] = []
  const log = (...values: unknown[]) => lines.push(values.map(String).join(' '))
  const run = new Function('integrateLoudness', 'console', code.replace(/^import .*$/m, ''))
  run(integrateLoudness, { log })
  expect(lines).toEqual([...code.matchAll(/\/\/ → (.*)/g)].map(match => match[1]))
})
