import { measuredChannels, type SoundPlan, type SoundRequest, soundFilter } from '../sound-plan.ts'
import type { FfmpegPrograms } from './ffmpeg-programs.ts'
import { fileAddress, guardArguments } from './input-arguments.ts'

export function planFfmpegSound(programs: FfmpegPrograms, request: SoundRequest): SoundPlan {
  const channels = measuredChannels(request)
  // FFmpeg moves the container's start to 0; sound that primes a track before media time 0 is cut off.
  const firstSample = Math.round(Math.max(0, -request.probe.containerStartSeconds) * 48_000)
  return {
    program: programs.ffmpeg,
    args: [
      ...['-nostdin', '-hide_banner', '-nostats', '-v', 'error'],
      ...guardArguments(),
      ...['-i', fileAddress(request.path), '-map', `0:${request.streamIndex}`, '-vn', '-sn', '-dn'],
      ...['-af', soundFilter(channels, firstSample), '-f', 'f32le', 'pipe:1'],
    ],
    channels,
  }
}
