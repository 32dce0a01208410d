import type { Ellipse } from './correspondence-drawn.ts'

/** From the coordinates of a map to those of a drawing; both axes by one measure, or distances would lie. */
export interface Frame {
  scale: number
  x: (value: number) => number
  y: (value: number) => number
}

const margin = 28

/** Points all inside; of an ellipse that is much wider than the points lie, what there is room for. */
export function frameOf(
  points: readonly { x: number; y: number }[],
  ellipses: readonly Ellipse[],
  { width, height }: { width: number; height: number },
): Frame {
  const reachOf = (axis: 'x' | 'y') => Math.max(1e-6, ...points.map(point => Math.abs(point[axis])))
  const most = 1.6
  const edges = ellipses.flatMap(({ x, y, long }) => [
    { x: within(x - long, reachOf('x') * most), y: within(y - long, reachOf('y') * most) },
    { x: within(x + long, reachOf('x') * most), y: within(y + long, reachOf('y') * most) },
  ])
  const all = [...points, ...edges, { x: 0, y: 0 }]
  const range = (axis: 'x' | 'y') => {
    const values = all.map(point => point[axis])
    return [Math.min(...values), Math.max(...values)] as const
  }
  const [[left, right], [bottom, top]] = [range('x'), range('y')]
  const scale = Math.min(
    (width - 2 * margin) / Math.max(1e-6, right - left),
    (height - 2 * margin) / Math.max(1e-6, top - bottom),
  )
  const [middleX, middleY] = [(left + right) / 2, (bottom + top) / 2]
  return {
    scale,
    x: value => width / 2 + (value - middleX) * scale,
    y: value => height / 2 - (value - middleY) * scale,
  }
}

function within(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value))
}
