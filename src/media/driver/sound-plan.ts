import type { Probe } from '../probe/probe.ts'

/** A program that writes a sound track to its standard output, as interleaved 32-bit floats at 48 kHz from media time 0. */
export interface SoundPlan {
  program: string
  args: string[]
  channels: number
}

export interface SoundRequest {
  path: string
  probe: Probe
  streamIndex: number
}

/** One or two channels as they are; more as 5.1, which loudness has weights for. */
export function measuredChannels({ probe, streamIndex }: SoundRequest): number {
  const channels = probe.audio.find(track => track.streamIndex === streamIndex)?.channels ?? 2
  return channels <= 1 ? 1 : channels === 2 ? 2 : 6
}

/** Gaps are filled with silence and what lies before `firstSample` is cut off, so that every sample is at its time. */
export function soundFilter(channels: number, firstSample: number): string {
  const layout = channels === 1 ? 'mono' : channels === 2 ? 'stereo' : '5.1'
  return `aresample=48000:async=1:first_pts=${firstSample},aformat=sample_fmts=flt:channel_layouts=${layout}`
}
