import type { FrameClock, Result } from '../../study/index.ts'
import { accepted, frameCount, frameToMs, refused } from '../../study/index.ts'
import { byteOrderMark, csvLine } from '../csv.ts'
import { readCsv } from '../read-csv.ts'
import { frameAt, timeCodeAt } from './film-time-code.ts'
import type { ListedShot } from './gather-boundaries.ts'
import { gatherBoundaries } from './gather-boundaries.ts'
import type {
  ListedBoundary,
  Misfit,
  ReadingChoices,
  ReadShotList,
  ShotListRefusal,
  ShotsOfFilm,
  WrittenShotList,
} from './shot-list.ts'
import { rateName } from './shot-list.ts'

const columns = [
  'number',
  'startFrame',
  'endFrame',
  'startTimeCode',
  'endTimeCode',
  'startMs',
  'endMs',
  'transition',
  'transitionStartMs',
  'transitionEndMs',
  'confidence',
  'origin',
  'frameRate',
] as const

type Column = (typeof columns)[number]

/** The program's own table of shots: frames count from 0 and, like milliseconds, end with the first after the shot. */
export function writeCsvList({ shots, clock }: ShotsOfFilm): WrittenShotList {
  const lines = shots.map((shot, index) =>
    csvLine([
      index + 1,
      frameAt(clock, shot.startMs),
      frameAt(clock, shot.endMs),
      timeCodeAt(clock, shot.startMs),
      timeCodeAt(clock, shot.endMs),
      shot.startMs,
      shot.endMs,
      shot.transitionIn,
      shot.transitionStartMs,
      shot.transitionEndMs,
      shot.confidence,
      shot.origin,
      rateName(clock),
    ]),
  )
  return { text: byteOrderMark + csvLine([...columns]) + lines.join(''), misfits: [] }
}

export function isCsvList(text: string): boolean {
  const head = readCsv(text.slice(0, 4096))[0]?.fields.map(plain) ?? []
  return ['startms', 'startframe'].some(name => head.includes(name))
}

/** Reads the table back; milliseconds come before frames where both are given. Columns may be left out or moved. */
export function readCsvList(
  text: string,
  clock: FrameClock,
  choices: ReadingChoices = {},
): Result<ReadShotList, ShotListRefusal> {
  const [head, ...rows] = readCsv(text)
  const places = new Map((head?.fields ?? []).map((name, place) => [plain(name), place]))
  const at = (fields: string[], column: Column) =>
    fields[places.get(column.toLowerCase()) ?? -1]?.trim() ?? ''
  const listed: ListedShot[] = []
  const misfits: Misfit[] = []
  const filmRate = rateName(clock)
  for (const { line, fields } of rows) {
    const listRate = at(fields, 'frameRate')
    if (listRate !== '' && listRate !== filmRate)
      return refused({ kind: 'list-of-another-rate', listRate, filmRate })
    const startMs = momentOf(clock, at(fields, 'startMs'), at(fields, 'startFrame'))
    const endMs = momentOf(clock, at(fields, 'endMs'), at(fields, 'endFrame'))
    if (startMs === null || endMs === null) {
      misfits.push({ kind: 'entry-not-read', entry: line })
      continue
    }
    const name = at(fields, 'transition')
    const transitionIn = kindNamed(name)
    if (transitionIn === null && name !== '' && name !== 'start')
      misfits.push({ kind: 'transition-unknown', entry: line, name })
    listed.push({
      entry: line,
      startMs,
      endMs,
      transitionIn,
      transitionStartMs: wholeOf(at(fields, 'transitionStartMs')),
      transitionEndMs: wholeOf(at(fields, 'transitionEndMs')),
    })
  }
  const gathered = gatherBoundaries(listed, clock, choices)
  if (!gathered.ok) return gathered
  const { boundaries, closableGaps } = gathered.value
  return accepted({ form: 'csv', boundaries, closableGaps, misfits: [...misfits, ...gathered.value.misfits] })
}

function momentOf(clock: FrameClock, ms: string, frame: string): number | null {
  const moment = wholeOf(ms)
  if (moment !== null) return moment
  const index = wholeOf(frame)
  if (index === null) return null
  // A frame beyond the end is said as a moment beyond it, so that the list is refused for what it is.
  return index > frameCount(clock) ? clock.endMs + index : frameToMs(clock, index)
}

function wholeOf(text: string): number | null {
  return /^\d{1,12}$/.test(text) ? Number(text) : null
}

export function kindNamed(name: string): ListedBoundary['transitionIn'] | null {
  const kinds = ['cut', 'dissolve', 'fade', 'wipe'] as const
  return kinds.find(kind => kind === name.toLowerCase()) ?? null
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '')
}
