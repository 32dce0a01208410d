import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FrameClock, Shot } from '../../study/index.ts'
import { frameCount, frameToMs, msToFrame } from '../../study/index.ts'
import { frameToTimeCode, timeCodeToFrame } from './film-time-code.ts'
import { readShotList, writeShotList } from './read-shot-list.ts'
import type { ListedBoundary, ShotListForm, ShotsOfFilm } from './shot-list.ts'

function constant(numerator: number, denominator: number, seconds = 700): FrameClock {
  const count = Math.floor((seconds * numerator) / denominator)
  return {
    kind: 'constant',
    rate: { numerator, denominator },
    offsetTicks: 0,
    frameCount: count,
    endMs: Math.ceil((count * denominator * 1000) / numerator),
  }
}

const variable: FrameClock = {
  kind: 'variable',
  startsMs: Array.from({ length: 9000 }, (_, frame) => frame * 41 + (frame % 3) * 7),
  endMs: 9000 * 41 + 60,
}

/** As WebM and Matroska keep it: an even beat in whole milliseconds. */
const rounded: FrameClock = {
  kind: 'variable',
  startsMs: Array.from({ length: 8871 }, (_, frame) => Math.round((frame * 1001) / 24)),
  endMs: Math.round((8871 * 1001) / 24),
}

const clocks: [string, FrameClock][] = [
  ['23.976', constant(24_000, 1001, 370)],
  ['24', constant(24, 1)],
  ['25', constant(25, 1)],
  ['29.97', constant(30_000, 1001)],
  ['50', constant(50, 1)],
  ['59.94', constant(60_000, 1001)],
  ['23.976, rounded to milliseconds,', rounded],
  ['variable', variable],
]

const kinds = ['cut', 'dissolve', 'fade', 'wipe'] as const

interface Drawn {
  frame: number
  kind: (typeof kinds)[number]
  before: number
  after: number
  known: boolean
}

function anyBoundaries(clock: FrameClock) {
  const one = fc.record({
    frame: fc.integer({ min: 1, max: frameCount(clock) - 1 }),
    kind: fc.constantFrom(...kinds),
    before: fc.integer({ min: 0, max: 30 }),
    after: fc.integer({ min: 0, max: 30 }),
    known: fc.boolean(),
  })
  return fc
    .uniqueArray(one, { maxLength: 40, selector: ({ frame }) => frame })
    .map(drawn =>
      drawn.sort((a, b) => a.frame - b.frame).map((d, i, all) => boundary(clock, d, all[i - 1], all[i + 1])),
    )
}

/** Transitions reach no further than their neighbours' boundaries. */
function boundary(clock: FrameClock, drawn: Drawn, previous?: Drawn, next?: Drawn): ListedBoundary {
  const { frame, kind, known } = drawn
  const atMs = frameToMs(clock, frame)
  if (kind === 'cut' || !known)
    return { atMs, transitionIn: kind, transitionStartMs: null, transitionEndMs: null }
  const from = Math.max(previous?.frame ?? 0, frame - drawn.before)
  const to = Math.min((next?.frame ?? frameCount(clock)) - 1, frame + drawn.after)
  return {
    atMs,
    transitionIn: kind,
    transitionStartMs: frameToMs(clock, from),
    transitionEndMs: frameToMs(clock, to),
  }
}

function filmWith(clock: FrameClock, boundaries: readonly ListedBoundary[]): ShotsOfFilm {
  const starts = [
    { atMs: 0, transitionIn: 'start' as const, transitionStartMs: null, transitionEndMs: null },
    ...boundaries,
  ]
  const shots: Shot[] = starts.map(({ atMs, ...rest }, index) => ({
    ...rest,
    id: `shot${index}`,
    partId: 'part',
    startMs: atMs,
    endMs: starts[index + 1]?.atMs ?? clock.endMs,
    confidence: index % 2 === 0 ? null : 0.8,
    origin: 'machine',
  }))
  return { clock, shots, title: '工厂 “x”\n=1', fileName: 'a film.mp4' }
}

function read(text: string, clock: FrameClock) {
  const list = readShotList(text, clock)
  if (!list.ok) throw new Error(JSON.stringify(list.refusal))
  return list.value
}

