import { accepted, type Result, refused } from '../../study/index.ts'
import type { RawDescription, RawStream } from '../driver/driver.ts'
import type { MediaRefusal } from '../media-refusal.ts'
import { isAbsurdSize, limits } from '../programs/hostile-limits.ts'
import { judgePlayability } from './playability.ts'
import type { AudioTrack, OtherPicture, Probe, SubtitleTrack } from './probe.ts'
import { readVideoTrack } from './read-video-track.ts'

/** From the driver's raw account to a probe, or the reason why this is no film we can read. */
export function readProbe(
  raw: RawDescription,
  file: { byteSize: number; containerHead: 'webm' | 'matroska' | null },
): Result<Probe, MediaRefusal> {
  if (raw.streams.length > limits.streams) return refused({ kind: 'too-many-streams', limit: limits.streams })
  const stream = choosePicture(raw.streams)
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
    startSeconds: Math.max(0, number(stream.start_time ?? raw.format.start_time)),
    containerStartSeconds: number(raw.format.start_time),
    video,
    otherPictures: raw.streams.filter(other => other !== stream && isPicture(other)).map(readPicture),
    timeCode: readTimeCode(raw, stream),
    condition: null,
    audio,
    subtitles: raw.streams.filter(({ codec_type }) => codec_type === 'subtitle').map(readSubtitle),
    playable: judgePlayability({ container, video, audio }),
  })
}

function isPicture({ codec_type, disposition }: RawStream): boolean {
  return codec_type === 'video' && !disposition?.['attached_pic']
}

function isMovingPicture(stream: RawStream): boolean {
  const { disposition, nb_frames, codec_name } = stream
  if (!isPicture(stream) || disposition?.['timed_thumbnails']) return false
  return !(nb_frames === '1' && ['mjpeg', 'png', 'bmp', 'gif', 'webp'].includes(codec_name ?? ''))
}

/** As players choose: the track that the file puts first by its mark, else the first that moves, else any. */
function choosePicture(streams: readonly RawStream[]): RawStream | undefined {
  const moving = streams.filter(isMovingPicture)
  return moving.find(({ disposition }) => disposition?.['default']) ?? moving[0] ?? streams.find(isPicture)
}

function readPicture(stream: RawStream): OtherPicture {
  const video = readVideoTrack(stream)
  return {
    streamIndex: stream.index,
    codec: stream.codec_name ?? 'unknown',
    width: video?.displayWidth ?? stream.width ?? 0,
    height: video?.displayHeight ?? stream.height ?? 0,
  }
}

/** Of the picture itself, else of a track of time code, else of the whole file. */
function readTimeCode({ format, streams }: RawDescription, picture: RawStream): string | null {
  const track = streams.find(({ codec_type, tags }) => codec_type !== 'audio' && tags?.['timecode'])
  const stated = [picture.tags, track?.tags, format.tags].map(tags => tags?.['timecode'] ?? '')
  return stated.find(text => /^\d{2}:[0-5]\d:[0-5]\d[:;.]\d{2,3}$/.test(text)) ?? null
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
    startSeconds: number(stream.start_time),
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
