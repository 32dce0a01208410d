import { accepted, type Result, refused } from '../study/index.ts'
import type { DecodePlan } from './driver.ts'
import type { MediaRefusal } from './media-refusal.ts'
import { NutFrames } from './nut-frames.ts'
import { RecordFrames } from './record-frames.ts'
import { refusalOfEnd } from './refusal-of-end.ts'
import { runProgram } from './run-program.ts'

export interface DecodeEnd {
  frameCount: number
  /** Packets the decoder could make nothing of; the frames around them are kept. */
  skippedPackets: number
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
  let skippedPackets = 0
  let scale = 1
  const reader =
    plan.frames === 'nut'
      ? new NutFrames((ticks, bytes, offset) => {
          if (frameCount++ === 0) scale = ticksRatio(reader as NutFrames, plan)
          handlers.onFrame(ticks / scale + plan.shiftTicks, bytes, offset)
        })
      : new RecordFrames(plan.frameBytes, (ticks, bytes, offset) => {
          frameCount++
          handlers.onFrame(ticks + plan.shiftTicks, bytes, offset)
        })
  const end = await runProgram({
    program: plan.program,
    args: plan.args,
    signal: handlers.signal,
    onOutput: chunk => {
      reader.push(chunk)
      return handlers.whenDigested?.()
    },
    onErrorLine: line => {
      if (/Error (while decoding|submitting packet)|skipped packet/.test(line)) skippedPackets++
    },
  })
  if (end.kind !== 'exited') return refused(refusalOfEnd('decode', end))
  if (frameCount === 0) return refused(emptyRefusal(end.code, refusalOfEnd('decode', end)))
  return accepted({ frameCount, skippedPackets, timeBase: plan.timeBase })
}

/** NUT refines a coarse time base by a whole factor. */
function ticksRatio(reader: NutFrames, plan: DecodePlan): number {
  const nut = reader.timeBase
  return Math.round((plan.timeBase.numerator * nut.denominator) / (plan.timeBase.denominator * nut.numerator))
}

function emptyRefusal(code: number | null, said: MediaRefusal): MediaRefusal {
  if (code === 0 || said.kind === 'driver-failed') return { kind: 'no-frames' }
  return said.kind === 'not-a-film' ? { kind: 'no-frames' } : said
}
