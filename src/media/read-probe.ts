import { accepted, type Result, refused } from '../study/index.ts'
import type { RawDescription, RawStream } from './driver.ts'
import { isAbsurdSize, limits } from './hostile-limits.ts'
import type { MediaRefusal } from './media-refusal.ts'
import { judgePlayability } from './playability.ts'
import type { AudioTrack, Probe, SubtitleTrack } from './probe.ts'
import { readVideoTrack } from './read-video-track.ts'

/** From the driver's raw account to a probe, or the reason why this is no film we can read. */
export function readProbe(
  raw: RawDescription,
  file: { byteSize: number; containerHead: 'webm' | 'matroska' | null },
): Result<Probe, MediaRefusal> {
  if (raw.streams.length > limits.streams) return refused({ kind: 'too-many-streams', limit: limits.streams })
  const stream = raw.streams.find(isMovingPicture)
  if (!stream) return refused({ kind: raw.streams.length === 0 ? 'not-a-film' : 'no-video' })
  const [width, height] = [stream.width ?? 0, stream.height ?? 0]
  if (width === 0 && height === 0) return refused({ kind: 'truncated' })
  if (isAbsurdSize(width, height)) return refused({ kind: 'absurd-size', width, height })
  if (!stream.codec_name || stream.codec_name === 'unknown' || stream.codec_name === 'none')
    return refused({ kind: 'codec-unknown', codec: stream.codec_name ?? 'unknown' })
  const video = readVideoTrack(stream)
  if (!video) return refused({ kind: 'zero-frame-rate' })
  const container = nameContainer(raw, file.containerHead)
  const audio = raw.streams.filter(({ codec_type }) => codec_type === 'audio').map(readAudio)
  return accepted({
    container,
    durationMs: Math.max(0, Math.round(number(raw.format.duration ?? stream.duration) * 1000)),
    byteSize: file.byteSize,
    startSeconds: Math.max(0, number(raw.format.start_time)),
    containerStartSeconds: number(raw.format.start_time),
    video,
    audio,
    subtitles: raw.streams.filter(({ codec_type }) => codec_type === 'subtitle').map(readSubtitle),
    playable: judgePlayability({ container, video, audio }),
  })
}

function isMovingPicture(stream: RawStream): boolean {
  return stream.codec_type === 'video' && !stream.disposition?.['attached_pic']
}

function nameContainer(raw: RawDescription, head: 'webm' | 'matroska' | null): string {
  const name = raw.format.format_name ?? 'unknown'
  if (name.startsWith('matroska')) return head ?? 'matroska'
  if (name.startsWith('mov,')) return raw.format.tags?.['major_brand']?.trim() === 'qt' ? 'mov' : 'mp4'
  return name
}

function number(text: string | undefined): number {
  const value = Number(text)
  return Number.isFinite(value) ? value : 0
}

function readAudio(stream: RawStream): AudioTrack {
  return {
    ...readSubtitle(stream),
    channels: stream.channels ?? 0,
    sampleRate: number(stream.sample_rate),
  }
}

function readSubtitle(stream: RawStream): SubtitleTrack {
  const language = stream.tags?.['language']
  return {
    streamIndex: stream.index,
    codec: stream.codec_name ?? 'unknown',
    language: language && language !== 'und' ? language : null,
    title: stream.tags?.['title'] ?? null,
  }
}
