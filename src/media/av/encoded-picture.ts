/** The filters that bring drawn RGBA frames to BT.709 video with even sides. */
export function encodedPicture(width: number, height: number): string {
  return `pad=${width}:${height},scale=in_range=full:out_range=limited:out_color_matrix=bt709:flags=bicubic+accurate_rnd,format=yuv420p,setsar=1`
}
