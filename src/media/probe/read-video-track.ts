import type { FrameRate } from '../../study/index.ts'
import type { RawStream } from '../driver/driver.ts'
import type { Colour, VideoTrack } from './probe.ts'

/** Null where no rate is given and none can be: such a stream has no time. */
export function readVideoTrack(stream: RawStream): VideoTrack | null {
  const [width, height] = [stream.width ?? 0, stream.height ?? 0]
  const frameRate = chooseRate(stream)
  if (!frameRate) return null
  const rotation = readRotation(stream)
  const pixelAspect = readRatio(stream.sample_aspect_ratio, ':') ?? { numerator: 1, denominator: 1 }
  const upright = squarePixels(width, height, pixelAspect)
  const turned = rotation === 90 || rotation === 270
  return {
    streamIndex: stream.index,
    codec: stream.codec_name ?? 'unknown',
    profile: stream.profile ?? null,
    width,
    height,
    displayWidth: turned ? upright.height : upright.width,
    displayHeight: turned ? upright.width : upright.height,
    rotation,
    pixelAspect,
    frameRate,
    interlaced: ['tt', 'bb', 'tb', 'bt'].includes(stream.field_order ?? ''),
    outOfOrder: (stream.has_b_frames ?? 0) > 0,
    pixelFormat: stream.pix_fmt ?? 'unknown',
    colour: readColour(stream),
    startSeconds: Number(stream.start_time) || 0,
    timeBase: readRatio(stream.time_base, '/') ?? { numerator: 1, denominator: 1000 },
    statedMs: statedMs(stream),
    statedFrames: countOf(stream.nb_frames ?? stream.tags?.['NUMBER_OF_FRAMES']),
  }
}

/** Matroska keeps in a tag when a track ends, as hours, minutes and seconds from the start of the file. */
function statedMs(stream: RawStream): number | null {
  const seconds = Number(stream.duration)
  if (seconds > 0) return Math.round(seconds * 1000)
  const tag = /^(\d{1,4}):(\d{2}):(\d{2}(?:\.\d{1,9})?)$/.exec(stream.tags?.['DURATION'] ?? '')
  if (!tag) return null
  const endSeconds = Number(tag[1]) * 3600 + Number(tag[2]) * 60 + Number(tag[3])
  return Math.max(0, Math.round((endSeconds - (Number(stream.start_time) || 0)) * 1000))
}

function countOf(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : null
}

/** The mean rate when it is close to the finest one; the finest one is the true rate of a constant file whose end is cut. */
function chooseRate(stream: RawStream): FrameRate | null {
  const mean = readRatio(stream.avg_frame_rate, '/')
  const finest = readRatio(stream.r_frame_rate, '/')
  if (!mean || !finest) return mean ?? finest
  const ratio = mean.numerator / mean.denominator / (finest.numerator / finest.denominator)
  return Math.abs(ratio - 1) < 0.01 ? finest : mean
}

function readRatio(text: string | undefined, mark: string): FrameRate | null {
  const [numerator, denominator] = (text ?? '').split(mark).map(Number)
  if (!numerator || !denominator || numerator < 0 || denominator < 0) return null
  if (!Number.isFinite(numerator) || !Number.isFinite(denominator)) return null
  return { numerator, denominator }
}

/** Wide pixels widen the picture, tall ones heighten it, so that nothing is thrown away. */
function squarePixels(width: number, height: number, aspect: FrameRate): { width: number; height: number } {
  const ratio = aspect.numerator / aspect.denominator
  if (!(ratio > 0.1 && ratio < 10)) return { width, height }
  return ratio >= 1
    ? { width: Math.round(width * ratio), height }
    : { width, height: Math.round(height / ratio) }
}

function readRotation(stream: RawStream): VideoTrack['rotation'] {
  const stated = stream.side_data_list?.find(({ rotation }) => rotation !== undefined)?.rotation
  const clockwise = stated === undefined ? Number(stream.tags?.['rotate'] ?? 0) : -stated
  const quarters = ((Math.round(clockwise / 90) % 4) + 4) % 4
  return ([0, 90, 180, 270] as const)[quarters] ?? 0
}

function readColour(stream: RawStream): Colour {
  const stated = matrixOf(stream.color_space)
  const large = (stream.height ?? 0) > 576 || (stream.width ?? 0) > 1024
  const full = stream.color_range === 'pc' || (stream.pix_fmt ?? '').startsWith('yuvj')
  return {
    range: full ? 'full' : 'limited',
    matrix: stated ?? (large ? 'bt709' : 'bt601'),
    matrixStated: stated !== null,
    transfer: known(stream.color_transfer),
    primaries: known(stream.color_primaries),
  }
}

function known(name: string | undefined): string | null {
  return name && name !== 'unknown' ? name : null
}

function matrixOf(space: string | undefined): Colour['matrix'] | null {
  if (space === 'bt709') return 'bt709'
  if (space === 'smpte170m' || space === 'bt470bg' || space === 'fcc') return 'bt601'
  if (space?.startsWith('bt2020')) return 'bt2020'
  if (space === 'gbr' || space === 'rgb') return 'rgb'
  return null
}
