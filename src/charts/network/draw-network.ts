import { colours, fonts } from '../colours.ts'
import { drawLegend, legendHeight } from '../legend.ts'
import { placeLabels } from '../map/place-labels.ts'
import { element, escaped, rounded, textWidth } from '../svg.ts'
import { drawTie } from './draw-tie.ts'
import { kindSign } from './kind-sign.ts'
import type { NetworkDrawn, NetworkNode } from './network-drawn.ts'
import { networkLegend } from './network-legend.ts'

const labelSize = 12
const margin = { x: 64, y: 26 }

interface Standing extends NetworkNode {
  at: { x: number; y: number }
  reach: number
}

/** The network of one period as SVG text: signs by kind, ties that stay, are only here, or only in the other picture. */
export function drawNetwork(drawn: NetworkDrawn): string {
  const { width, height, nodes, ties, chosenId, hrefOf, hasSizes = true, words } = drawn
  const legend = networkLegend(drawn)
  const floor = height - legendHeight(legend, width)
  const standing = nodes.map(
    (node): Standing => ({
      ...node,
      at: {
        x: margin.x + node.x * (width - 2 * margin.x),
        y: margin.y + node.y * (floor - 2 * margin.y),
      },
      reach: hasSizes ? 5 + 10 * Math.sqrt(node.size) : 8,
    }),
  )
  const byId = new Map(standing.map(node => [node.id, node]))
  const labels = placeLabels(
    standing.map(({ id, name, at, reach, size }) => ({
      ...{ id, ...at, reach, width: textWidth(name, labelSize) * 1.15, height: labelSize + 2 },
      weight: id === chosenId ? Number.POSITIVE_INFINITY : size,
    })),
    { width, height: floor },
  )
  const order = { 'only-there': 0, stays: 1, 'only-here': 2 }
  return element(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', width, height },
      ...{ viewBox: `0 0 ${rounded(width)} ${rounded(height)}` },
      ...{ 'font-size': labelSize, fill: colours.ink, ...fonts },
    },
    ...[...ties]
      .sort((one, other) => order[one.is] - order[other.is])
      .map(tie => {
        const [from, to] = [byId.get(tie.first), byId.get(tie.second)]
        return from && to ? drawTie(tie, { from: from.at, to: to.at, hasSizes }) : ''
      }),
    ...standing.map(node =>
      drawNode(node, { isChosen: node.id === chosenId, label: labels.get(node.id), hrefOf }),
    ),
    drawLegend(legend, { width, height }, words.network.legend),
  )
}

interface NodeLook {
  isChosen: boolean
  label: { x: number; y: number; anchor: string } | undefined
  hrefOf: NetworkDrawn['hrefOf']
}

function drawNode({ id, name, kind, at, reach, presence, said }: Standing, look: NodeLook): string {
  const { isChosen, label, hrefOf } = look
  const filled = presence === 'present'
  const sign = kindSign(kind, at, reach, {
    fill: filled ? colours.soft : colours.page,
    stroke: isChosen ? colours.ink : filled ? colours.page : colours.faint,
    'stroke-width': isChosen ? 3 : 1.5,
    ...(presence === 'not-looked-for' && { 'stroke-dasharray': '2 2' }),
  })
  const inside = [
    element('title', {}, escaped(said)),
    // Room for a finger, however small the sign is.
    element('circle', { cx: at.x, cy: at.y, r: Math.max(12, reach), fill: 'transparent' }),
    sign,
    label
      ? element(
          'text',
          {
            ...{ x: label.x, y: label.y, 'text-anchor': label.anchor },
            ...{
              'paint-order': 'stroke',
              stroke: colours.page,
              'stroke-width': 4,
              'stroke-linejoin': 'round',
            },
            ...(!filled && { fill: colours.faint }),
            ...(isChosen && { 'font-weight': 600 }),
          },
          escaped(name),
        )
      : '',
  ]
  return hrefOf
    ? element('a', { href: hrefOf(id), 'data-node': id, 'aria-label': said }, ...inside)
    : element('g', { 'data-node': id }, ...inside)
}
