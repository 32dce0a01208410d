import { clipRange } from '../encoding/clip-range.ts'
import { playableFilter, playableSize } from '../encoding/playable-filter.ts'
import { writeInPlace } from '../files/write-in-place.ts'
import { holdsRecordings } from '../frames/continuous-time.ts'
import { uprightFilter } from '../frames/upright-filter.ts'
import { endOfWriting } from '../programs/refusal-of-end.ts'
import { runProgram } from '../programs/run-program.ts'
import type { ClipJob } from '../work.ts'
import { avProgram } from './node-av-program.ts'

export function writeClipWithNodeAv(job: ClipJob) {
  const { path, probe, fromFrame, untilFrame, title = '' } = job
  const { frames, fileSeconds, low, high, isCounted, soundSamples } = clipRange(job)
  return writeInPlace(job.outPath, async partPath => {
    const end = await runProgram({
      ...avProgram({
        ...{ act: 'clip', path, outPath: partPath, ...playableSize(probe.video) },
        streamIndex: probe.video.streamIndex,
        audioIndices: probe.audio.map(track => track.streamIndex),
        filter: uprightFilter(probe.video) + playableFilter(probe.video),
        mayLeap: holdsRecordings(probe.container),
        originSeconds: probe.startSeconds,
        ...{ fromFrame, untilFrame, low, high, isCounted, soundSamples, title },
        soundFromSeconds: fileSeconds,
      }),
      signal: job.signal,
      onOutput: chunk => {
        const done = [...chunk.toString('latin1').matchAll(/^frame (\d+)$/gm)].at(-1)?.[1]
        if (done) job.onProgress?.({ done: Number(done), total: frames })
      },
    })
    return endOfWriting('node-av', end)
  })
}
