import type { Result } from '../../study/index.ts'
import type { MediaRefusal } from '../media-refusal.ts'
import type { Probe } from '../probe/probe.ts'
import type { PacketsRequest, TrackPacket } from '../tracks/track-packets.ts'
import type { ClipJob, EncodeJob, PlayableCopyJob, StillsJob } from '../work.ts'
import type { SoundPlan, SoundRequest } from './sound-plan.ts'

/** What a route to decoded frames must be able to do. Two stand behind it: the system's FFmpeg and node-av. */
export interface Driver {
  name: 'ffmpeg' | 'node-av'
  version: string
  /** The raw account of container and streams, in the form of `ffprobe -show_format -show_streams`. */
  describe(path: string, signal: AbortSignal | undefined): Promise<Result<RawDescription, MediaRefusal>>
  /** The packets of one track, in the order in which they lie there. */
  readPackets(request: PacketsRequest): Promise<Result<TrackPacket[], MediaRefusal>>
  /** The program that writes small frames with their times to its standard output. */
  planDecode(request: DecodeRequest): DecodePlan
  /** The same before the film has been probed, where that can be done: its times are in the time base they come with. */
  planEarlyDecode?(request: EarlyDecodeRequest): FrameProgram
  planSound(request: SoundRequest): SoundPlan
  writeStills(job: StillsJob): Promise<Result<null, MediaRefusal>>
  encodeFilm(job: EncodeJob): Promise<Result<null, MediaRefusal>>
  writeClip(job: ClipJob): Promise<Result<null, MediaRefusal>>
  writePlayableCopy(job: PlayableCopyJob): Promise<Result<null, MediaRefusal>>
}

export interface DecodeRequest {
  path: string
  probe: Probe
  width: number
  height: number
  /** Where to begin, in ticks as a pass over the whole film counts them; from a little before, if need be. */
  fromTicks?: number
  /** Upright, with colours brought to limited BT.709 whatever the film's own are. */
  colours?: true
}

export type EarlyDecodeRequest = Pick<DecodeRequest, 'path' | 'width' | 'height'>

/** A program that writes small frames, and how to read them; plain data. */
export interface FrameProgram {
  program: string
  args: string[]
  frames: 'nut' | 'records'
  frameBytes: number
}

export interface DecodePlan extends FrameProgram {
  /** Ticks to add to each frame's time so that 0 is media time 0. */
  shiftTicks: number
  timeBase: { numerator: number; denominator: number }
  /** Where it begins in the middle: ticks to add to each frame's time so that it is that of a pass over the whole. */
  sought: { behindTicks: number } | null
}

export interface RawDescription {
  format: {
    format_name?: string
    start_time?: string
    duration?: string
    tags?: Record<string, string>
  }
  streams: RawStream[]
}

export interface RawStream {
  index: number
  codec_type?: string
  codec_name?: string
  profile?: string
  width?: number
  height?: number
  sample_aspect_ratio?: string
  pix_fmt?: string
  field_order?: string
  /** How many frames a decoder must hold back to show them in order. */
  has_b_frames?: number
  color_range?: string
  color_space?: string
  color_transfer?: string
  color_primaries?: string
  r_frame_rate?: string
  avg_frame_rate?: string
  time_base?: string
  /** Seconds. */
  start_time?: string
  duration?: string
  nb_frames?: string
  channels?: number
  sample_rate?: string
  tags?: Record<string, string>
  disposition?: Record<string, number>
  side_data_list?: { side_data_type?: string; rotation?: number }[]
}
