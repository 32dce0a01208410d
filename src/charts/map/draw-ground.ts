import { geoPath } from 'd3-geo'
import { colours } from '../colours.ts'
import { element } from '../svg.ts'
import type { Ground } from './ground.ts'
import type { MapView } from './map-view.ts'
import { projectionOf } from './map-view.ts'
import { thinned } from './thinned.ts'

/** A ground as it was drawn for one view; moved and grown it is that of another, until it is drawn anew. */
export interface DrawnGround {
  view: MapView
  text: string
}

const provincesFromScale = 1500

export function drawGround(ground: Ground, view: MapView): DrawnGround {
  const path = geoPath(thinned(projectionOf(view), 0.7)).digits(1)
  const line = { fill: 'none', 'stroke-width': 1, 'vector-effect': 'non-scaling-stroke' }
  const coast = { fill: colours.land, stroke: colours.line }
  const provinces = { stroke: colours.line, 'stroke-dasharray': '3 2' }
  const text = [
    element('path', { ...line, ...coast, d: path(ground.land) }),
    view.scale > provincesFromScale
      ? element('path', { ...line, ...provinces, d: path(ground.provinces) })
      : '',
    element('path', { ...line, stroke: colours.border, 'stroke-opacity': 0.5, d: path(ground.borders) }),
  ].join('')
  return { view, text }
}

export function groundIn(view: MapView, { view: drawn, text }: DrawnGround): string {
  const grown = view.scale / drawn.scale
  const [x, y] = projectionOf(view)([drawn.longitude, drawn.latitude]) ?? [0, 0]
  const isSame = grown === 1 && Math.abs(x - drawn.width / 2) < 0.01 && Math.abs(y - drawn.height / 2) < 0.01
  if (isSame) return text
  const [right, down] = [x - (drawn.width / 2) * grown, y - (drawn.height / 2) * grown]
  const transform = `translate(${right.toFixed(2)} ${down.toFixed(2)}) scale(${grown.toFixed(5)})`
  return element('g', { transform }, text)
}
