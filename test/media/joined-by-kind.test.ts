import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Boundary } from '../../src/media/shots/boundary.ts'
import { crossed, editFilm, hasTakes, type Part, type Take } from './edited-films.ts'
import { mediaDrivers, worth } from './media-drivers.ts'

const [media] = await mediaDrivers()

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'joined-by-kind-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

let films = 0
async function boundariesOf(
  parts: Part[],
  options: { graph?: string; rate?: number } = {},
): Promise<Boundary[]> {
  const film = await editFilm(path.join(folder, `${++films}.mp4`), parts, options)
  return worth(await media!.readShots(film)).boundaries
}

const framesOf = (boundaries: Boundary[]) => boundaries.map(({ frame }) => frame)

describe.skipIf(!media || !hasTakes)('where a film fades in or out by itself', () => {
  test.each<[Take, number]>([
    ['battle', 12],
    ['crystal', 12],
    ['robot', 12],
    ['frog', 48],
    ['street', 96],
    ['crystal', 96],
  ])('there is no boundary: %s over %i frames', async (take, frames) => {
    const length = take === 'robot' ? 138 : 240
    const filter = `fade=in:0:${frames},fade=out:${length - frames}:${frames}`
    expect(await boundariesOf([{ take, frames: length, filter }])).toEqual([])
  })
})

describe.skipIf(!media || !hasTakes)('a small card', () => {
  const black = 'lutyuv=y=16:u=128:v=128'
  const line = (top: number, left: number, width: number) =>
    `drawbox=x=${left}:y=${top}:w=${width}:h=5:color=gray:t=fill`

  test('that cuts in after a fade to black begins at its first frame, and ends by a cut', async () => {
    const found = await boundariesOf([
      { take: 'battle', frames: 90, filter: 'fade=out:60:24' },
      { take: 'frog', frames: 50, filter: `${black},${line(80, 120, 70)},${line(92, 130, 50)}` },
      { take: 'crystal', frames: 60 },
    ])
    expect(found.map(({ kind, frame }) => [kind, frame])).toEqual([
      ['fade', 90],
      ['cut', 140],
    ])
  })
})

describe.skipIf(!media || !hasTakes)('shots of a few frames', () => {
  test('five frames apart are all found', async () => {
    const quick: Take[] = ['robot', 'meadow', 'frog', 'street', 'crystal', 'bird', 'battle', 'robot', 'frog']
    const found = await boundariesOf([
      { take: 'battle', frames: 40 },
      ...quick.map((take, index) => ({ take, from: 10 + 3 * index, frames: 5 })),
      { take: 'street', from: 60, frames: 40 },
    ])
    expect(framesOf(found)).toEqual(Array.from({ length: 10 }, (_, index) => 40 + 5 * index))
  })

  test.each<[number, Take, Take]>([
    [3, 'battle', 'frog'],
    [4, 'battle', 'frog'],
    [5, 'battle', 'frog'],
    [3, 'street', 'robot'],
    [5, 'street', 'robot'],
  ])('that are put into another shot for %i frames are found: %s, %s', async (frames, around, put) => {
    const found = await boundariesOf([
      { take: around, frames: 50 },
      { take: put, from: 30, frames },
      { take: around, from: 50 + frames, frames: 50 },
    ])
    expect(framesOf(found)).toEqual([50, 50 + frames])
  })
})

describe.skipIf(!media || !hasTakes)('wipes', () => {
  test.each([
    ...['wipeleft', 'wipedown', 'circleopen', 'circleclose', 'diagbr'],
    ...['smoothleft', 'smoothup', 'slideleft', 'slidedown', 'radial', 'horzopen'],
  ])('are typed, and their ends found: %s', async kind => {
    const { graph, start, end } = crossed(kind, { frames: 80, lasts: 25 })
    const found = await boundariesOf(
      [
        { take: 'robot', frames: 80 },
        { take: 'frog', frames: 80 },
      ],
      { graph },
    )
    expect(found.map(boundary => boundary.kind)).toEqual(['wipe'])
    expect(Math.abs(found[0]!.transitionStartFrame! - start)).toBeLessThanOrEqual(8)
    expect(Math.abs(found[0]!.transitionEndFrame! - end)).toBeLessThanOrEqual(8)
  })
})

describe.skipIf(!media || !hasTakes)('long dissolves', () => {
  test.each([
    [75, 25],
    [100, 25],
    [180, 60],
  ])('of %i frames at %i a second are found with their ends', async (lasts, rate) => {
    const { graph, start, end } = crossed('fade', { frames: 220, lasts, rate })
    const found = await boundariesOf(
      [
        { take: 'street', frames: 220 },
        { take: 'frog', frames: 220 },
      ],
      { graph, rate },
    )
    expect(found.map(boundary => boundary.kind)).toEqual(['dissolve'])
    const reach = lasts / 3
    expect(Math.abs(found[0]!.transitionStartFrame! - start)).toBeLessThanOrEqual(reach)
    expect(Math.abs(found[0]!.transitionEndFrame! - end)).toBeLessThanOrEqual(reach)
  })
})

describe.skipIf(!media || !hasTakes)('one take is no two shots', () => {
  test.each<[string, Take, string]>([
    ['in an even hand', 'street', 'crop=280:150:20+14*sin(n/2.1):15+9*cos(n/1.7),scale=320:180'],
    ['under a lamp that fails', 'street', "lutyuv=y='16+(val-16)*0.25':enable='lt(mod(n,23),5)'"],
    ['under a lamp that flickers', 'crystal', "lutyuv=y='16+(val-16)*0.4':enable='lt(mod(n,17),3)'"],
  ])('%s', async (_, take, filter) => {
    expect(await boundariesOf([{ take, frames: 200, filter }])).toEqual([])
  })
})
