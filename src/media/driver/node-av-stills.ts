import { accepted, type Result, refused } from '../../study/index.ts'
import type { AvStill } from '../av/av-job.ts'
import { uprightFilter } from '../frames/upright-filter.ts'
import type { MediaRefusal } from '../media-refusal.ts'
import { refusalOfEnd } from '../programs/refusal-of-end.ts'
import { runProgram } from '../programs/run-program.ts'
import { frameWindow } from '../stills/frame-window.ts'
import { groupStills } from '../stills/group-stills.ts'
import { stillFilter, stillForm } from '../stills/still-filter.ts'
import type { StillRequest, StillsJob } from '../work.ts'
import { avProgram } from './node-av-program.ts'

const atOnce = 2

export async function writeStillsWithNodeAv(job: StillsJob): Promise<Result<null, MediaRefusal>> {
  const isCounted = (job.probe.condition?.joins.length ?? 0) > 0
  const waiting = groupStills(job.requests, isCounted)
  const total = job.requests.length
  let done = 0
  let refusal: MediaRefusal | null = null
  const work = async () => {
    for (let group = waiting.shift(); group && !refusal; group = waiting.shift()) {
      const failed = await writeGroup(job, group, isCounted)
      refusal ??= failed
      done += group.length
      if (!failed) job.onProgress?.({ done, total })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return refusal ? refused(refusal) : accepted(null)
}

async function writeGroup(
  job: StillsJob,
  group: StillRequest[],
  isCounted: boolean,
): Promise<MediaRefusal | null> {
  const { video } = job.probe
  const stills: AvStill[] = group.map(({ frame, outPath, maxWidth }) => ({
    ...{ frame, outPath, ...frameWindow(job.clock, job.probe, frame) },
    filter: uprightFilter(video) + stillFilter(video, maxWidth, stillForm(outPath)),
  }))
  const end = await runProgram({
    ...avProgram({ act: 'stills', path: job.path, streamIndex: video.streamIndex, stills, isCounted }),
    signal: job.signal,
  })
  return end.kind === 'exited' && end.code === 0 ? null : refusalOfEnd('node-av', end)
}
