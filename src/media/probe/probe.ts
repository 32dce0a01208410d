import type { FrameRate } from '../../study/index.ts'
import type { Condition } from '../files/condition.ts'

/** What a file says about itself before a frame is decoded. */
export interface Probe {
  container: string
  durationMs: number
  byteSize: number
  /** Where media time 0, which is that of the first picture, lies in the file's own time. Chromium's `currentTime` counts in the file's own time. */
  startSeconds: number
  /** Where the container's own start lies; below 0 where a sound track is primed. */
  containerStartSeconds: number
  video: VideoTrack
  /** Other tracks of moving pictures, which are passed over. */
  otherPictures: OtherPicture[]
  /** The time code of the first frame, as the file has it: `10:00:00:00`, with `;` where numbers are dropped. */
  timeCode: string | null
  /** Null until every frame has been seen. */
  condition: Condition | null
  audio: AudioTrack[]
  subtitles: SubtitleTrack[]
  playable: Playability
}

export interface OtherPicture {
  streamIndex: number
  codec: string
  width: number
  height: number
}

export interface VideoTrack {
  streamIndex: number
  codec: string
  profile: string | null
  width: number
  height: number
  /** Size with square pixels and upright, as a player shows it. */
  displayWidth: number
  displayHeight: number
  /** Quarter turns clockwise that a player makes, in degrees. */
  rotation: 0 | 90 | 180 | 270
  pixelAspect: { numerator: number; denominator: number }
  frameRate: FrameRate
  interlaced: boolean
  /** Frames lie in the file in another order than they are shown. */
  outOfOrder: boolean
  pixelFormat: string
  colour: Colour
  /** Where the first frame lies in the file's own time. */
  startSeconds: number
  timeBase: { numerator: number; denominator: number }
  /** How long the container says that the track lasts, and how many frames it counts; null where it does not say. */
  statedMs: number | null
  statedFrames: number | null
}

export interface Colour {
  range: 'limited' | 'full'
  matrix: 'bt601' | 'bt709' | 'bt2020' | 'rgb'
  /** False where the file does not say and the size decided. */
  matrixStated: boolean
  transfer: string | null
  primaries: string | null
}

export interface AudioTrack {
  streamIndex: number
  codec: string
  channels: number
  sampleRate: number
  language: string | null
  title: string | null
  /** Where it begins in the file's own time. */
  startSeconds: number
}

export interface SubtitleTrack {
  streamIndex: number
  codec: string
  language: string | null
  title: string | null
}

export type Playability = { kind: 'yes' } | { kind: 'no'; because: UnplayableReason[] }

export type UnplayableReason =
  | { kind: 'container'; container: string }
  | { kind: 'video-codec'; codec: string }
  | { kind: 'pixel-format'; pixelFormat: string }
  | { kind: 'audio-codec'; codec: string }
  | { kind: 'interlaced' }
