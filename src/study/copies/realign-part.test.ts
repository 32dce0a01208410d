import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Anchor } from '../change.ts'
import { applyToList, inverse } from '../change.ts'
import type { Mark } from '../coding/mark.ts'
import type { Shot } from '../shots/shot.ts'
import type { FrameClock } from '../time/frame-clock.ts'
import { frameToMs } from '../time/frame-clock.ts'
import { warpBetween } from './likeness.ts'
import type { PartInTime } from './realign-part.ts'
import { realignPart } from './realign-part.ts'
import { composeWarps, invertWarp, warpMs } from './warp.ts'

const clockOf = (numerator: number, denominator: number, frameCount: number): FrameClock => ({
  ...{ kind: 'constant', rate: { numerator, denominator }, offsetTicks: 0, frameCount },
  endMs: Math.ceil((frameCount * denominator * 1000) / numerator),
})
const film = clockOf(24, 1, 2400)
/** Run at 25 frames a second, without its first 300 frames. */
const copy = clockOf(25, 1, 2100)
const likeness = {
  ...{ id: 'l', fileId: 'copy', otherFileId: 'film', matched: 50, compared: 50, state: 'taken' as const },
  ...{ warp: { speed: 24 / 25, offsetMs: -12_000, errorMs: 20 }, fromMs: 12_500, untilMs: 100_000 },
}

const spans = fc
  .tuple(fc.integer({ min: 0, max: 2399 }), fc.integer({ min: 1, max: 200 }))
  .map(([from, length]) => ({ from, until: Math.min(2400, from + length) }))

function partWith(frames: readonly { from: number; until: number }[]): PartInTime {
  const marks = frames.map(
    ({ from, until }, index): Mark => ({
      ...{ id: `m${index}`, filmId: 'f', partId: 'p', codeId: 'c', coderId: 'k', passId: 'pass' },
      ...{ startMs: frameToMs(film, from), endMs: frameToMs(film, until), attachedTo: null, said: null },
    }),
  )
  const keys = marks.flatMap(({ id: markId, startMs }, index) =>
    [startMs, frameToMs(film, frames[index]!.until - 1)].map((atMs, at) => ({
      ...{ id: `k${index}-${at}`, regionId: `r${index}`, markId, partId: 'p', atMs },
      ...{ x: 0, y: 0, width: 5000, height: 5000 - at },
    })),
  )
  const shot = (id: string, startMs: number, endMs: number): Shot => ({
    ...{ id, partId: 'p', startMs, endMs, transitionStartMs: null, transitionEndMs: null },
    ...{ transitionIn: startMs === 0 ? 'start' : 'cut', confidence: null, origin: 'hand' },
  })
  const cuts = [0, 20_000, 45_000, film.endMs]
  const shots = cuts.slice(0, -1).map((start, index) => shot(`s${index}`, start, cuts[index + 1]!))
  const decisions = shots
    .slice(1)
    .map(({ id, startMs }) => ({ id, partId: 'p', atMs: startMs, decision: 'boundary' as const }))
  const records = { shot: shots, boundaryDecision: decisions, mark: marks, regionKey: keys }
  const none = {
    lookedThrough: [],
    scene: [],
    chosenStill: [],
    codeExample: [],
    gathered: [],
    mediationSpan: [],
    subtitle: [],
    dialogueLine: [],
    realityReading: [],
    plateItem: [],
    memoFrame: [],
    setting: [],
    linkEnd: [],
    quoting: [],
    plannedSpan: [],
    measuredSeries: [],
    withheldSpan: [],
  }
  return { partId: 'p', records: { ...records, ...none }, anchors: [] }
}

function put(part: PartInTime, to: 'film' | 'copy') {
  let next = 0
  return realignPart(part, {
    ...{ fromFileId: to === 'copy' ? 'film' : 'copy', toFileId: to, clock: to === 'copy' ? copy : film },
    warpFrom: fileId => warpBetween([likeness], fileId, to),
    boundaries: null,
    makeId: () => `${to}${next++}`,
  })
}

function applied(part: PartInTime, change: ReturnType<typeof put>['change']): PartInTime {
  const byId = <Record extends { id: string }>(records: Record[]) =>
    records.sort((a, b) => (a.id < b.id ? -1 : 1))
  return {
    ...part,
    records: {
      ...part.records,
      shot: byId(applyToList('shot', part.records.shot, change)),
      boundaryDecision: byId(applyToList('boundaryDecision', part.records.boundaryDecision, change)),
      mark: byId(applyToList('mark', part.records.mark, change)),
      regionKey: byId(applyToList('regionKey', part.records.regionKey, change)),
    },
    anchors: applyToList('anchor', part.anchors, change) as Anchor[],
  }
}

