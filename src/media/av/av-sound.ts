import { soundFilter } from '../driver/sound-plan.ts'
import { ContinuousTicks } from '../frames/continuous-time.ts'
import { decodeTracks, openDecoder, openFilm, ticksOf } from './av-input.ts'
import type { AvJob } from './av-job.ts'
import { SoundFilter } from './sound-filter.ts'
import { writeAll } from './write-all.ts'

/** Writes a sound track to standard output as interleaved floats at 48 kHz, from media time 0. */
export function decodeSound(job: Extract<AvJob, { act: 'sound' }>): void {
  const format = openFilm(job.path)
  const { num, den } = format.streams[job.streamIndex]!.timeBase
  const filter = new SoundFilter(48_000, job.channels, soundFilter(job.channels, 0))
  const times = new ContinuousTicks(num / den, job.mayLeap)
  decodeTracks(format, [
    {
      index: job.streamIndex,
      decoder: openDecoder(format, job.streamIndex, {}),
      take: frame => {
        const seconds = (times.next(ticksOf(frame)) * num) / den - job.originSeconds
        frame.pts = BigInt(Math.round(seconds * frame.sampleRate))
        filter.run(frame, ready => writeAll(ready.toBuffer()))
        return false
      },
    },
  ])
  filter.run(null, ready => writeAll(ready.toBuffer()))
}
