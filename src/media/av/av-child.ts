import { AV_LOG_QUIET, AV_LOG_WARNING } from 'node-av/constants'
import { getFFmpegInfo, Log } from 'node-av/lib'
import { cutClip } from './av-clip.ts'
import { copyFilm } from './av-copy.ts'
import { decodeSmall } from './av-decode.ts'
import { describeFilm } from './av-describe.ts'
import { encodeFrames } from './av-encode.ts'
import type { AvJob } from './av-job.ts'
import { writePackets } from './av-packets.ts'
import { decodeSound } from './av-sound.ts'
import { writeStills } from './av-stills.ts'
import { writeAll } from './write-all.ts'

/** node-av lives in a process of its own: a crash in a decoder ends the job, never the program. */
async function work(job: AvJob): Promise<void> {
  // What FFmpeg says of damage is heard where every frame is read, and nowhere else.
  Log.setLevel(job.act === 'decode' ? AV_LOG_WARNING : AV_LOG_QUIET)
  if (job.act === 'version') writeAll(Buffer.from(getFFmpegInfo().version))
  else if (job.act === 'describe') writeAll(Buffer.from(JSON.stringify(describeFilm(job.path))))
  else if (job.act === 'packets') writePackets(job)
  else if (job.act === 'decode') decodeSmall(job)
  else if (job.act === 'sound') decodeSound(job)
  else if (job.act === 'stills') writeStills(job)
  else if (job.act === 'encode') await encodeFrames(job)
  else if (job.act === 'clip') cutClip(job)
  else copyFilm(job)
}

try {
  await work(JSON.parse(process.argv[2]!) as AvJob)
  process.exit(0)
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : String(cause))
  process.exit(1)
}
