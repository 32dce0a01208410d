import type { VideoTrack } from '../probe/probe.ts'

/** What the ffmpeg program does by itself and a bare filter chain must be told: turn the picture upright. */
export function uprightFilter({ rotation }: VideoTrack): string {
  if (rotation === 90) return 'transpose=clock,'
  if (rotation === 270) return 'transpose=cclock,'
  return rotation === 180 ? 'hflip,vflip,' : ''
}
