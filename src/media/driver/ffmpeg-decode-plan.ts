import { continuousFilter, holdsRecordings } from '../frames/continuous-time.ts'
import { codedFilter, smallFilter } from '../frames/small-filter.ts'
import type { Probe } from '../probe/probe.ts'
import type { DecodePlan, DecodeRequest, EarlyDecodeRequest, FrameProgram } from './driver.ts'
import type { FfmpegPrograms } from './ffmpeg-programs.ts'
import { fileAddress, guardArguments } from './input-arguments.ts'

export function planFfmpegDecode(programs: FfmpegPrograms, request: DecodeRequest): DecodePlan {
  const { video } = request.probe
  const { numerator, denominator } = video.timeBase
  const stream = {
    map: `0:${video.streamIndex}`,
    timeBase: `${numerator}/${denominator}`,
    filter: smallFilter(request),
    container: request.probe.container,
  }
  const seek = seekOf(request)
  return {
    ...frameProgram(programs, request, { ...stream, seek: seek?.args ?? [] }),
    shiftTicks: shiftOf(request),
    timeBase: video.timeBase,
    sought: seek && { behindTicks: seek.behindTicks },
  }
}

/** The first stream that moves, in its own time base: what the probe will name, too. */
export function planEarlyFfmpegDecode(programs: FfmpegPrograms, request: EarlyDecodeRequest): FrameProgram {
  const timeBase = programs.major >= 7 ? 'demux' : '-1'
  return frameProgram(programs, request, {
    ...{ map: '0:V:0', timeBase, filter: codedFilter(request), container: '', seek: [] },
  })
}

/**
 * Small yuv420p frames in a NUT stream: it carries the exact time of every frame at hardly any cost, where
 * raw video has none and `showinfo` costs a tenth of the whole.
 */
function frameProgram(
  programs: FfmpegPrograms,
  request: EarlyDecodeRequest,
  stream: { map: string; timeBase: string; filter: string; container: string; seek: string[] },
): FrameProgram {
  const isJoined = holdsRecordings(stream.container)
  return {
    program: programs.ffmpeg,
    args: [
      // Said once for each time: what repeats would else be summed up, and damaged packets not all be counted.
      ...['-nostdin', '-hide_banner', '-nostats', '-v', 'repeat+warning', '-filter_threads', '1'],
      // Where recordings may follow one another, times come as the file has them and are made to go on here.
      ...(isJoined ? ['-copyts', '-reinit_filter', '0'] : []),
      ...guardArguments(),
      ...['-skip_loop_filter', 'all', '-threads', '2', '-noautorotate', ...stream.seek],
      ...['-i', fileAddress(request.path), '-map', stream.map, '-an', '-sn', '-dn'],
      // Chapters bring a time base of their own into the stream, and frames would be told in it.
      ...['-map_chapters', '-1'],
      ...['-vf', `${continuousFilter(isJoined)},${stream.filter}`],
      ...['-fps_mode', 'passthrough', '-enc_time_base', stream.timeBase],
      // Unflushed, several frames come at once: each piece read costs more than a frame.
      ...['-c:v', 'rawvideo', '-f', 'nut', '-write_index', '0', '-flush_packets', '0', 'pipe:1'],
    ],
    frames: 'nut',
    frameBytes: (request.width * request.height * 3) / 2,
  }
}

/** FFmpeg moves the container's start to 0, unless times come as the file has them. */
function shiftOf({ probe }: DecodeRequest): number {
  const { timeBase } = probe.video
  const shiftSeconds = movedSeconds(probe) - probe.startSeconds
  return Math.round((shiftSeconds * timeBase.denominator) / timeBase.numerator)
}

function movedSeconds({ container, containerStartSeconds }: Probe): number {
  return holdsRecordings(container) ? 0 : containerStartSeconds
}

/** FFmpeg counts where to seek from the container's start, whatever start it moves to 0, and moves that place to 0. */
function seekOf({ probe, fromTicks }: DecodeRequest): { args: string[]; behindTicks: number } | null {
  if (fromTicks === undefined) return null
  const { numerator, denominator } = probe.video.timeBase
  const [moved, start] = [movedSeconds(probe), probe.containerStartSeconds].map(inMicroseconds) as [
    number,
    number,
  ]
  const seek = Math.floor((fromTicks * numerator * 1e6) / denominator) + moved - start
  if (seek <= 0) return null
  if (holdsRecordings(probe.container)) return { args: ['-ss', (seek / 1e6).toFixed(6)], behindTicks: 0 }
  const behindTicks =
    nearestTicks(-moved, probe.video.timeBase) - nearestTicks(-start - seek, probe.video.timeBase)
  return { args: ['-ss', (seek / 1e6).toFixed(6)], behindTicks }
}

function inMicroseconds(seconds: number): number {
  return Math.round(seconds * 1e6)
}

/** As FFmpeg rounds it: to the nearest, and from the middle away from 0. */
function nearestTicks(microseconds: number, timeBase: DecodePlan['timeBase']): number {
  const divisor = 1_000_000n * BigInt(timeBase.numerator)
  const twice = 2n * BigInt(Math.abs(microseconds)) * BigInt(timeBase.denominator)
  return Math.sign(microseconds) * Number((twice + divisor) / (2n * divisor))
}
