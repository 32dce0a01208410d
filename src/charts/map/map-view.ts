import type { GeoProjection } from 'd3-geo'
import { geoMercator } from 'd3-geo'

/** What of the earth is drawn. */
export interface MapView {
  longitude: number
  latitude: number
  /** How many pixels once round the earth is. */
  scale: number
  width: number
  height: number
}

/** Far enough out for the whole, and far enough in for a quarter of a town. */
export const mapScales = { least: 320, most: 4_000_000 }
const mostLatitude = 80
/** What the legend may take of the foot. */
const footPx = 44

/** Conformal, so that a shape is right at every scale, and the same at the antimeridian as elsewhere. */
export function projectionOf({ longitude, latitude, scale, width, height }: MapView): GeoProjection {
  return geoMercator()
    .rotate([-longitude, 0])
    .center([0, latitude])
    .scale(scale / (2 * Math.PI))
    .translate([width / 2, height / 2])
    .clipExtent([
      [-8, -8],
      [width + 8, height + 8],
    ])
    .precision(0)
}

/** The same size of window on all of these, with room round them. */
export function viewOfPlaces(
  at: readonly { longitude: number; latitude: number }[],
  { width, height }: { width: number; height: number },
): MapView {
  if (at.length === 0) return kept({ longitude: 105, latitude: 30, scale: width, width, height })
  const [west, east] = [
    Math.min(...at.map(({ longitude }) => longitude)),
    Math.max(...at.map(({ longitude }) => longitude)),
  ]
  const heights = at.map(({ latitude }) => mercator(latitude))
  const [south, north] = [Math.min(...heights), Math.max(...heights)]
  const turns = Math.max((east - west) / 360, 0.01)
  const rises = Math.max((north - south) / (2 * Math.PI), 0.01)
  const free = Math.max(height - footPx, height / 2)
  const scale = Math.min((width * 0.72) / turns, (free * 0.72) / rises)
  const middle = kept({
    ...{ longitude: (west + east) / 2, latitude: latitudeAt((south + north) / 2), scale, width, height },
  })
  return moved(middle, 0, (free - height) / 2)
}

/** The view after it is drawn aside by pixels. */
export function moved(view: MapView, right: number, down: number): MapView {
  const turn = view.scale
  const latitude = latitudeAt(mercator(view.latitude) + (down / turn) * 2 * Math.PI)
  return kept({ ...view, longitude: view.longitude - (right / turn) * 360, latitude })
}

/** The view that much nearer, while what lies at a point stays there; without one, the middle. */
export function zoomed(view: MapView, by: number, at?: { x: number; y: number }): MapView {
  const scale = Math.min(mapScales.most, Math.max(mapScales.least, view.scale * by))
  const [right, down] = at ? [at.x - view.width / 2, at.y - view.height / 2] : [0, 0]
  return moved({ ...moved(view, -right, -down), scale }, right, down)
}

/** What lies at a point of the drawing. */
export function placeAt(view: MapView, x: number, y: number): { longitude: number; latitude: number } {
  const { longitude, latitude } = moved(view, view.width / 2 - x, view.height / 2 - y)
  return { longitude, latitude }
}

function kept(view: MapView): MapView {
  const longitude = ((((view.longitude + 180) % 360) + 360) % 360) - 180
  const latitude = Math.min(mostLatitude, Math.max(-mostLatitude, view.latitude))
  const scale = Math.min(mapScales.most, Math.max(mapScales.least, view.scale))
  return { ...view, longitude, latitude, scale }
}

function mercator(latitude: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360))
}

function latitudeAt(height: number): number {
  return (2 * Math.atan(Math.exp(height)) - Math.PI / 2) * (180 / Math.PI)
}
