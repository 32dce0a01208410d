import type { DecodeRequest } from './driver.ts'
import { uprightFilter } from './upright-filter.ts'

/** From decoded frames to small ones: as they are coded, or upright with their colours brought to limited BT.709. */
export function smallFilter(request: DecodeRequest): string {
  if (!request.colours) return asCoded(request)
  const { colour } = request.probe.video
  const { width, height } = request
  const source = colour.matrix === 'rgb' ? '' : `:in_color_matrix=${colour.matrix}:in_range=${colour.range}`
  const scaled = `scale=${width}:${height}:flags=area+accurate_rnd${source}:out_color_matrix=bt709:out_range=limited`
  return `${uprightFilter(request.probe.video)}${scaled},format=yuv420p`
}

export function asCoded({ width, height }: { width: number; height: number }): string {
  return `scale=${width}:${height}:flags=area,format=yuv420p`
}
