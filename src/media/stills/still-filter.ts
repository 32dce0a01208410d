import type { VideoTrack } from '../probe/probe.ts'

export type StillForm = 'jpeg' | 'png' | 'tiff'

/** What kind of picture a still is to be, by the ending of its name. */
export function stillForm(outPath: string): StillForm {
  if (outPath.endsWith('.tif')) return 'tiff'
  return outPath.endsWith('.png') ? 'png' : 'jpeg'
}

/**
 * A frame as it should be seen: upright, square pixels, no wider than asked and never enlarged. JFIF
 * pictures are full range BT.601 whatever the film was (ITU-T T.871); PNG and TIFF hold red, green and blue.
 */
export function stillFilter(
  video: VideoTrack,
  maxWidth: number | undefined,
  form: StillForm = 'jpeg',
): string {
  const { colour } = video
  const width = Math.min(video.displayWidth, Math.max(1, maxWidth ?? video.displayWidth))
  const height = Math.max(1, Math.round((video.displayHeight * width) / video.displayWidth))
  const source = colour.matrix === 'rgb' ? '' : `:in_color_matrix=${colour.matrix}:in_range=${colour.range}`
  const scale = `scale=${width}:${height}:flags=bicubic+accurate_rnd+full_chroma_int${source}`
  return form !== 'jpeg'
    ? `${scale}:out_range=full,format=rgb24,setsar=1`
    : `${scale}:out_color_matrix=bt601:out_range=full,format=yuvj420p,setsar=1`
}
