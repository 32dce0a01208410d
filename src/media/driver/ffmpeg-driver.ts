import type { Driver } from './driver.ts'
import { writeClipWithFfmpeg } from './ffmpeg-clip.ts'
import { planEarlyFfmpegDecode, planFfmpegDecode } from './ffmpeg-decode-plan.ts'
import { describeWithFfprobe } from './ffmpeg-describe.ts'
import { encodeWithFfmpeg } from './ffmpeg-encode.ts'
import { packetsWithFfprobe } from './ffmpeg-packets.ts'
import { copyWithFfmpeg } from './ffmpeg-playable-copy.ts'
import type { FfmpegPrograms } from './ffmpeg-programs.ts'
import { planFfmpegSound } from './ffmpeg-sound-plan.ts'
import { writeStillsWithFfmpeg } from './ffmpeg-stills.ts'

export function ffmpegDriver(programs: FfmpegPrograms): Driver {
  return {
    name: 'ffmpeg',
    version: programs.version,
    describe: (path, signal) => describeWithFfprobe(programs, path, signal),
    readPackets: request => packetsWithFfprobe(programs, request),
    planEarlyDecode: request => planEarlyFfmpegDecode(programs, request),
    planDecode: request => planFfmpegDecode(programs, request),
    planSound: request => planFfmpegSound(programs, request),
    writeStills: job => writeStillsWithFfmpeg(programs, job),
    encodeFilm: job => encodeWithFfmpeg(programs, job),
    writeClip: job => writeClipWithFfmpeg(programs, job),
    writePlayableCopy: job => copyWithFfmpeg(programs, job),
  }
}
