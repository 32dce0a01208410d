import { colours } from '../colours.ts'
import { element, escaped, rounded } from '../svg.ts'
import type { NetworkTie } from './network-drawn.ts'

interface TiePlace {
  from: { x: number; y: number }
  to: { x: number; y: number }
  hasSizes: boolean
}

/** A line: grey where the tie stays, dark where it is only here, dotted where it is only in the other picture. */
export function drawTie(
  tie: Pick<NetworkTie, 'is' | 'built' | 'strength'> & { said?: string },
  place: TiePlace,
): string {
  const { from, to, hasSizes } = place
  const line = { d: `M${rounded(from.x)} ${rounded(from.y)}L${rounded(to.x)} ${rounded(to.y)}` }
  const wide = hasSizes ? 1.2 + 4.3 * tie.strength : 2
  const look = {
    stays: { stroke: colours.border, 'stroke-width': wide },
    'only-here': { stroke: colours.filmed, 'stroke-width': wide + 0.8 },
    'only-there': {
      stroke: colours.border,
      'stroke-width': 1.2,
      'stroke-dasharray': '1 4',
      'stroke-linecap': 'round',
    },
  }[tie.is]
  return element(
    'g',
    {},
    tie.said ? element('title', {}, escaped(tie.said)) : '',
    element('path', { ...line, fill: 'none', ...look }),
    tie.is === 'only-there' ? '' : builtSign(tie.built, { from, to }),
  )
}

/** On the middle of the line: a ring within a family, a bar across an opposition. */
function builtSign(built: NetworkTie['built'], { from, to }: Pick<TiePlace, 'from' | 'to'>): string {
  if (built === null) return ''
  const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2]
  const look = { fill: colours.page, stroke: colours.ink, 'stroke-width': 1.4 }
  if (built === 'within') return element('circle', { cx: x, cy: y, r: 3.6, ...look })
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const [alongX, alongY] = [(to.x - from.x) / length, (to.y - from.y) / length]
  const bar = (along: number) => {
    const [middleX, middleY] = [x + alongX * along, y + alongY * along]
    return `M${rounded(middleX - alongY * 6)} ${rounded(middleY + alongX * 6)}L${rounded(middleX + alongY * 6)} ${rounded(middleY - alongX * 6)}`
  }
  return element('path', { d: bar(-2) + bar(2), fill: 'none', stroke: colours.ink, 'stroke-width': 1.6 })
}
