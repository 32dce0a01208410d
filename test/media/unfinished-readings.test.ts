import { createHash } from 'node:crypto'
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Media, ShotReading } from '../../src/media/index.ts'
import { share } from '../share.ts'
import { joinReels } from './joined-reels.ts'
import { dealtTo, mediaDrivers, worth } from './media-drivers.ts'
import { sharedFilms } from './shared-films.ts'

const drivers = await mediaDrivers()
const program = drivers.find(({ name }) => name === 'ffmpeg')
const canJoin = program && sharedFilms('shots').length > 0

/** Times stretched by fits and starts: no frame lies evenly for longer than ten others. */
const uneven = ['-bsf:v', 'setts=pts=PTS+37*floor(PTS/5000):dts=DTS+37*floor(DTS/5000)']
const films: [name: string, options: string[]][] = [
  ['plain.mp4', []],
  ['late.mp4', ['-output_ts_offset', '5']],
  ['stream.ts', ['-output_ts_offset', '3']],
  ['uneven.mkv', uneven],
]

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'unfinished-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/**
 * Reads until a share of the film has been seen, then stops; gives what had been seen by then. The decoder may be 2,400
 * frames ahead: it must not have ended.
 */
async function stopAt(media: Media, film: string, share: number): Promise<number> {
  const stop = new AbortController()
  let seenMs = 0
  const result = await media.readShots(film, {
    signal: stop.signal,
    unfinishedPath: unfinishedOf(film),
    onProgress: ({ doneMs, totalMs }) => {
      if (stop.signal.aborted) return
      seenMs = doneMs
      if (doneMs > share * totalMs) stop.abort()
    },
  })
  expect(result).toMatchObject({ ok: false, refusal: { kind: 'cancelled' } })
  return seenMs
}

/** Reads on, and says from where. */
async function goOn(media: Media, film: string): Promise<{ reading: ShotReading; firstMs: number }> {
  let firstMs = Number.POSITIVE_INFINITY
  const reading = await media.readShots(film, {
    unfinishedPath: unfinishedOf(film),
    onProgress: ({ doneMs }) => {
      firstMs = Math.min(firstMs, doneMs)
    },
  })
  return { reading: worth(reading), firstMs }
}

/** Whether a reading begins again, at once or after a while; it is stopped as soon as it has. */
async function beginsAgain(media: Media, film: string): Promise<boolean> {
  const stop = new AbortController()
  await media.readShots(film, {
    signal: stop.signal,
    unfinishedPath: unfinishedOf(film),
    onProgress: ({ doneMs, totalMs }) => {
      if (doneMs < totalMs * 0.3) stop.abort()
    },
  })
  return stop.signal.aborted
}

function unfinishedOf(film: string): string {
  return `${film}.unfinished`
}

/** What is kept is one thing for both drivers: each shows one of the ways it is used. */
function takes(media: Media, way: 'twice' | 'behind damage'): boolean {
  return dealtTo(media, drivers, ['twice', 'behind damage']).includes(way)
}

/** How far apart two passes may say the same damage lies: a decoder speaks of it apart from its frames. */
const aboutMs = 5000

function expectSame(reading: ShotReading, whole: ShotReading): void {
  const { features, ...account } = reading
  const { features: wholeFeatures, ...wholeAccount } = whole
  expect(withoutPlaces(account)).toEqual(withoutPlaces(wholeAccount))
  expect(Buffer.from(features).equals(Buffer.from(wholeFeatures))).toBe(true)
  const isNear = ({ startMs }: { startMs: number }, others: readonly { startMs: number; endMs: number }[]) =>
    others.some(other => startMs > other.startMs - aboutMs && startMs < other.endMs + aboutMs)
  const [seen, expected] = [reading.condition.damaged, whole.condition.damaged]
  expect(seen.every(place => isNear(place, expected))).toBe(true)
  expect(expected.every(place => isNear(place, seen))).toBe(true)
}

/** All that is exact: where damage lies is said about. */
function withoutPlaces(account: Omit<ShotReading, 'features'>) {
  const condition = { ...account.condition, damaged: [] }
  return { ...account, condition, probe: { ...account.probe, condition } }
}

