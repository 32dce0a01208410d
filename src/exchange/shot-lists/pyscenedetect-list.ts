import type { FrameClock, Result } from '../../study/index.ts'
import { accepted, frameCount, frameToMs, msToFrame, refused } from '../../study/index.ts'
import { csvLine } from '../csv.ts'
import { readCsv } from '../read-csv.ts'
import { msToClock } from './film-time-code.ts'
import type { ListedShot } from './gather-boundaries.ts'
import { gatherBoundaries, onFrame } from './gather-boundaries.ts'
import type {
  Misfit,
  ReadingChoices,
  ReadShotList,
  ShotListRefusal,
  ShotsOfFilm,
  WrittenShotList,
} from './shot-list.ts'
import { rateName } from './shot-list.ts'

const columns = [
  'Scene Number',
  'Start Frame',
  'Start Timecode',
  'Start Time (seconds)',
  'End Frame',
  'End Timecode',
  'End Time (seconds)',
  'Length (frames)',
  'Length (timecode)',
  'Length (seconds)',
]

/** Times in such lists are rounded to a millisecond; more than this apart, frames and seconds were counted at another rate. */
const roundedMs = 3

/**
 * The table of PySceneDetect's `list-scenes` (0.6): frames count from 1, the end frame is the last of the shot. Times are
 * cut to whole milliseconds, never rounded up: then both the nearest frame, which PySceneDetect takes, and the first
 * that is not earlier, which FFmpeg shows, are the frame that is meant.
 */
export function writePySceneDetectList({ shots, clock }: ShotsOfFilm): WrittenShotList {
  const seconds = (ms: number) => (ms / 1000).toFixed(3)
  const lines = shots.map(({ startMs, endMs }, index) => {
    const from = msToFrame(clock, startMs)
    const to = endMs >= clock.endMs ? frameCount(clock) : msToFrame(clock, endMs)
    const [start, end, length] = [wholeMs(clock, from), wholeMs(clock, to), lengthMs(clock, from, to)]
    return csvLine([
      ...[index + 1, from + 1, msToClock(start), seconds(start), to, msToClock(end), seconds(end)],
      ...[to - from, msToClock(length), seconds(length)],
    ])
  })
  const starts = shots.slice(1).map(({ startMs }) => msToClock(wholeMs(clock, msToFrame(clock, startMs))))
  const cuts = csvLine(['Timecode List:', ...starts])
  const kinds = shots.filter(({ transitionIn }) => transitionIn !== 'start' && transitionIn !== 'cut').length
  const confidences = shots.filter(({ confidence }) => confidence !== null).length
  return {
    text: cuts + csvLine(columns) + lines.join(''),
    misfits: [
      ...(kinds > 0 ? [{ kind: 'kinds-left-out' as const, count: kinds }] : []),
      ...(confidences > 0 ? [{ kind: 'confidence-left-out' as const, count: confidences }] : []),
    ],
  }
}

/** The last whole millisecond not after a frame, from the first frame on; where the rate varies its own is one after at most. */
function wholeMs(clock: FrameClock, frame: number): number {
  if (frame === 0) return 0
  if (clock.kind === 'variable') return Math.max(0, frameToMs(clock, frame) - frameToMs(clock, 0) - 1)
  return Math.floor((frame * clock.rate.denominator * 1000) / clock.rate.numerator)
}

function lengthMs(clock: FrameClock, from: number, to: number): number {
  if (clock.kind === 'variable') return frameToMs(clock, to) - frameToMs(clock, from)
  return Math.round(((to - from) * clock.rate.denominator * 1000) / clock.rate.numerator)
}

export function isPySceneDetectList(text: string): boolean {
  return readCsv(text.slice(0, 65_536)).slice(0, 2).some(isHead)
}

const isHead = ({ fields }: { fields: string[] }) =>
  ['scene number', 'start frame'].every(name => fields.some(field => field.trim().toLowerCase() === name))

