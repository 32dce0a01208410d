import { playableFilter, playableSize } from '../encoding/playable-filter.ts'
import { writeInPlace } from '../files/write-in-place.ts'
import { holdsRecordings } from '../frames/continuous-time.ts'
import { uprightFilter } from '../frames/upright-filter.ts'
import { endOfWriting } from '../programs/refusal-of-end.ts'
import { runProgram } from '../programs/run-program.ts'
import type { PlayableCopyJob } from '../work.ts'
import { avProgram } from './node-av-program.ts'

const silenceMs = 3_600_000

export function copyWithNodeAv(job: PlayableCopyJob) {
  const { path, probe } = job
  return writeInPlace(job.outPath, async partPath => {
    const end = await runProgram({
      ...avProgram({
        ...{ act: 'copy', path, outPath: partPath, ...playableSize(probe.video) },
        streamIndex: probe.video.streamIndex,
        audioIndices: probe.audio.map(track => track.streamIndex),
        filter: uprightFilter(probe.video) + playableFilter(probe.video),
        mayLeap: holdsRecordings(probe.container),
        originSeconds: probe.startSeconds,
      }),
      signal: job.signal,
      silenceMs,
    })
    return endOfWriting('node-av', end)
  })
}
