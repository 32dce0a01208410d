import { playableFilter } from '../encoding/playable-filter.ts'
import type { Probe, VideoTrack } from '../probe/probe.ts'
import { h264Arguments } from './ffmpeg-encode.ts'

export const progressArguments = [
  ...['-y', '-nostdin', '-hide_banner', '-nostats', '-v', 'error', '-progress', 'pipe:1'],
]

/** The picture in H.264, one frame for each frame; `before` and `after` are put around the filters that every copy has. */
export function pictureArguments(video: VideoTrack, { before = '', after = '' } = {}): string[] {
  const { numerator, denominator } = video.timeBase
  return [
    ...['-vf', before + playableFilter(video) + after, '-fps_mode', 'passthrough'],
    ...['-enc_time_base', `${numerator}/${denominator}`, ...h264Arguments, '-crf', '20', '-g', '48'],
  ]
}

/** Every sound track, in its order: taken over where browsers play it, else in AAC. */
export function soundArguments({ audio }: Probe): string[] {
  return audio.flatMap((track, index) => [
    ...['-map', `0:${track.streamIndex}`, `-c:a:${index}`],
    ...(['aac', 'mp3'].includes(track.codec)
      ? ['copy']
      : ['aac', `-b:a:${index}`, '192k', `-ac:a:${index}`, '2']),
  ])
}
