import type { GeoProjection, GeoStream, GeoStreamWrapper } from 'd3-geo'

/** Leaves out points nearer than that to the last: an outline for a page of a thousand pixels has no use for more. */
export function thinned(projection: GeoProjection, pixels: number): GeoStreamWrapper {
  return { stream: out => projection.stream(thinStream(out, pixels * pixels)) }
}

function thinStream(out: GeoStream, least: number): GeoStream {
  let last: { x: number; y: number } | null = null
  let left: { x: number; y: number } | null = null
  const flush = () => {
    if (left) out.point(left.x, left.y)
    left = null
  }
  return {
    point: (x, y) => {
      if (last && (x - last.x) ** 2 + (y - last.y) ** 2 < least) {
        left = { x, y }
        return
      }
      left = null
      last = { x, y }
      out.point(x, y)
    },
    lineStart: () => {
      last = null
      left = null
      out.lineStart()
    },
    lineEnd: () => {
      flush()
      out.lineEnd()
    },
    polygonStart: () => out.polygonStart(),
    polygonEnd: () => out.polygonEnd(),
    sphere: () => out.sphere?.(),
  }
}
