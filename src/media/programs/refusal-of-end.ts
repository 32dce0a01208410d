import { accepted, type Result, refused } from '../../study/index.ts'
import type { MediaRefusal } from '../media-refusal.ts'
import { limits } from './hostile-limits.ts'
import type { ProgramEnd } from './run-program.ts'

/** The refusal behind the end of a program that reads a film. */
export function refusalOfEnd(driver: string, end: ProgramEnd): MediaRefusal {
  if (end.kind === 'cancelled') return { kind: 'cancelled' }
  if (end.kind === 'silent') return { kind: 'took-too-long', limitMs: end.limitMs }
  if (end.kind === 'not-started') return { kind: 'driver-failed', driver, lastLines: [end.code] }
  const said = end.lastLines.join('\n')
  const frame = /frame-not-found (\d+)/.exec(said)?.[1]
  if (frame) return { kind: 'frame-not-found', frame: Number(frame) }
  const size = /Picture size (\d+)x(\d+) exceeds/.exec(said)
  if (size) return { kind: 'absurd-size', width: Number(size[1]), height: Number(size[2]) }
  const sign = signs.find(([pattern]) => pattern.test(said))
  if (sign) return sign[1]
  const lines = end.lastLines.map(withoutPlace)
  const damage = lines.findLast(line => damaged.test(line))
  return damage === undefined
    ? { kind: 'driver-failed', driver, lastLines: lines.slice(-5) }
    : { kind: 'damaged', said: damage }
}

/** What FFmpeg says of bytes that cannot be what they claim to be: a head that is torn, a length that cannot be. */
const damaged =
  /corrupt|extradata missing|not yet implemented|exceeds max|exceeds containing|input\/output error|broken file|error reading header|error parsing|error while decoding/i

/** A line without the part of FFmpeg that says it, an address in its memory, and where the file lies. */
function withoutPlace(line: string): string {
  return line.replace(/^\[[^\]]* @ 0x[0-9a-f]+\] /, '').replace(/^file:.*?: (?=[A-Z])/, '')
}

const signs: [RegExp, MediaRefusal][] = [
  [/No space left on device/i, { kind: 'disk-full' }],
  [/max_streams/i, { kind: 'too-many-streams', limit: limits.streams }],
  [/not on whitelist/i, { kind: 'not-a-film' }],
  [/moov atom not found|End of file|ended prematurely/i, { kind: 'truncated' }],
  [/Permission denied/i, { kind: 'unreadable', code: 'EACCES' }],
  [/No such file/i, { kind: 'missing' }],
  [/Invalid data found|Invalid argument|Unknown format|partial file/i, { kind: 'not-a-film' }],
]

export function endOfWriting(driver: string, end: ProgramEnd): Result<null, MediaRefusal> {
  return end.kind === 'exited' && end.code === 0 ? accepted(null) : refused(refusalOfEnd(driver, end))
}
