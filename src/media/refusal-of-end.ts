import { accepted, type Result, refused } from '../study/index.ts'
import { limits } from './hostile-limits.ts'
import type { MediaRefusal } from './media-refusal.ts'
import type { ProgramEnd } from './run-program.ts'

/** The refusal behind the end of a program that reads a film. */
export function refusalOfEnd(driver: string, end: ProgramEnd): MediaRefusal {
  if (end.kind === 'cancelled') return { kind: 'cancelled' }
  if (end.kind === 'silent') return { kind: 'took-too-long', limitMs: end.limitMs }
  if (end.kind === 'not-started') return { kind: 'driver-failed', driver, lastLines: [end.code] }
  const said = end.lastLines.join('\n')
  const frame = /frame-not-found (\d+)/.exec(said)?.[1]
  if (frame) return { kind: 'frame-not-found', frame: Number(frame) }
  return (
    signs.find(([pattern]) => pattern.test(said))?.[1] ?? {
      kind: 'driver-failed',
      driver,
      lastLines: end.lastLines.slice(-5),
    }
  )
}

const signs: [RegExp, MediaRefusal][] = [
  [/No space left on device/i, { kind: 'disk-full' }],
  [/max_streams/i, { kind: 'too-many-streams', limit: limits.streams }],
  [/not on whitelist/i, { kind: 'not-a-film' }],
  [/moov atom not found|End of file/i, { kind: 'truncated' }],
  [/Permission denied/i, { kind: 'unreadable', code: 'EACCES' }],
  [/No such file/i, { kind: 'missing' }],
  [/Invalid data found|Invalid argument|Unknown format|partial file/i, { kind: 'not-a-film' }],
]

export function endOfWriting(driver: string, end: ProgramEnd): Result<null, MediaRefusal> {
  return end.kind === 'exited' && end.code === 0 ? accepted(null) : refused(refusalOfEnd(driver, end))
}
