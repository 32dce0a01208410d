import {
  AV_NOPTS_VALUE,
  AV_PKT_DATA_DISPLAYMATRIX,
  AVMEDIA_TYPE_AUDIO,
  AVMEDIA_TYPE_SUBTITLE,
  AVMEDIA_TYPE_VIDEO,
} from 'node-av/constants'
import { avGetCodecName, avGetPixFmtName, type Stream } from 'node-av/lib'
import type { RawDescription, RawStream } from '../driver/driver.ts'
import { openFilm } from './av-input.ts'

/** The account that ffprobe would give, as far as a probe needs it. */
export function describeFilm(path: string): RawDescription {
  const format = openFilm(path)
  const seconds = (value: bigint) => (value === AV_NOPTS_VALUE ? {} : { value: String(Number(value) / 1e6) })
  const start = seconds(format.startTime).value
  const duration = seconds(format.duration).value
  return {
    format: {
      format_name: format.iformat?.name ?? 'unknown',
      ...(start ? { start_time: start } : {}),
      ...(duration ? { duration } : {}),
      tags: format.metadata?.getAll() ?? {},
    },
    streams: format.streams.map(describeStream),
  }
}

const types = new Map<number, string>([
  [AVMEDIA_TYPE_VIDEO, 'video'],
  [AVMEDIA_TYPE_AUDIO, 'audio'],
  [AVMEDIA_TYPE_SUBTITLE, 'subtitle'],
])
/** AVColorSpace and AVColorRange of libavutil/pixfmt.h. */
const spaces = [
  'gbr',
  'bt709',
  undefined,
  undefined,
  'fcc',
  'bt470bg',
  'smpte170m',
  'smpte240m',
  'ycgco',
  'bt2020nc',
  'bt2020c',
]
const ranges = [undefined, 'tv', 'pc']
/** AVFieldOrder of libavcodec/codec_par.h. */
const fieldOrders = ['unknown', 'progressive', 'tt', 'bb', 'tb', 'bt']

function describeStream(stream: Stream): RawStream {
  const { codecpar } = stream
  const ratio = ({ num, den }: { num: number; den: number }, mark: string) => `${num}${mark}${den}`
  const aspect = stream.sampleAspectRatio.num > 0 ? stream.sampleAspectRatio : codecpar.sampleAspectRatio
  const type = types.get(codecpar.codecType)
  const space = spaces[codecpar.colorSpace]
  const range = ranges[codecpar.colorRange]
  const fieldOrder = fieldOrders[(codecpar as { fieldOrder?: number }).fieldOrder ?? 0]
  const turned = codecpar.getCodedSideData(AV_PKT_DATA_DISPLAYMATRIX)
  return {
    index: stream.index,
    ...(type ? { codec_type: type } : {}),
    codec_name: avGetCodecName(codecpar.codecId) ?? 'unknown',
    width: codecpar.width,
    height: codecpar.height,
    sample_aspect_ratio: ratio(aspect, ':'),
    ...(type === 'video' ? { pix_fmt: avGetPixFmtName(codecpar.format as never) ?? 'unknown' } : {}),
    ...(fieldOrder ? { field_order: fieldOrder } : {}),
    ...(type === 'video' ? { has_b_frames: codecpar.videoDelay } : {}),
    ...(range ? { color_range: range } : {}),
    ...(space ? { color_space: space } : {}),
    r_frame_rate: ratio(stream.rFrameRate, '/'),
    avg_frame_rate: ratio(stream.avgFrameRate, '/'),
    time_base: ratio(stream.timeBase, '/'),
    ...timesOf(stream),
    channels: codecpar.channels,
    sample_rate: String(codecpar.sampleRate),
    tags: stream.metadata?.getAll() ?? {},
    disposition: {
      default: stream.disposition & 0x1,
      attached_pic: stream.disposition & 0x400,
      timed_thumbnails: stream.disposition & 0x800,
    },
    ...(Number(stream.nbFrames) > 0 ? { nb_frames: String(stream.nbFrames) } : {}),
    ...(turned ? { side_data_list: [{ rotation: rotationOf(turned) }] } : {}),
  }
}

function timesOf({ startTime, duration, timeBase }: Stream): { start_time?: string; duration?: string } {
  const seconds = (ticks: bigint) => ((Number(ticks) * timeBase.num) / timeBase.den).toFixed(6)
  return {
    ...(startTime === AV_NOPTS_VALUE ? {} : { start_time: seconds(startTime) }),
    ...(duration === AV_NOPTS_VALUE || duration <= 0n ? {} : { duration: seconds(duration) }),
  }
}

/** Degrees anticlockwise, from the first column of the display matrix (ISO/IEC 14496-12, 6.2.2). */
function rotationOf(matrix: Buffer): number {
  return Math.round((-Math.atan2(matrix.readInt32LE(4), matrix.readInt32LE(0)) * 180) / Math.PI)
}
