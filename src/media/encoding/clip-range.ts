import { exactFrameSeconds } from '../../study/index.ts'
import { frameWindow } from '../stills/frame-window.ts'
import type { ClipJob } from '../work.ts'

export const clipSoundRate = 48_000
/** Earlier than the first frame by this much, so that the key frame before it is found and the sound with it. */
export const clipSeekMarginSeconds = 2

export interface ClipRange {
  frames: number
  /** The ticks of the file's own time in which its frames begin, both inclusive. */
  low: number
  high: number
  /** Where recordings are joined a time stands in several places: frames are counted from the first. */
  isCounted: boolean
  /** Where the first frame begins, in media time and in the file's own. */
  mediaSeconds: number
  fileSeconds: number
  /** How long the sound is, so that it ends with the last frame. */
  soundSamples: number
}

export function clipRange({ clock, probe, fromFrame, untilFrame }: ClipJob): ClipRange {
  const mediaSeconds = exactFrameSeconds(clock, fromFrame)
  return {
    frames: untilFrame - fromFrame,
    low: frameWindow(clock, probe, fromFrame).low,
    high: frameWindow(clock, probe, untilFrame - 1).high,
    isCounted: (probe.condition?.joins.length ?? 0) > 0,
    mediaSeconds,
    fileSeconds: probe.startSeconds + mediaSeconds,
    soundSamples: Math.round((exactFrameSeconds(clock, untilFrame) - mediaSeconds) * clipSoundRate),
  }
}

/**
 * Sound from a moment of its own time on, for so many samples: cut to the sample, silence where there is none.
 * `channels`: one or two.
 */
export function clipSoundFilter(from: { seconds: number; samples: number; channels: number }): string {
  const endSeconds = (from.samples / clipSoundRate).toFixed(6)
  return [
    `asetpts=PTS-(${from.seconds.toFixed(9)}/TB)`,
    `atrim=start=0:end=${endSeconds}`,
    `aresample=${clipSoundRate}:async=1:first_pts=0`,
    `aformat=sample_fmts=fltp:channel_layouts=${from.channels === 1 ? 'mono' : 'stereo'}`,
    'apad',
    `atrim=end_sample=${from.samples}`,
  ].join(',')
}

export function clipChannels(channels: number): number {
  return Math.min(2, Math.max(1, channels))
}
