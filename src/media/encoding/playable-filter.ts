import type { VideoTrack } from '../probe/probe.ts'

/** Progressive, square pixels, even sides, BT.709: one frame out for each frame in. */
export function playableFilter(video: VideoTrack): string {
  const { width, height } = playableSize(video)
  const matrix = video.colour.matrix === 'rgb' ? '' : `in_color_matrix=${video.colour.matrix}:`
  return [
    ...(video.interlaced ? ['yadif=mode=send_frame:deint=interlaced'] : []),
    `scale=${width}:${height}:${matrix}out_color_matrix=bt709:out_range=limited`,
    'format=yuv420p',
    'setsar=1',
  ].join(',')
}

export function playableSize(video: VideoTrack): { width: number; height: number } {
  const even = (side: number) => Math.max(2, Math.round(side / 2) * 2)
  return { width: even(video.displayWidth), height: even(video.displayHeight) }
}
