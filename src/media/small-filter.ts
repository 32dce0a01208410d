import type { DecodeRequest } from './driver.ts'
import { uprightFilter } from './upright-filter.ts'

/** From decoded frames to small ones: as they are coded, or upright with their colours brought to limited BT.709. */
export function smallFilter({ probe, width, height, colours }: DecodeRequest): string {
  if (!colours) return `scale=${width}:${height}:flags=area,format=yuv420p`
  const { colour } = probe.video
  const source = colour.matrix === 'rgb' ? '' : `:in_color_matrix=${colour.matrix}:in_range=${colour.range}`
  const scaled = `scale=${width}:${height}:flags=area+accurate_rnd${source}:out_color_matrix=bt709:out_range=limited`
  return `${uprightFilter(probe.video)}${scaled},format=yuv420p`
}
