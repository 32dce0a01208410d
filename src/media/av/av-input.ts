import {
  AV_FRAME_FLAG_CORRUPT,
  AV_NOPTS_VALUE,
  AV_PKT_FLAG_CORRUPT,
  AVERROR_EAGAIN,
  AVERROR_EOF,
} from 'node-av/constants'
import { Codec, CodecContext, FFmpegError, FormatContext, Frame, Packet } from 'node-av/lib'
import { fileAddress } from '../driver/input-arguments.ts'
import { limits, trustedContainers } from '../programs/hostile-limits.ts'
import { keptOptions } from './kept-options.ts'

/** Opens a film with the same guards that the ffmpeg program is given. */
export function openFilm(path: string): FormatContext {
  const format = new FormatContext()
  const options = keptOptions({
    protocol_whitelist: 'file',
    format_whitelist: trustedContainers,
    max_streams: String(limits.streams),
  })
  FFmpegError.throwIfError(format.openInputSync(fileAddress(path), null, options), 'open')
  FFmpegError.throwIfError(format.findStreamInfoSync(), 'stream info')
  return format
}

export function openDecoder(
  format: FormatContext,
  streamIndex: number,
  options: Record<string, string>,
): CodecContext {
  const stream = format.streams[streamIndex]!
  const codec = Codec.findDecoder(stream.codecpar.codecId)
  if (!codec) throw new Error('Decoder not found')
  const decoder = new CodecContext()
  decoder.allocContext3(codec)
  FFmpegError.throwIfError(decoder.parametersToContext(stream.codecpar), 'decoder')
  decoder.pktTimebase = stream.timeBase
  const bounded = keptOptions({ max_pixels: String(limits.pixels), ...options })
  FFmpegError.throwIfError(decoder.open2Sync(codec, bounded), 'decoder')
  return decoder
}

export interface DecodedTrack {
  index: number
  decoder: CodecContext
  /** Returns true when no more frames of any track are wanted. */
  take(frame: Frame): boolean | undefined
}

/** Decodes the tracks to the end, or until one has had enough. Damaged packets are passed over and said, as the ffmpeg program does. */
export function decodeTracks(format: FormatContext, tracks: DecodedTrack[]): void {
  const packet = new Packet()
  packet.alloc()
  const frame = new Frame()
  frame.alloc()
  const byIndex = new Map(tracks.map(track => [track.index, track]))
  for (;;) {
    const read = format.readFrameSync(packet)
    if (read === AVERROR_EAGAIN) continue
    if (read < 0) break
    const track = byIndex.get(packet.streamIndex)
    const enough = track ? decodePacket(track, packet, frame) : false
    packet.unref()
    if (enough) return
  }
  for (const track of tracks) if (decodePacket(track, null, frame)) return
}

function decodePacket(track: DecodedTrack, packet: Packet | null, frame: Frame): boolean {
  if (packet && (packet.flags & AV_PKT_FLAG_CORRUPT) !== 0) console.error('corrupt input packet')
  const sent = track.decoder.sendPacketSync(packet)
  if (sent < 0 && sent !== AVERROR_EAGAIN && sent !== AVERROR_EOF) console.error('skipped packet')
  for (;;) {
    const received = track.decoder.receiveFrameSync(frame)
    if (received === AVERROR_EAGAIN || received === AVERROR_EOF) return false
    if (received < 0) {
      console.error('skipped packet')
      return false
    }
    if (isHurt(frame)) console.error('corrupt decoded frame')
    const enough = track.take(frame) === true
    frame.unref()
    if (enough) return true
  }
}

function isHurt({ flags, decodeErrorFlags }: Frame): boolean {
  return (flags & AV_FRAME_FLAG_CORRUPT) !== 0 || decodeErrorFlags !== 0
}

/**
 * Times of frames one after the other, in ticks. One that has none, as the last of a program stream at times, follows
 * its neighbour by as much as that followed the one before.
 */
export class FrameTicks {
  private last = 0
  private step = 0

  of(frame: Frame): number {
    const ticks = ticksOf(frame) ?? this.last + this.step
    this.step = Math.max(1, ticks - this.last)
    this.last = ticks
    return ticks
  }
}

/** The time of a frame in ticks of its stream, guessed by the decoder where the packet had none. */
export function ticksOf(frame: Frame): number | null {
  const { bestEffortTimestamp, pts } = frame
  if (bestEffortTimestamp !== AV_NOPTS_VALUE) return Number(bestEffortTimestamp)
  return pts === AV_NOPTS_VALUE ? null : Number(pts)
}
