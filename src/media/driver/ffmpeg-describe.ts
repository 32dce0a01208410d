import { accepted, type Result, refused } from '../../study/index.ts'
import type { RawDescription } from '../driver.ts'
import { limits } from '../hostile-limits.ts'
import type { MediaRefusal } from '../media-refusal.ts'
import { type ProgramEnd, runProgram } from '../run-program.ts'
import type { FfmpegPrograms } from './ffmpeg-programs.ts'
import { fileAddress, guardArguments } from './input-arguments.ts'

const answerBytes = 8_000_000

export async function describeWithFfprobe(
  programs: FfmpegPrograms,
  path: string,
  signal: AbortSignal | undefined,
): Promise<Result<RawDescription, MediaRefusal>> {
  const chunks: Buffer[] = []
  let size = 0
  const end = await runProgram({
    program: programs.ffprobe,
    args: [
      ...['-v', 'error', '-hide_banner'],
      ...guardArguments(),
      ...['-show_format', '-show_streams', '-of', 'json', '-i', fileAddress(path)],
    ],
    signal,
    silenceMs: limits.probeMs,
    onOutput: chunk => {
      size += chunk.length
      if (size <= answerBytes) chunks.push(chunk)
    },
  })
  if (end.kind !== 'exited' || end.code !== 0) return refused(refusalOfEnd('ffmpeg', end))
  try {
    const raw = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Partial<RawDescription>
    return accepted({ format: raw.format ?? {}, streams: raw.streams ?? [] })
  } catch {
    return refused({ kind: 'not-a-film' })
  }
}

/** The refusal behind the end of a program that reads a film. */
export function refusalOfEnd(driver: string, end: ProgramEnd): MediaRefusal {
  if (end.kind === 'cancelled') return { kind: 'cancelled' }
  if (end.kind === 'silent') return { kind: 'took-too-long', limitMs: end.limitMs }
  if (end.kind === 'not-started') return { kind: 'driver-failed', driver, lastLines: [end.code] }
  const said = end.lastLines.join('\n')
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
