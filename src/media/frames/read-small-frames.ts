import { accepted, type Result, refused } from '../../study/index.ts'
import type { DecodePlan } from '../driver/driver.ts'
import type { MediaRefusal } from '../media-refusal.ts'
import { refusalOfEnd } from '../programs/refusal-of-end.ts'
import { type ProgramEnd, runProgram } from '../programs/run-program.ts'
import { frameReader } from './frame-reader.ts'

export interface DecodeEnd {
  frameCount: number
  timeBase: { numerator: number; denominator: number }
}

/** One pass over a film: every small frame in order, with its time in ticks from media time 0. */
export async function readSmallFrames(
  plan: DecodePlan,
  handlers: {
    onFrame: (ticks: number, bytes: Uint8Array, offset: number) => void
    /** Asked after each piece of output: the decoder waits for it, so that a slow taker is not buried in frames. */
    whenDigested?: () => Promise<void>
    signal?: AbortSignal | undefined
  },
): Promise<Result<DecodeEnd, MediaRefusal>> {
  let frameCount = 0
  let scale = 1
  const reader = frameReader(plan, (ticks, bytes, offset) => {
    if (frameCount++ === 0) scale = Math.round(reader.ticksIn(plan.timeBase))
    handlers.onFrame(ticks / scale + plan.shiftTicks, bytes, offset)
  })
  const end = await runProgram({
    program: plan.program,
    args: plan.args,
    signal: handlers.signal,
    onOutput: chunk => {
      reader.push(chunk)
      return handlers.whenDigested?.()
    },
  })
  const refusal = refusalOfDecode(end, frameCount)
  return refusal ? refused(refusal) : accepted({ frameCount, timeBase: plan.timeBase })
}

/** Null where frames came and the decoder ended by itself: it goes on after damage, and so do we. */
export function refusalOfDecode(end: ProgramEnd, frameCount: number): MediaRefusal | null {
  const said = refusalOfEnd('decode', end)
  if (end.kind !== 'exited') return said
  if (frameCount > 0) return null
  if (end.code === 0 || said.kind === 'driver-failed') return { kind: 'no-frames' }
  return said.kind === 'not-a-film' ? { kind: 'no-frames' } : said
}
