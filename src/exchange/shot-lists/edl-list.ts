import type { FrameClock, Shot } from '../../study/index.ts'
import { frameCount, frameToMs, msToFrame } from '../../study/index.ts'
import type { TimeCodeCount } from './film-time-code.ts'
import { frameToTimeCode, sourceCount } from './film-time-code.ts'
import type { Misfit, ShotsOfFilm, WrittenShotList } from './shot-list.ts'
import { rateName } from './shot-list.ts'

/** Remarks in which an EDL keeps what CMX 3600 has no field for; other programs pass over them. */
export const remarks = { rate: 'RATE', boundary: 'BOUNDARY', kind: 'TRANSITION', atMs: 'AT MS' }

/**
 * The shots as an edit decision list (CMX 3600): one event for each; source times by the file's own time code where it
 * has one, record times from 0. A gradual
 * transition is a D or W event that begins with its first mixed frame, after the cut of no length that the form asks for.
 */
export function writeEdlList({ shots, clock, title, fileName, timeCode }: ShotsOfFilm): WrittenShotList {
  const { count, first } = sourceCount(clock, timeCode)
  const lines = [
    `TITLE: ${plain(title) || plain(fileName)}`,
    `FCM: ${count.drop ? 'DROP FRAME' : 'NON-DROP FRAME'}`,
    '',
    `* ${remarks.rate}: ${rateName(clock)}`,
    ...shots.flatMap((shot, index) => {
      const next = shots[index + 1]
      return event({ shot, next, number: index + 1 }, { clock, count, first, fileName: plain(fileName) })
    }),
  ]
  return { text: lines.map(line => `${line}\r\n`).join(''), misfits: unwritten(shots, clock) }
}

interface Event {
  shot: Shot
  next: Shot | undefined
  number: number
}

interface Form {
  clock: FrameClock
  count: TimeCodeCount
  /** The number of the film's first frame in the source's own count. */
  first: number
  fileName: string
}

function event({ shot, next, number }: Event, { clock, count, first, fileName }: Form): string[] {
  const frames = isGradual(shot) ? transitionFrames(shot, clock) : 0
  const from = mixedFrom(shot, clock, count)
  const to = next ? mixedFrom(next, clock, count) : placeOf(clock.endMs, clock, count)
  const line = (what: string, between: readonly [number, number]) => {
    const source = between.map(frame => frameToTimeCode(first + frame, count)).join(' ')
    const record = between.map(frame => frameToTimeCode(frame, count)).join(' ')
    return `${String(number).padStart(3, '0')}  AX       V     ${what} ${source} ${record}`
  }
  const cut = 'C       '
  const effect = shot.transitionIn === 'wipe' ? 'W001' : 'D   '
  const body = isGradual(shot)
    ? [line(cut, [from, from]), line(`${effect} ${String(frames).padStart(3, '0')}`, [from, to])]
    : [line(cut, [from, to])]
  return [...body, `* FROM CLIP NAME: ${fileName}`, ...said(shot, { clock, count })]
}

function said(shot: Shot, { clock, count }: Pick<Form, 'clock' | 'count'>): string[] {
  const at = frameToTimeCode(placeOf(shot.startMs, clock, count), count)
  const { transitionStartMs: startMs, transitionEndMs: endMs } = shot
  const exact = [shot.startMs, ...(startMs !== null && endMs !== null ? [startMs, endMs] : [])]
  return [
    ...(isGradual(shot) ? [`* ${remarks.kind}: ${shot.transitionIn.toUpperCase()}`] : []),
    ...(isGradual(shot) ? [`* ${remarks.boundary}: ${at}`] : []),
    ...(clock.kind === 'variable' && shot.transitionIn !== 'start'
      ? [`* ${remarks.atMs}: ${exact.join(' ')}`]
      : []),
  ]
}

function isGradual({ transitionIn }: Shot): boolean {
  return transitionIn !== 'start' && transitionIn !== 'cut'
}

function hasStretch(shot: Shot): boolean {
  return isGradual(shot) && shot.transitionStartMs !== null && shot.transitionEndMs !== null
}

function mixedFrom(shot: Shot, clock: FrameClock, count: TimeCodeCount): number {
  return placeOf(hasStretch(shot) ? shot.transitionStartMs! : shot.startMs, clock, count)
}

function transitionFrames(shot: Shot, clock: FrameClock): number {
  if (!hasStretch(shot)) return 0
  return msToFrame(clock, shot.transitionEndMs!) - msToFrame(clock, shot.transitionStartMs!) + 1
}

/** The frame of a moment; of a variable rate the nearest 25th. */
function placeOf(ms: number, clock: FrameClock, count: TimeCodeCount): number {
  if (clock.kind === 'variable') return Math.round((ms * count.framesPerSecond) / 1000)
  const first = msToFrame(clock, frameToMs(clock, 0))
  return ms >= clock.endMs ? frameCount(clock) : Math.max(first, msToFrame(clock, ms))
}

function unwritten(shots: readonly Shot[], clock: FrameClock): Misfit[] {
  const confidences = shots.filter(({ confidence }) => confidence !== null).length
  return [
    ...(confidences > 0 ? [{ kind: 'confidence-left-out' as const, count: confidences }] : []),
    ...(clock.kind === 'variable' ? [{ kind: 'times-only-near' as const }] : []),
  ]
}

/** One line without control characters. */
function plain(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim()
}
