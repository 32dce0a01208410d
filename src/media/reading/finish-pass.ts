import { accepted, type Result, refused } from '../../study/index.ts'
import { refusalOfDecode } from '../frames/read-small-frames.ts'
import type { MediaRefusal } from '../media-refusal.ts'
import type { DetectionOrder } from './detection-thread.ts'
import type { HeardDamage } from './heard-damage.ts'
import type { Seen, ShotDetector } from './shot-detector.ts'
import type { Decoder } from './start-decoder.ts'

export type Pass = Seen & { heard: HeardDamage }

/** Waits for the decoder, then for what the thread has seen; null where times and time base do not fit each other. */
export async function finishPass(
  detector: ShotDetector,
  decoder: Decoder,
  question: DetectionOrder,
): Promise<Result<Pass, MediaRefusal> | null> {
  const end = await decoder.ended
  const answer = end.kind === 'exited' ? await detector.finish(question) : null
  const refusal = refusalOfDecode(end, answer?.kind === 'empty' ? 0 : 1)
  if (refusal) return refused(refusal)
  if (answer?.kind !== 'done') return null
  const { kind: _, ...seen } = answer
  return accepted({ ...seen, heard: decoder.heard })
}
