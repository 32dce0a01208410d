import type { Result } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'
import type { MediaRefusal } from '../media-refusal.ts'
import { refusalOfEnd } from '../programs/refusal-of-end.ts'
import type { ProgramRun } from '../programs/run-program.ts'
import { runProgram } from '../programs/run-program.ts'

/** One packet as it lies in its file, in seconds of the file's own time. */
export interface TrackPacket {
  startSeconds: number
  /** Null where the file does not say how long it stands. */
  lengthSeconds: number | null
  bytes: Uint8Array
}

export interface PacketsRequest {
  path: string
  streamIndex: number
  signal?: AbortSignal | undefined
}

/** A film of ten hours has words of a few hundred thousand bytes. */
export const mostPacketBytes = 8_000_000

/** Both programs say bytes in signs: no honest answer is longer. */
const answerBytes = 8 * mostPacketBytes

/** All that a program says, as text. */
export async function answerOf(
  driver: 'ffmpeg' | 'node-av',
  run: Pick<ProgramRun, 'program' | 'args' | 'signal'>,
): Promise<Result<string, MediaRefusal>> {
  const chunks: Buffer[] = []
  let size = 0
  const end = await runProgram({
    ...run,
    standBack: false,
    onOutput: chunk => {
      size += chunk.length
      if (size <= answerBytes) chunks.push(chunk)
    },
  })
  if (end.kind !== 'exited' || end.code !== 0) return refused(refusalOfEnd(driver, end))
  if (size > answerBytes) return refused({ kind: 'subtitles-too-large', limit: mostPacketBytes })
  return accepted(Buffer.concat(chunks).toString('utf8'))
}
