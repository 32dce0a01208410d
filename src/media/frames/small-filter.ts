import type { DecodeRequest } from '../driver/driver.ts'
import { fullHeight } from '../shots/pictures/picture.ts'
import { holdsRecordings } from './continuous-time.ts'
import { uprightFilter } from './upright-filter.ts'

/** From decoded frames to small ones: as they are coded, or upright with their colours brought to limited BT.709. */
export function smallFilter(request: DecodeRequest): string {
  const { probe, width, height, colours } = request
  // A filter that takes every second line does not follow a size that changes between recordings.
  const fewer = holdsRecordings(probe.container) ? '' : fewerLines(probe.video.height)
  if (!colours) return `${fewer}${codedFilter(request)}`
  const { colour } = probe.video
  const source = colour.matrix === 'rgb' ? '' : `:in_color_matrix=${colour.matrix}:in_range=${colour.range}`
  const scaled = `scale=${width}:${height}:flags=area+accurate_rnd${source}:out_color_matrix=bt709:out_range=limited`
  return `${uprightFilter(probe.video)}${scaled},format=yuv420p`
}

/** A row of a small frame needs no more lines of the film than this to be what the whole picture gives. */
const linesARow = 7

/** Every second line, without a copy, as often as enough are left: at 1080 lines shrinking costs a fifth of decoding. */
function fewerLines(lines: number): string {
  let filter = ''
  for (let left = lines / 2; left >= linesARow * fullHeight; left /= 2) filter += 'field=type=top,'
  return filter
}

/** Small frames as they are coded: all that detection needs, and nothing of it must be known from the film. */
export function codedFilter({ width, height }: { width: number; height: number }): string {
  return `scale=${width}:${height}:flags=area,format=yuv420p`
}