/** Reads it with the line of time codes or without. Where the film's rate varies the seconds are taken, else the frames. */
export function readPySceneDetectList(
  text: string,
  clock: FrameClock,
  choices: ReadingChoices = {},
): Result<ReadShotList, ShotListRefusal> {
  const rows = readCsv(text)
  const headAt = rows.findIndex(isHead)
  if (headAt < 0) return refused({ kind: 'not-a-shot-list' })
  const names = rows[headAt]!.fields.map(name => name.trim().toLowerCase())
  const numbered = (fields: string[], name: string) => {
    const text = fields[names.indexOf(name)]?.trim() ?? ''
    return /^\d+(\.\d+)?$/.test(text) ? Number(text) : null
  }
  const frameIn = (fields: string[], name: string) => {
    const frame = numbered(fields, name)
    return frame !== null && Number.isSafeInteger(frame) ? frame : null
  }
  const misfits: Misfit[] = []
  const scenes = rows.slice(headAt + 1).flatMap(({ line, fields }) => {
    const [startFrame, endFrame] = [frameIn(fields, 'start frame'), frameIn(fields, 'end frame')]
    const [start, end] = [numbered(fields, 'start time (seconds)'), numbered(fields, 'end time (seconds)')]
    if (startFrame !== null && endFrame !== null) return [{ line, startFrame, endFrame, start, end }]
    misfits.push({ kind: 'entry-not-read', entry: line })
    return []
  })
  const listed = clock.kind === 'variable' ? bySeconds(scenes, clock) : byFrames(scenes, clock)
  if (!listed.ok) return listed
  const gathered = gatherBoundaries(listed.value, clock, choices)
  if (!gathered.ok) return gathered
  const { boundaries, closableGaps } = gathered.value
  return accepted({
    form: 'pyscenedetect',
    boundaries,
    closableGaps,
    misfits: [...misfits, ...gathered.value.misfits],
  })
}

interface ListedScene {
  line: number
  startFrame: number
  endFrame: number
  start: number | null
  end: number | null
}

/** Versions before 0.6 count from 0; the first scene of the film tells which. */
function byFrames(scenes: readonly ListedScene[], clock: FrameClock): Result<ListedShot[], ShotListRefusal> {
  const base = scenes[0]?.startFrame === 0 ? 0 : 1
  const count = frameCount(clock)
  const listed: ListedShot[] = []
  for (const { line, startFrame, endFrame, start } of scenes) {
    const from = startFrame - base
    if (from < 0 || from >= count || endFrame > count + 1)
      return refused({ kind: 'list-beyond-end', entry: line, endMs: clock.endMs })
    const startMs = frameToMs(clock, from)
    if (start !== null && Math.abs(startMs - frameToMs(clock, 0) - start * 1000) > roundedMs)
      return refused({
        kind: 'list-of-another-rate',
        listRate: start > 0 ? (from / start).toFixed(3) : '?',
        filmRate: rateName(clock),
      })
    listed.push(cutShot(line, startMs, frameToMs(clock, Math.min(count, endFrame))))
  }
  return accepted(listed)
}

function bySeconds(scenes: readonly ListedScene[], clock: FrameClock): Result<ListedShot[], ShotListRefusal> {
  const first = frameToMs(clock, 0)
  return accepted(
    scenes.flatMap(({ line, start, end }) =>
      start === null || end === null
        ? []
        : [cutShot(line, near(clock, first + start * 1000), near(clock, first + end * 1000))],
    ),
  )
}

/** The frame that a rounded time means; a time that is none of this film's stays as it is. */
function near(clock: FrameClock, ms: number): number {
  const frameMs = onFrame(clock, Math.round(ms))
  return Math.abs(frameMs - ms) <= roundedMs ? frameMs : Math.round(ms)
}

function cutShot(entry: number, startMs: number, endMs: number): ListedShot {
  return { entry, startMs, endMs, transitionIn: 'cut', transitionStartMs: null, transitionEndMs: null }
}
