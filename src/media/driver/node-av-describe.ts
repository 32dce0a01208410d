import { accepted, type Result, refused } from '../../study/index.ts'
import type { MediaRefusal } from '../media-refusal.ts'
import { limits } from '../programs/hostile-limits.ts'
import { refusalOfEnd } from '../programs/refusal-of-end.ts'
import { runProgram } from '../programs/run-program.ts'
import type { RawDescription } from './driver.ts'
import { avProgram } from './node-av-program.ts'

export async function describeWithNodeAv(
  path: string,
  signal: AbortSignal | undefined,
): Promise<Result<RawDescription, MediaRefusal>> {
  const chunks: Buffer[] = []
  const end = await runProgram({
    ...avProgram({ act: 'describe', path }),
    signal,
    silenceMs: limits.probeMs,
    onOutput: chunk => {
      chunks.push(chunk)
    },
  })
  if (end.kind !== 'exited' || end.code !== 0) return refused(refusalOfEnd('node-av', end))
  return accepted(JSON.parse(Buffer.concat(chunks).toString('utf8')) as RawDescription)
}
