import { holdsRecordings } from '../frames/continuous-time.ts'
import type { FfmpegPrograms } from './ffmpeg-programs.ts'
import { fileAddress, guardArguments } from './input-arguments.ts'
import { measuredChannels, type SoundPlan, type SoundRequest, soundFilter } from './sound-plan.ts'

/** What FFmpeg moves to 0 where only sound is read: the container's start, or that of the track in streams of recordings. */
function soundZero({ probe, streamIndex }: SoundRequest): number {
  const track = probe.audio.find(audio => audio.streamIndex === streamIndex)
  return track && holdsRecordings(probe.container) ? track.startSeconds : probe.containerStartSeconds
}

export function planFfmpegSound(programs: FfmpegPrograms, request: SoundRequest): SoundPlan {
  const channels = measuredChannels(request)
  // Sound that lies before media time 0, the first picture, is cut off; where it begins later, silence comes first.
  const firstSample = Math.round((request.probe.startSeconds - soundZero(request)) * 48_000)
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
