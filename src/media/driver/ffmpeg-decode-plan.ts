import type { DecodePlan, DecodeRequest, EarlyDecodeRequest, FrameProgram } from '../driver.ts'
import { codedFilter, smallFilter } from '../small-filter.ts'
import type { FfmpegPrograms } from './ffmpeg-programs.ts'
import { fileAddress, guardArguments } from './input-arguments.ts'

export function planFfmpegDecode(programs: FfmpegPrograms, request: DecodeRequest): DecodePlan {
  const { video } = request.probe
  const { numerator, denominator } = video.timeBase
  const stream = {
    map: `0:${video.streamIndex}`,
    timeBase: `${numerator}/${denominator}`,
    filter: smallFilter(request),
  }
  return {
    ...frameProgram(programs, request, stream),
    shiftTicks: shiftOf(request),
    timeBase: video.timeBase,
  }
}

/** The first stream that moves, in its own time base: what the probe will name, too. */
export function planEarlyFfmpegDecode(programs: FfmpegPrograms, request: EarlyDecodeRequest): FrameProgram {
  const timeBase = programs.major >= 7 ? 'demux' : '-1'
  return frameProgram(programs, request, { map: '0:V:0', timeBase, filter: codedFilter(request) })
}

/**
 * Small yuv420p frames in a NUT stream: it carries the exact time of every frame at hardly any cost, where
 * raw video has none and `showinfo` costs a tenth of the whole.
 */
function frameProgram(
  programs: FfmpegPrograms,
  request: EarlyDecodeRequest,
  stream: { map: string; timeBase: string; filter: string },
): FrameProgram {
  return {
    program: programs.ffmpeg,
    args: [
      ...['-nostdin', '-hide_banner', '-nostats', '-v', 'error', '-filter_threads', '1'],
      ...guardArguments(),
      ...['-skip_loop_filter', 'all', '-threads', '2', '-noautorotate'],
      ...['-i', fileAddress(request.path), '-map', stream.map, '-an', '-sn', '-dn'],
      ...['-vf', stream.filter],
      ...['-fps_mode', 'passthrough', '-enc_time_base', stream.timeBase],
      // Unflushed, several frames come at once: each piece read costs more than a frame.
      ...['-c:v', 'rawvideo', '-f', 'nut', '-write_index', '0', '-flush_packets', '0', 'pipe:1'],
    ],
    frames: 'nut',
    frameBytes: (request.width * request.height * 3) / 2,
  }
}

/**
 * FFmpeg moves the container's start to 0; a start before the file's own 0 (audio priming) is not media time 0.
 * In program and transport streams it moves the start of the tracks it reads, here of the picture alone.
 */
function shiftOf({ probe }: DecodeRequest): number {
  const { timeBase, startSeconds } = probe.video
  const movedSeconds = /^mpeg/.test(probe.container) ? startSeconds : probe.containerStartSeconds
  const shiftSeconds = movedSeconds - probe.startSeconds
  return Math.round((shiftSeconds * timeBase.denominator) / timeBase.numerator)
}
