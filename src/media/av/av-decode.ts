import { AVSEEK_FLAG_BACKWARD } from 'node-av/constants'
import { ContinuousTicks } from '../frames/continuous-time.ts'
import { PictureFilter } from './av-filter.ts'
import { decodeTracks, openDecoder, openFilm, ticksOf } from './av-input.ts'
import type { AvJob } from './av-job.ts'
import { writeAll } from './write-all.ts'

/** Writes every small frame to standard output, its time before it; those before a given time are left out. */
export function decodeSmall(job: Extract<AvJob, { act: 'decode' }>): void {
  const format = openFilm(job.path)
  const decoder = openDecoder(format, job.streamIndex, { skip_loop_filter: 'all', threads: '2' })
  const { num, den } = format.streams[job.streamIndex]!.timeBase
  const filter = new PictureFilter(job.filter, { num, den })
  const { fromTicks = Number.NEGATIVE_INFINITY } = job
  if (job.fromTicks !== undefined)
    format.seekFrameSync(job.streamIndex, BigInt(job.fromTicks), AVSEEK_FLAG_BACKWARD)
  const head = Buffer.alloc(8)
  const times = new ContinuousTicks(num / den, job.mayLeap, line => console.error(line))
  decodeTracks(format, [
    {
      index: job.streamIndex,
      decoder,
      take: frame => {
        const ticks = times.next(ticksOf(frame))
        if (ticks < fromTicks) return false
        filter.run(frame, small => {
          head.writeDoubleLE(ticks)
          writeAll(head)
          writeAll(small.toBuffer())
        })
        return false
      },
    },
  ])
}