describe('a list taken out and brought in again', () => {
  for (const [name, clock] of clocks)
    test.each(['csv', 'edl', 'otio'] as const)(`is the same at ${name} frames a second as %s`, form => {
      fc.assert(
        fc.property(anyBoundaries(clock), boundaries => {
          const list = read(writeShotList(form, filmWith(clock, boundaries)).text, clock)
          expect(list).toEqual({ form, boundaries, misfits: [], closableGaps: 0 })
        }),
        { numRuns: 25 },
      )
    })

  test.each(clocks)(
    'has every boundary at %s frames a second as a PySceneDetect list, but no kinds',
    (_, clock) => {
      fc.assert(
        fc.property(anyBoundaries(clock), boundaries => {
          const { text, misfits } = writeShotList('pyscenedetect', filmWith(clock, boundaries))
          const list = read(text, clock)
          expect(list.form).toBe('pyscenedetect')
          expect(list.boundaries.map(({ atMs }) => atMs)).toEqual(boundaries.map(({ atMs }) => atMs))
          const gradual = boundaries.filter(({ transitionIn }) => transitionIn !== 'cut').length
          expect(misfits.find(({ kind }) => kind === 'kinds-left-out')).toEqual(
            gradual > 0 ? { kind: 'kinds-left-out', count: gradual } : undefined,
          )
          const [, ...withoutCodes] = text.split('\r\n')
          expect(read(withoutCodes.join('\n'), clock).boundaries).toEqual(list.boundaries)
        }),
        { numRuns: 25 },
      )
    },
  )

  test('counts a film whose times are only rounded as other programs do', () => {
    const even = clocks[0]![1]
    const boundaries = [40, 999, 6000].map(frame => boundary(even, aCut(frame)))
    for (const form of ['edl', 'otio', 'pyscenedetect'] as ShotListForm[]) {
      const { text } = writeShotList(form, filmWith(even, boundaries))
      const inRounded = read(text, rounded).boundaries.map(({ atMs }) => atMs)
      expect(inRounded).toEqual([40, 999, 6000].map(frame => frameToMs(rounded, frame)))
    }
  })

  test('refuses a list of another rate in every form', () => {
    const boundaries = [40, 999, 6000].map(frame => boundary(clocks[0]![1], aCut(frame)))
    for (const form of ['csv', 'edl', 'otio', 'pyscenedetect'] as ShotListForm[]) {
      const { text } = writeShotList(form, filmWith(clocks[0]![1], boundaries))
      expect(readShotList(text, clocks[1]![1])).toMatchObject({
        refusal: { kind: 'list-of-another-rate' },
      })
    }
  })

  test('refuses a list that goes beyond the end of the film', () => {
    const [long, short] = [constant(25, 1), constant(25, 1, 100)]
    const boundaries = [100, 9000].map(frame => boundary(long, aCut(frame)))
    for (const form of ['csv', 'edl', 'otio', 'pyscenedetect'] as ShotListForm[]) {
      const { text } = writeShotList(form, filmWith(long, boundaries))
      expect(readShotList(text, short)).toMatchObject({
        refusal: { kind: 'list-beyond-end', endMs: 100_000 },
      })
    }
  })
})

function aCut(frame: number): Drawn {
  return { frame, kind: 'cut', before: 0, after: 0, known: false }
}

const pal = constant(25, 1, 60)

describe('a PySceneDetect table', () => {
  /** The frame that PySceneDetect takes for a time, and the one that FFmpeg shows first when it seeks there. */
  const nearest = (seconds: number, rate: number) => Math.round(seconds * rate)
  const shownBy = (seconds: number, rate: number) => Math.ceil(seconds * rate - 1e-9)

  test.each([
    [24_000, 1001],
    [24, 1],
    [25, 1],
    [30_000, 1001],
    [50, 1],
    [60_000, 1001],
  ])(
    'names each cut at %i/%i by a time that both PySceneDetect and FFmpeg take for its frame',
    (numerator, denominator) => {
      const clock = constant(numerator, denominator, 600)
      fc.assert(
        fc.property(fc.integer({ min: 1, max: frameCount(clock) - 2 }), frame => {
          const { text } = writeShotList('pyscenedetect', filmWith(clock, [boundary(clock, aCut(frame))]))
          const [codes, , first, second] = text.split('\r\n').map(line => line.split(','))
          const rate = numerator / denominator
          for (const seconds of [first![6], second![3]].map(Number)) {
            expect(nearest(seconds, rate)).toBe(frame)
            expect(shownBy(seconds, rate)).toBe(frame)
          }
          expect(Number(second![1])).toBe(frame + 1)
          const [hours, minutes, rest] = codes![1]!.split(':').map(Number) as [number, number, number]
          expect(shownBy(hours * 3600 + minutes * 60 + rest, rate)).toBe(frame)
        }),
        { numRuns: 60 },
      )
    },
  )

  test('as PySceneDetect rounds it, the 92nd frame at 24 a second at 3.792 s, is read as that frame', () => {
    const clock = constant(24, 1, 60)
    const text = `Scene Number,Start Frame,Start Timecode,Start Time (seconds),End Frame,End Timecode,End Time (seconds),Length (frames),Length (timecode),Length (seconds)
1,1,00:00:00.000,0.000,91,00:00:03.792,3.792,91,00:00:03.792,3.792
2,92,00:00:03.792,3.792,1440,00:01:00.000,60.000,1349,00:00:56.208,56.208
`
    expect(read(text, clock).boundaries.map(({ atMs }) => msToFrame(clock, atMs))).toEqual([91])
  })
})

