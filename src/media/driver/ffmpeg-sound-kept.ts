import { open } from 'node:fs/promises'
import type { Result } from '../../study/index.ts'
import { accepted } from '../../study/index.ts'
import { type ClipRange, clipSoundRate } from '../encoding/clip-range.ts'
import type { MediaRefusal } from '../media-refusal.ts'
import { endOfWriting } from '../programs/refusal-of-end.ts'
import { runProgram } from '../programs/run-program.ts'
import type { ClipJob } from '../work.ts'
import type { FfmpegPrograms } from './ffmpeg-programs.ts'
import { planFfmpegSound } from './ffmpeg-sound-plan.ts'

/** A stretch of one sound track as floats in a file: read from the start, since its times leap. */
export async function keepSound(
  programs: FfmpegPrograms,
  { path, probe, signal }: ClipJob,
  { range, streamIndex, place }: { range: ClipRange; streamIndex: number; place: string },
): Promise<Result<null, MediaRefusal>> {
  const plan = planFfmpegSound(programs, { path, probe, streamIndex })
  const sampleBytes = plan.channels * 4
  const from = Math.round(range.mediaSeconds * clipSoundRate) * sampleBytes
  const until = from + range.soundSamples * sampleBytes
  const kept = await open(place, 'w')
  const enough = new AbortController()
  let at = 0
  try {
    const end = await runProgram({
      ...plan,
      signal: signal ? AbortSignal.any([signal, enough.signal]) : enough.signal,
      onOutput: async chunk => {
        const [low, high] = [Math.max(from - at, 0), Math.min(until - at, chunk.length)]
        at += chunk.length
        if (high > low) await kept.write(chunk.subarray(low, high))
        if (at >= until) enough.abort()
      },
    })
    return at >= until && !signal?.aborted ? accepted(null) : endOfWriting('ffmpeg', end)
  } finally {
    await kept.close()
  }
}
