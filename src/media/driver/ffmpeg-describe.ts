import { accepted, type Result, refused } from '../../study/index.ts'
import type { MediaRefusal } from '../media-refusal.ts'
import { limits } from '../programs/hostile-limits.ts'
import { refusalOfEnd } from '../programs/refusal-of-end.ts'
import { runProgram } from '../programs/run-program.ts'
import type { RawDescription } from './driver.ts'
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
