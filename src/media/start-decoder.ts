import type { FrameProgram } from './driver.ts'
import { isSkippedPacket } from './frame-reader.ts'
import { type ProgramEnd, runProgram } from './run-program.ts'
import type { ShotDetector } from './shot-detector.ts'

export interface Decoder {
  ended: Promise<{ end: ProgramEnd; skippedPackets: number }>
  /** Ends it, whatever it has done, and waits for that. */
  stop: () => Promise<void>
}

/** Starts a decoder whose frames go to the detector. */
export function startDecoder(
  detector: ShotDetector,
  program: FrameProgram,
  doing: { signal?: AbortSignal | undefined; background?: boolean },
): Decoder {
  const stopper = new AbortController()
  const signal = doing.signal ? AbortSignal.any([doing.signal, stopper.signal]) : stopper.signal
  let skippedPackets = 0
  detector.begin(program)
  const ended = runProgram({
    program: program.program,
    args: program.args,
    signal,
    standBack: doing.background ?? false,
    onOutput: chunk => detector.write(chunk),
    onErrorLine: line => {
      if (isSkippedPacket(line)) skippedPackets++
    },
  }).then(end => ({ end, skippedPackets }))
  // Whoever waits for it learns of a failure; nobody waits for one that has been stopped.
  ended.catch(() => {})
  return {
    ended,
    stop: async () => {
      stopper.abort()
      await ended.catch(() => {})
    },
  }
}
