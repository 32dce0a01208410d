import {
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_PIX_FMT_YUV420P,
  AV_SAMPLE_FMT_FLTP,
  AVCOL_PRI_BT709,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_TRC_BT709,
} from 'node-av/constants'
import {
  avChannelLayoutDefault,
  Codec,
  CodecContext,
  FFmpegError,
  FormatContext,
  type Frame,
  Packet,
  Rational,
  type Stream,
} from 'node-av/lib'
import type { FrameRate } from '../../study/index.ts'
import { fileAddress } from '../driver/input-arguments.ts'
import { keptOptions } from './kept-options.ts'

export interface WrittenTrack {
  encoder: CodecContext
  stream: Stream
  /** In ticks of the encoder, where it gives none: a last frame without a length is cut off by the edit list. */
  usualDuration: bigint
}

/** An MP4 file with one H.264 track and any number of AAC tracks. */
export class Mp4Writer {
  private readonly format = new FormatContext()
  private readonly packet = new Packet()
  private readonly tracks: WrittenTrack[] = []

  constructor(path: string) {
    FFmpegError.throwIfError(this.format.allocOutputContext2(null, 'mp4', fileAddress(path)), 'output')
    this.packet.alloc()
  }

  addPicture(picture: {
    width: number
    height: number
    timeBase: FrameRate
    frameRate: FrameRate
    crf: number
  }): WrittenTrack {
    const encoder = new CodecContext()
    const codec = Codec.findEncoderByName('libx264' as never)
    if (!codec) throw new Error('Unknown encoder libx264')
    encoder.allocContext3(codec)
    encoder.width = picture.width
    encoder.height = picture.height
    encoder.pixelFormat = AV_PIX_FMT_YUV420P
    encoder.timeBase = new Rational(picture.timeBase.numerator, picture.timeBase.denominator)
    encoder.framerate = new Rational(picture.frameRate.numerator, picture.frameRate.denominator)
    encoder.sampleAspectRatio = new Rational(1, 1)
    encoder.gopSize = 48
    encoder.maxBFrames = 0
    encoder.colorRange = AVCOL_RANGE_MPEG
    encoder.colorSpace = AVCOL_SPC_BT709
    encoder.colorPrimaries = AVCOL_PRI_BT709
    encoder.colorTrc = AVCOL_TRC_BT709
    return this.open(encoder, codec, { preset: 'veryfast', crf: String(picture.crf), threads: '2' })
  }

  addSound(sound: { sampleRate: number; channels: number }): WrittenTrack {
    const encoder = new CodecContext()
    const codec = Codec.findEncoderByName('aac' as never)
    if (!codec) throw new Error('Unknown encoder aac')
    encoder.allocContext3(codec)
    encoder.sampleRate = sound.sampleRate
    encoder.sampleFormat = AV_SAMPLE_FMT_FLTP
    encoder.channelLayout = avChannelLayoutDefault(sound.channels)
    encoder.bitRate = 160_000n
    encoder.timeBase = new Rational(1, sound.sampleRate)
    return this.open(encoder, codec, {})
  }

  /** What the film says of itself. */
  entitle(title: string): void {
    this.format.metadata = keptOptions({ title })
  }

  begin(): void {
    FFmpegError.throwIfError(this.format.openOutputSync(), 'output')
    const options = keptOptions({ movflags: '+faststart' })
    FFmpegError.throwIfError(this.format.writeHeaderSync(options), 'header')
  }

  /** Null ends the track. */
  write({ encoder, stream, usualDuration }: WrittenTrack, frame: Frame | null): void {
    FFmpegError.throwIfError(encoder.sendFrameSync(frame), 'encode')
    while (encoder.receivePacketSync(this.packet) >= 0) {
      this.packet.streamIndex = stream.index
      if (this.packet.duration <= 0n) this.packet.duration = usualDuration
      this.packet.rescaleTs(encoder.timeBase, stream.timeBase)
      FFmpegError.throwIfError(this.format.interleavedWriteFrameSync(this.packet), 'write')
      this.packet.unref()
    }
  }

  finish(): void {
    for (const track of this.tracks) this.write(track, null)
    FFmpegError.throwIfError(this.format.writeTrailerSync(), 'write')
    this.format.closeOutputSync()
  }

  private open(encoder: CodecContext, codec: Codec, options: Record<string, string>): WrittenTrack {
    encoder.flags = (encoder.flags | AV_CODEC_FLAG_GLOBAL_HEADER) as never
    FFmpegError.throwIfError(encoder.open2Sync(codec, keptOptions(options)), 'encoder')
    const stream = this.format.newStream(codec)
    FFmpegError.throwIfError(stream.codecpar.fromContext(encoder), 'encoder')
    stream.timeBase = encoder.timeBase
    const track = { encoder, stream, usualDuration: durationOf(encoder) }
    this.tracks.push(track)
    return track
  }
}

function durationOf({ framerate, timeBase }: CodecContext): bigint {
  if (framerate.num <= 0) return 0n
  const ticks = (framerate.den * timeBase.den) / (framerate.num * timeBase.num)
  return BigInt(Math.max(1, Math.round(ticks)))
}
