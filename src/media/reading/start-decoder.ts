import type { FrameProgram } from '../driver/driver.ts'
import { type ProgramEnd, runProgram } from '../programs/run-program.ts'
import type { HeardDamage } from './heard-damage.ts'
import type { ShotDetector } from './shot-detector.ts'
import type { WayOfFrames } from './unfinished-detection.ts'

export interface Decoder {
  ended: Promise<ProgramEnd>
  heard: HeardDamage
  /** Ends it, whatever it has done, and waits for that. */
  stop: () => Promise<void>
}

/** Starts a decoder whose frames go to the detector. */
export function startDecoder(
  detector: ShotDetector,
  program: FrameProgram,
  doing: {
    signal?: AbortSignal | undefined
    background?: boolean
    heard: HeardDamage
    way?: Pick<WayOfFrames, 'keptIn' | 'goOn'>
    onDamage?: () => void
  },
): Decoder {
  const stopper = new AbortController()
  const signal = doing.signal ? AbortSignal.any([doing.signal, stopper.signal]) : stopper.signal
  const { heard } = doing
  const { frames, frameBytes } = program
  let bytes = 0
  detector.begin({ frames, frameBytes, ...doing.way })
  const ended = runProgram({
    program: program.program,
    args: program.args,
    signal,
    standBack: doing.background ?? false,
    onOutput: chunk => {
      bytes += chunk.length
      return detector.write(chunk)
    },
    onErrorLine: line => {
      if (heard.hear(line, Math.floor(bytes / frameBytes))) doing.onDamage?.()
    },
  })
  // Whoever waits for it learns of a failure; nobody waits for one that has been stopped.
  ended.catch(() => {})
  return {
    ended,
    heard,
    stop: async () => {
      stopper.abort()
      await ended.catch(() => {})
    },
  }
}
