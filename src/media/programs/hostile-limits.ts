/** Bounds that no honest film passes, so that a hostile one cannot take the machine. */
export const limits = {
  longestSide: 16_384,
  pixels: 67_108_864,
  shortestSide: 8,
  streams: 128,
  singleAllocationBytes: 1_073_741_824,
  probeMs: 60_000,
  /** Without a new frame for this long the work is given up. */
  silenceMs: 120_000,
  stderrBytes: 65_536,
} as const

/**
 * Containers that hold their own pictures. Playlists and references to other files (hls, dash, concat,
 * imf, sdp, image sequences) are not among them, so FFmpeg refuses to open such a file.
 */
export const trustedContainers = [
  'mov,mp4,m4a,3gp,3g2,mj2',
  'matroska,webm',
  'avi,mpeg,mpegts,mpegvideo,m4v,h264,hevc,av1,obu,ivf',
  'ogg,flv,live_flv,kux,asf,asf_o,rm,dv,mxf,mxf_opatom,gxf,nut,wtv,nsv,vob,svag,dirac,vc1,gif,yuv4mpegpipe',
].join(',')

export function isAbsurdSize(width: number, height: number): boolean {
  const longest = Math.max(width, height)
  const shortest = Math.min(width, height)
  return !(shortest >= limits.shortestSide) || longest > limits.longestSide || width * height > limits.pixels
}