describe('putting another copy in use', () => {
  test('places every mark within a frame of where it belongs, or keeps it aside', () => {
    fc.assert(
      fc.property(fc.array(spans, { maxLength: 30 }), frames => {
        const part = partWith(frames)
        const { change, outside } = put(part, 'copy')
        const marks = new Map(applied(part, change).records.mark.map(mark => [mark.id, mark]))
        let aside = 0
        for (const [index, { from, until }] of frames.entries()) {
          const mark = marks.get(`m${index}`)
          if (until <= 300) {
            expect(mark).toBeUndefined()
            aside++
            continue
          }
          const truth = {
            startMs: frameToMs(copy, Math.max(0, from - 300)),
            endMs: frameToMs(copy, until - 300),
          }
          expect(Math.abs(mark!.startMs - truth.startMs)).toBeLessThanOrEqual(40)
          expect(Math.abs(mark!.endMs - truth.endMs)).toBeLessThanOrEqual(40)
          expect(mark!.endMs).toBeGreaterThan(mark!.startMs)
        }
        expect(outside).toBe(aside)
      }),
    )
  })

  test('and the first one again brings everything back to where it lay', () => {
    fc.assert(
      fc.property(fc.array(spans, { maxLength: 30 }), frames => {
        const part = applied(partWith(frames), [])
        const there = applied(part, put(part, 'copy').change)
        const back = applied(there, put(there, 'film').change)
        expect(back.records).toEqual(part.records)
      }),
    )
  })

  test('keeps every key of a region on a frame, within one of where it belongs, or aside', () => {
    fc.assert(
      fc.property(fc.array(spans, { maxLength: 30 }), frames => {
        const starts = new Set(Array.from({ length: 2100 }, (_, frame) => frameToMs(copy, frame)))
        const part = partWith(frames)
        const there = applied(part, put(part, 'copy').change)
        const keys = new Map(there.records.regionKey.map(key => [key.id, key]))
        for (const [index, { from, until }] of frames.entries())
          for (const [at, frame] of [from, until - 1].entries()) {
            const key = keys.get(`k${index}-${at}`)
            if (frame < 300) expect(key === undefined || key.atMs === 0).toBe(true)
            else expect(Math.abs(key!.atMs - frameToMs(copy, frame - 300))).toBeLessThanOrEqual(40)
            if (key) expect(starts.has(key.atMs)).toBe(true)
          }
      }),
    )
  })

  test('is undone by its inverse', () => {
    fc.assert(
      fc.property(fc.array(spans, { maxLength: 30 }), frames => {
        const part = applied(partWith(frames), [])
        const { change } = put(part, 'copy')
        expect(applied(applied(part, change), inverse(change))).toEqual(part)
      }),
    )
  })

  test('takes a mark that was moved on the copy as made there', () => {
    const part = partWith([{ from: 600, until: 700 }])
    const there = applied(part, put(part, 'copy').change)
    const mark = there.records.mark.map(one => ({ ...one, startMs: one.startMs + 400 }))
    const moved = { ...there, records: { ...there.records, mark } }
    const back = applied(moved, put(moved, 'film').change)
    expect(back.records.mark[0]!.startMs).toBeGreaterThan(part.records.mark[0]!.startMs + 350)
    expect(back.anchors.find(({ recordId }) => recordId === 'm0')).toMatchObject({ fileId: 'copy' })
  })
})

describe('a warp of time', () => {
  const warps = fc.record({
    speed: fc.double({ min: 0.5, max: 2, noNaN: true }),
    offsetMs: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    errorMs: fc.integer({ min: 0, max: 100 }),
  })
  const moments = fc.integer({ min: 0, max: 10_000_000 })

  test('and its inverse lead back', () => {
    fc.assert(
      fc.property(warps, moments, (warp, ms) => {
        expect(warpMs(invertWarp(warp), warpMs(warp, ms))).toBeCloseTo(ms, 3)
      }),
    )
  })

  test('after another is both', () => {
    fc.assert(
      fc.property(warps, warps, moments, (first, then, ms) => {
        expect(warpMs(composeWarps(first, then), ms)).toBeCloseTo(warpMs(then, warpMs(first, ms)), 3)
      }),
    )
  })
})