describe('a film with a time code of its own', () => {
  test.each([
    ['10:00:00:00', constant(25, 1, 60), '10:00:04:00', 25 * 36_000],
    ['01:00:00;00', constant(30_000, 1001, 60), '01:00:03;10', 107_892],
    ['01:00:00:00', constant(30_000, 1001, 60), '01:00:03:10', 108_000],
  ] as const)('names its pictures by it in EDL and OpenTimelineIO: %s', (timeCode, clock, source, first) => {
    const film = { ...filmWith(clock, [boundary(clock, aCut(100))]), timeCode }
    const edl = writeShotList('edl', film).text
    const events = edl.split('\r\n').filter(line => /^\d{3} /.test(line))
    expect(events.map(line => line.split(/ +/)[4])).toEqual([timeCode, source])
    expect(events.map(line => line.split(/ +/)[6]!.replace(';', ':'))[0]).toBe('00:00:00:00')
    const otio = writeShotList('otio', film).text
    const starts = [...otio.matchAll(/"value": (\d+)/g)].map(match => Number(match[1]))
    expect(starts).toContain(first + 100)
    for (const text of [edl, otio])
      expect(read(text, clock).boundaries).toMatchObject([{ atMs: frameToMs(clock, 100) }])
  })
})

describe('lists of other programs', () => {
  test('an EDL of an editing program: hours of its own, sound, a dissolve, a fade from black, a wipe', () => {
    const text = `TITLE: reel 1
FCM: NON-DROP FRAME

001  TAPE1    V     C        01:00:00:00 01:00:10:00 01:00:00:00 01:00:10:00
002  TAPE1    AA    C        01:00:00:00 01:00:10:00 01:00:00:00 01:00:10:00
003  TAPE1    V     C        01:00:10:00 01:00:10:00 01:00:10:00 01:00:10:00
003  TAPE1    V     D    025 01:00:10:00 01:00:20:00 01:00:10:00 01:00:20:00
* FROM CLIP NAME: A
* TO CLIP NAME: B
004  BL       V     C        00:00:00:00 00:00:00:00 01:00:20:00 01:00:20:00
004  TAPE1    V     D    012 01:00:20:00 01:00:30:00 01:00:20:00 01:00:30:00
005  TAPE1    V     C        01:00:30:00 01:00:30:00 01:00:30:00 01:00:30:00
005  TAPE1    V     W001 010 01:00:30:00 01:01:00:00 01:00:30:00 01:01:00:00
006  broken line
`
    const { boundaries, misfits, form } = read(text, pal)
    expect(form).toBe('edl')
    expect(boundaries).toEqual([
      { atMs: 10_480, transitionIn: 'dissolve', transitionStartMs: 10_000, transitionEndMs: 10_960 },
      { atMs: 20_240, transitionIn: 'fade', transitionStartMs: 20_000, transitionEndMs: 20_440 },
      { atMs: 30_200, transitionIn: 'wipe', transitionStartMs: 30_000, transitionEndMs: 30_360 },
    ])
    expect(misfits).toEqual([
      { kind: 'time-code-shifted', entry: 4 },
      { kind: 'track-passed-over', entry: 5 },
      { kind: 'entry-not-read', entry: 14 },
    ])
  })

  test('an EDL in drop frames only fits 29.97 and 59.94, and a frame number too high no rate', () => {
    const text = 'FCM: DROP FRAME\n001 AX V C 00:00:00;00 00:00:59;27 00:00:00;00 00:00:59;27\n'
    expect(readShotList(text, pal)).toMatchObject({ refusal: { kind: 'list-of-another-rate' } })
    expect(read(text, constant(30_000, 1001, 60)).boundaries).toEqual([])
    const thirty = '001 AX V C 00:00:00:00 00:00:05:29 00:00:00:00 00:00:05:29\n'
    expect(readShotList(thirty, pal)).toMatchObject({ refusal: { kind: 'list-of-another-rate' } })
  })

  test('an EDL whose ends are one frame short says so, and closes the gaps where that is wanted', () => {
    const line = (number: number, from: string, to: string) =>
      `00${number} AX V C ${from} ${to} ${from} ${to}\n`
    const text = [
      line(1, '00:00:00:00', '00:00:09:24'),
      line(2, '00:00:10:00', '00:00:19:24'),
      line(3, '00:00:22:00', '00:00:59:24'),
    ].join('')
    const asWritten = read(text, pal)
    expect(asWritten.closableGaps).toBe(1)
    expect(asWritten.boundaries.map(({ atMs }) => atMs)).toEqual([9960, 10_000, 19_960, 22_000])
    const closed = readShotList(text, pal, { closeGaps: true })
    if (!closed.ok) throw new Error(JSON.stringify(closed.refusal))
    expect(closed.value.boundaries.map(({ atMs }) => atMs)).toEqual([10_000, 19_960, 22_000])
    expect(closed.value.misfits).toEqual([
      { kind: 'gaps-closed', count: 1 },
      { kind: 'gap-before', entry: 3 },
    ])
    expect(closed.value.closableGaps).toBe(0)
  })

  test('a list of PySceneDetect as it writes it, and as it wrote it when frames began with 0', () => {
    const head =
      'Scene Number,Start Frame,Start Timecode,Start Time (seconds),End Frame,End Timecode,End Time (seconds),Length (frames),Length (timecode),Length (seconds)'
    const now = `Timecode List:,00:00:03.600\n${head}\n1,1,00:00:00.000,0.000,90,00:00:03.600,3.600,90,00:00:03.600,3.600\n2,91,00:00:03.600,3.600,1500,00:01:00.000,60.000,1410,00:00:56.400,56.400\n`
    expect(read(now, pal).boundaries.map(({ atMs }) => atMs)).toEqual([3600])
    const then = `${head}\n1,0,00:00:00.000,0.000,90,00:00:03.600,3.600,90,00:00:03.600,3.600\n2,90,00:00:03.600,3.600,1500,00:01:00.000,60.000,1410,00:00:56.400,56.400\n`
    expect(read(then, pal).boundaries.map(({ atMs }) => atMs)).toEqual([3600])
  })

  test('a list of PySceneDetect with numbers that are no frames gives whole frames or a sentence, whatever they are', () => {
    const number = fc.oneof(
      fc.integer({ min: -5, max: 2000 }).map(String),
      fc.double({ min: 0, max: 1e6, noNaN: true }).map(value => value.toFixed(3)),
      fc.constantFrom('1e3', '9'.repeat(30), '', '7,5', 'NaN'),
    )
    const head = 'Scene Number,Start Frame,Start Time (seconds),End Frame,End Time (seconds)'
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number, number, number), { maxLength: 6 }), rows => {
        const lines = rows.map((row, index) => `${index + 1},${row.map(cell => `"${cell}"`).join(',')}`)
        const answer = readShotList([head, ...lines, ''].join('\n'), pal)
        if (!answer.ok) return
        for (const { atMs } of answer.value.boundaries)
          expect(frameToMs(pal, msToFrame(pal, atMs))).toBe(atMs)
      }),
    )
    const text = `${head}\n1,1,0,90,3.6\n2,90.5,3.6,100,4\n3,101,4,1500,60\n`
    expect(read(text, pal).misfits).toContainEqual({ kind: 'entry-not-read', entry: 3 })
  })

  test('a table from a spreadsheet: semicolons, other columns, milliseconds between frames, a gap', () => {
    const text =
      '\ufeffStart ms;End ms;Transition;Note\r\n0;2000;;"a; b"\r\n2013;4000;star wipe;\r\n8000;60000;;\r\nx;;;\r\n'
    const { boundaries, misfits } = read(text, pal)
    expect(boundaries.map(({ atMs }) => atMs)).toEqual([2000, 4000, 8000])
    expect(misfits).toEqual([
      { kind: 'transition-unknown', entry: 3, name: 'star wipe' },
      { kind: 'gap-before', entry: 3 },
      { kind: 'moved-to-frame', entry: 3, byMs: -13 },
      { kind: 'gap-before', entry: 4 },
      { kind: 'entry-not-read', entry: 5 },
    ])
  })

  test('an OTIO timeline with a start of its own, an older clip, a gap and a sound track', () => {
    const time = (value: number) => ({ OTIO_SCHEMA: 'RationalTime.1', rate: 25, value })
    const range = (from: number, length: number) => ({
      OTIO_SCHEMA: 'TimeRange.1',
      start_time: time(from),
      duration: time(length),
    })
    const media_reference = { OTIO_SCHEMA: 'ExternalReference.1', available_range: range(90_000, 1500) }
    const clip = (from: number, length: number) => ({
      OTIO_SCHEMA: 'Clip.1',
      source_range: range(90_000 + from, length),
      media_reference,
    })
    const dissolve = {
      OTIO_SCHEMA: 'Transition.1',
      transition_type: 'SMPTE_Dissolve',
      in_offset: time(5),
      out_offset: time(5),
    }
    const children = [clip(0, 100), dissolve, clip(100, 400), { OTIO_SCHEMA: 'Effect.1' }, clip(500, 1000)]
    const track = (kind: string) => ({ OTIO_SCHEMA: 'Track.1', kind, children })
    const timeline = {
      OTIO_SCHEMA: 'Timeline.1',
      tracks: { OTIO_SCHEMA: 'Stack.1', children: [track('Video'), track('Audio')] },
    }
    const { boundaries, misfits } = read(JSON.stringify(timeline), pal)
    expect(boundaries).toEqual([
      { atMs: 4000, transitionIn: 'dissolve', transitionStartMs: 3800, transitionEndMs: 4160 },
      { atMs: 20_000, transitionIn: 'cut', transitionStartMs: null, transitionEndMs: null },
    ])
    expect(misfits).toEqual([
      { kind: 'track-passed-over', entry: 2 },
      { kind: 'entry-not-read', entry: 4 },
    ])
  })

  test.each([
    ['', 'not-a-shot-list'],
    ['a letter\nto a friend', 'not-a-shot-list'],
    ['{"OTIO_SCHEMA":"Timeline.1","tracks":{}}', 'not-a-shot-list'],
    ['{"OTIO_SCHEMA":', 'not-a-shot-list'],
    ['startMs,endMs\n', 'list-without-shots'],
    ['startMs,endMs\n0,5000\n4000,6000\n', 'list-overlaps'],
    ['startMs,endMs\n5000,4000\n', 'list-overlaps'],
    [
      'FCM: NON-DROP FRAME\n001 AX V C 00:00:05:00 00:00:09:00 00:00:00:00 00:00:04:00\n002 AX V C 00:00:05:00 00:00:09:00 00:00:03:00 00:00:07:00\n',
      'list-overlaps',
    ],
  ])('what is no list, or cannot be right, is refused: %j', (text, kind) => {
    expect(readShotList(text, pal)).toMatchObject({ ok: false, refusal: { kind } })
  })

  test('whatever is in the file, it is read or refused, never a fault', () => {
    const starts = [
      'startMs,endMs\n',
      'FCM: X\n001 AX V C ',
      'Scene Number,Start Frame\n',
      '{"OTIO_SCHEMA":"Track.1","children":[',
      '',
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...starts),
        fc.string({ unit: 'binary', maxLength: 300 }),
        (start, rest) => {
          expect(typeof readShotList(start + rest, pal).ok).toBe('boolean')
        },
      ),
      { numRuns: 100 },
    )
  })
})

describe('time codes in which numbers are dropped', () => {
  test.each([
    [0, '00:00:00;00'],
    [1799, '00:00:59;29'],
    [1800, '00:01:00;02'],
    [17_981, '00:09:59;29'],
    [17_982, '00:10:00;00'],
    [107_892, '01:00:00;00'],
  ])('frame %d at 29.97 is %s', (frame, code) => {
    const count = { framesPerSecond: 30, drop: true }
    expect(frameToTimeCode(frame, count)).toBe(code)
    expect(timeCodeToFrame(code, count)).toBe(frame)
  })

  test('a number that is left out is none', () => {
    expect(timeCodeToFrame('00:01:00;01', { framesPerSecond: 30, drop: true })).toBe(null)
    expect(timeCodeToFrame('00:10:00;01', { framesPerSecond: 30, drop: true })).toBe(17_983)
  })
})