describe.skipIf(!canJoin).each(drivers.map(media => [media.name, media] as const))(
  'a reading by %s that was stopped',
  (_, media) => {
    test.each(dealtTo(media, drivers, films))(
      'in the middle of %s goes on from there and gives what one pass gives',
      async (name, options) => {
        const film = await joinReels(path.join(folder, name), { options })
        const whole = worth(await media.readShots(film))
        expect(whole.clock.kind).toBe(options === uneven ? 'variable' : 'constant')
        const seenMs = await stopAt(media, film, 0.35)
        const { reading, firstMs } = await goOn(media, film)
        expect(firstMs).toBeGreaterThanOrEqual(seenMs)
        expectSame(reading, whole)
        await rm(unfinishedOf(film))
      },
    )

    test.skipIf(!takes(media, 'twice'))('twice goes on twice', async () => {
      const film = await joinReels(path.join(folder, 'plain.mp4'), { options: [] })
      const whole = worth(await media.readShots(film))
      const once = await stopAt(media, film, 0.1)
      const twice = await stopAt(media, film, 0.4)
      expect(twice).toBeGreaterThan(once)
      const { reading, firstMs } = await goOn(media, film)
      expect(firstMs).toBeGreaterThanOrEqual(twice)
      expectSame(reading, whole)
    })

    /** Reels with damaged packets at these places. */
    const damaged = async (name: string, shares: number[]) => {
      const film = await joinReels(path.join(folder, name), { reels: [0, 1, 3] })
      const bytes = await readFile(film)
      for (const share of shares) {
        const at = Math.round(share * bytes.length)
        bytes.fill(0x5a, at, at + 20_000)
      }
      await writeFile(film, bytes)
      return film
    }

    test.skipIf(!takes(media, 'behind damage'))(
      'behind damaged packets goes on and counts them once',
      async () => {
        const film = await damaged('before.mp4', [0.04, 0.08])
        const whole = worth(await media.readShots(film))
        expect(whole.skippedPackets).toBeGreaterThan(0)
        const seenMs = await stopAt(media, film, 0.4)
        const { reading, firstMs } = await goOn(media, film)
        expect(firstMs).toBeGreaterThanOrEqual(seenMs)
        expectSame(reading, whole)
      },
    )

    test('before damaged packets begins again, since what is shown for them depends on what came before', async () => {
      const film = await damaged('after.mp4', [0.95])
      const whole = worth(await media.readShots(film))
      await stopAt(media, film, 0.4)
      const { reading, firstMs } = await goOn(media, film)
      expect(firstMs).toBeLessThan(whole.probe.durationMs * 0.3)
      expectSame(reading, whole)
    })
  },
)

describe.skipIf(!canJoin)('what is kept of an unfinished reading', () => {
  const media = program!
  let film = ''
  let whole: ShotReading
  let kept: Buffer

  beforeAll(async () => {
    film = await joinReels(path.join(folder, 'kept.mp4'))
    whole = worth(await media.readShots(film))
    await stopAt(media, film, 0.4)
    kept = await readFile(unfinishedOf(film))
  })

  const digestAt = 8
  const contentAt = digestAt + 32

  /** Changed, and made to look whole. */
  function forged(change: (content: Buffer) => Buffer): Buffer {
    const content = change(Buffer.from(kept.subarray(contentAt)))
    const digest = createHash('sha256').update(content).digest()
    return Buffer.concat([kept.subarray(0, digestAt), digest, content])
  }

  function withHead(change: (head: string) => string): Buffer {
    return forged(content => {
      const length = content.readUInt32LE(0)
      const head = Buffer.from(change(content.toString('utf8', 4, 4 + length)))
      const size = Buffer.alloc(4)
      size.writeUInt32LE(head.length)
      return Buffer.concat([size, head, content.subarray(4 + length)])
    })
  }

  function flipped(bytes: Buffer, at: number): Buffer {
    const other = Buffer.from(bytes)
    other[at] = other[at]! ^ 1
    return other
  }

  const unusable: [string, () => Buffer][] = [
    ['has one wrong bit in what was measured', () => flipped(kept, kept.length - 60_000)],
    ['is cut off', () => kept.subarray(0, kept.length - 1000)],
    ['is empty', () => Buffer.alloc(0)],
    [
      'is of another detector',
      () => withHead(head => head.replace('silverscreen-shots-', 'silverscreen-shots-x')),
    ],
    [
      'is of a file changed at another time',
      () => withHead(head => head.replace('"modifiedMs":', '"modifiedMs":1')),
    ],
    [
      'was decoded in another way',
      () => withHead(head => head.replace('"decoding":"', '"decoding":"other ')),
    ],
    ['holds other times', () => withHead(head => head.replace('"scale":', '"scale":2'))],
    [
      'begins too late',
      () =>
        withHead(head => head.replace(/"ticks":(\d+)/, (_, ticks) => `"ticks":${Number(ticks) + 240_000}`)),
    ],
    ['lies about how much it holds', () => forged(content => content.subarray(0, content.length - 100))],
    ['holds other pictures', () => forged(content => flipped(content, pictureAt(content)))],
  ]

  /** A byte of the picture held longest ago, somewhere in the middle: behind the head, the times and the number of frames. */
  function pictureAt(content: Buffer): number {
    let at = 4 + content.readUInt32LE(0)
    for (let piece = 0; piece < 2; piece++) at += 4 + content.readUInt32LE(at)
    return at + 4 + 300 * 1000
  }

  test.each(share(unusable))('is not used where it %s', async (_, change) => {
    const changed = change()
    expect(changed.equals(kept)).toBe(false)
    await writeFile(unfinishedOf(film), changed)
    expect(await beginsAgain(media, film)).toBe(true)
  })

  test('leaves nothing in a reading that begins again', async () => {
    await writeFile(unfinishedOf(film), unusable.at(-1)![1]())
    expectSame((await goOn(media, film)).reading, whole)
  })

  test('is used where nothing of it was changed', async () => {
    await writeFile(unfinishedOf(film), kept)
    expect(await beginsAgain(media, film)).toBe(false)
  })

  test('is not used for a film of other content in its place', async () => {
    const other = await joinReels(path.join(folder, 'other.mp4'), { reels: [1, 2] })
    await copyFile(other, film)
    await writeFile(unfinishedOf(film), kept)
    const { reading, firstMs } = await goOn(media, film)
    expect(firstMs).toBeLessThan(whole.probe.durationMs * 0.3)
    expectSame(reading, worth(await media.readShots(film)))
  })
})
