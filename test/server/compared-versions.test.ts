import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { VersionsAnswer } from '../../src/server/contracts/index.ts'
import type { DrawnShot } from '../films/edited-patterns.ts'
import { encodePatterns } from '../films/edited-patterns.ts'
import type { ServedStudy } from './served-study.ts'
import { serveStudy } from './served-study.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-versions-'))
const shot = (pattern: number, frames = 30 + ((pattern * 7) % 20)): DrawnShot => ({ pattern, frames })
const whole = Array.from({ length: 14 }, (_, index) => shot(index + 1))
const [first, second, , , fifth, sixth, seventh, eighth, ninth, tenth, ...rest] = whole as [...DrawnShot[]]
/** Without the third and fourth, with one that is new, the eighth longer, the ninth before the seventh. */
const another = [
  ...[first!, second!, fifth!, shot(77, 40), sixth!, ninth!, seventh!],
  ...[{ ...eighth!, frames: eighth!.frames + 24 }, tenth!, ...rest],
]
const prints = {
  'here.mp4': [whole, {}],
  'same.mp4': [whole, { frameRate: { numerator: 25, denominator: 1 }, bars: 12, tint: 10, cropped: 4 }],
  'other.mp4': [another, {}],
  'other-25.mp4': [another, { frameRate: { numerator: 25, denominator: 1 }, bars: 12, tint: -10 }],
} as const
let study: ServedStudy

beforeAll(async () => {
  for (const [name, [shots, print]] of Object.entries(prints))
    await encodePatterns(path.join(folder, name), shots, print)
  study = await serveStudy({ roots: [folder], measuring: 'by-itself' })
  const paths = Object.keys(prints).map(name => path.join(folder, name))
  expect((await study.call('/api/add', { paths })).status).toBe(200)
  await study.untilIdle()
}, 120_000)

afterAll(async () => {
  await study?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const compare = async (film: string, other: string) =>
  study.call<VersionsAnswer>(`/api/versions/compared?film=${film}&other=${other}`)

describe('two prints of drawn films', () => {
  test('are the same, at another rate, in a letterbox, cropped and tinted', async () => {
    const { answer } = await compare('here.mp4', 'same.mp4')
    expect(answer).toMatchObject({ same: 14, differences: [] })
    expect(answer.speed).toBeCloseTo(24 / 25, 3)
  })

  test.each([
    ['other.mp4', 1, 1000],
    ['other-25.mp4', 24 / 25, 960],
  ])('differ in just what was edited: %s', async (other, speed, longerMs) => {
    const { answer } = await compare('here.mp4', other)
    expect(answer.speed).toBeCloseTo(speed, 3)
    expect(answer.first.shots).toBe(14)
    expect(
      answer.differences.map(one => [one.kind, one.first?.shot ?? null, one.second?.shot ?? null]),
    ).toEqual(
      [
        ['cut', 3, null],
        ['added', null, 4],
        ['moved', 9, 6],
        ['lengthened', 8, 8],
      ].sort((a, b) => Number(a[1] ?? 5.5) - Number(b[1] ?? 5.5)),
    )
    const [cut] = answer.differences
    expect(cut!.first).toMatchObject({ shots: 2, startMs: expect.any(Number) })
    expect(cut!.first!.stills).toHaveLength(2)
    const longer = answer.differences.find(({ kind }) => kind === 'lengthened')!
    expect(Math.abs(longer.byMs! - longerMs)).toBeLessThan(90)
  })

  test('are refused with a sentence where there is no second one, and where none is called so', async () => {
    const asked = async (query: string) =>
      (await study.call<{ refusal: { kind: string } }>(`/api/versions/compared?${query}`)).answer.refusal.kind
    expect(await asked('film=here.mp4')).toBe('no-other-version')
    expect(await asked('film=here.mp4&second=Berlin')).toBe('no-version-of-that-name')
    expect(await asked('film=nowhere')).toBe('no-film-of-that-name')
  })
})
