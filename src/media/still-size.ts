import type { VideoTrack } from './probe.ts'

/** Upright, square pixels, no wider than asked and never enlarged. */
export function stillSize(
  video: VideoTrack,
  maxWidth: number | undefined,
): { width: number; height: number } {
  const width = Math.min(video.displayWidth, Math.max(1, maxWidth ?? video.displayWidth))
  const height = Math.max(1, Math.round((video.displayHeight * width) / video.displayWidth))
  return { width, height }
}
