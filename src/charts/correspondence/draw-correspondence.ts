import { colours, fonts } from '../colours.ts'
import type { LegendEntry } from '../legend.ts'
import { drawLegend, legendHeight } from '../legend.ts'
import { placeLabels } from '../map/place-labels.ts'
import { kindSign } from '../network/kind-sign.ts'
import { element, escaped, rounded, textWidth } from '../svg.ts'
import type { CorrespondenceDrawn, Ellipse } from './correspondence-drawn.ts'
import type { Frame } from './frame-of-points.ts'
import { frameOf } from './frame-of-points.ts'

const size = 12

/** A correspondence map as SVG text: codes with their ellipses, films as small signs by period, periods as large ones. */
export function drawCorrespondence(drawn: CorrespondenceDrawn): string {
  const { width, height, codes, films, periods, chosenId, hrefOf, words } = drawn
  const legend = legendOf(drawn)
  const floor = height - legendHeight(legend, width)
  const frame = frameOf(
    [...codes, ...films, ...periods],
    codes.flatMap(({ ellipse }) => ellipse ?? []),
    { width, height: floor - 20 },
  )
  const named = [
    ...codes.map(code => ({ ...code, reach: 6 })),
    ...periods.map(period => ({ ...period, reach: 10 })),
  ]
  const labels = placeLabels(
    named.map(({ id, name, x, y, reach }, index) => ({
      ...{ id, x: frame.x(x), y: frame.y(y), reach, width: textWidth(name, size) * 1.15, height: size + 2 },
      weight: id === chosenId ? Number.POSITIVE_INFINITY : index < codes.length ? Math.hypot(x, y) : 1e6,
    })),
    { width, height: floor - 20 },
  )
  const label = (id: string, name: string, look: Record<string, string | number> = {}) => {
    const at = labels.get(id)
    if (!at) return ''
    const halo = {
      'paint-order': 'stroke',
      stroke: colours.page,
      'stroke-width': 3,
      'stroke-linejoin': 'round',
    }
    return element('text', { x: at.x, y: at.y, 'text-anchor': at.anchor, ...halo, ...look }, escaped(name))
  }
  return element(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', width, height },
      ...{ viewBox: `0 0 ${rounded(width)} ${rounded(height)}` },
      ...{ 'font-size': size, fill: colours.ink, ...fonts },
    },
    axesOf(drawn, frame, floor - 20),
    ...codes.map(({ id, ellipse }) => (ellipse ? drawEllipse(ellipse, frame, id === chosenId) : '')),
    ...films.map(({ id, x, y, said, period }) =>
      element(
        'g',
        { 'data-film': id },
        element('title', {}, escaped(said)),
        filmSign(frame.x(x), frame.y(y), period),
      ),
    ),
    ...codes.map(({ id, name, kind, x, y, said }) => {
      const isChosen = id === chosenId
      const inside = [
        element('title', {}, escaped(said)),
        element('circle', { cx: frame.x(x), cy: frame.y(y), r: 12, fill: 'transparent' }),
        kindSign(kind, { x: frame.x(x), y: frame.y(y) }, isChosen ? 7 : 5, {
          ...{
            fill: colours.soft,
            stroke: isChosen ? colours.ink : colours.page,
            'stroke-width': isChosen ? 2 : 1,
          },
        }),
        label(id, name, isChosen ? { 'font-weight': 600 } : {}),
      ]
      return hrefOf
        ? element('a', { href: hrefOf(id), 'data-node': id, 'aria-label': said }, ...inside)
        : element('g', { 'data-node': id }, ...inside)
    }),
    ...periods.map(({ id, name, x, y, said }, index) =>
      element(
        'g',
        { 'data-period': id },
        element('title', {}, escaped(said)),
        periodSign(frame.x(x), frame.y(y), index === 0 ? 1 : 2),
        label(id, name, { 'font-weight': 600 }),
      ),
    ),
    drawLegend(legend, { width, height }, words.network.legend),
  )
}

function axesOf({ width, axes: [across, down] }: CorrespondenceDrawn, frame: Frame, floor: number): string {
  const look = { stroke: colours.line, 'stroke-width': 1 }
  const said = { fill: colours.faint, 'font-size': 11 }
  return (
    element('path', { d: `M0 ${rounded(frame.y(0))}H${rounded(width)}`, ...look }) +
    element('path', { d: `M${rounded(frame.x(0))} 0V${rounded(floor)}`, ...look }) +
    element('text', { x: width - 4, y: floor + 13, 'text-anchor': 'end', ...said }, escaped(`${across} →`)) +
    element('text', { x: 4, y: floor + 13, ...said }, escaped(`↑ ${down}`))
  )
}

function drawEllipse({ x, y, long, short, angle }: Ellipse, frame: Frame, isChosen: boolean): string {
  const [cx, cy] = [frame.x(x), frame.y(y)]
  return element('ellipse', {
    ...{ cx, cy, rx: long * frame.scale, ry: short * frame.scale },
    // On paper y points down.
    transform: `rotate(${rounded((-angle * 180) / Math.PI)} ${rounded(cx)} ${rounded(cy)})`,
    ...{ fill: colours.soft, 'fill-opacity': isChosen ? 0.16 : 0.04 },
    ...{ stroke: isChosen ? colours.ink : colours.border, 'stroke-width': isChosen ? 1.6 : 0.8 },
  })
}

/** Films of the first period are open rings, of the second crosses: told apart without colour. */
function filmSign(x: number, y: number, period: 1 | 2): string {
  return period === 1
    ? element('circle', {
        cx: x,
        cy: y,
        r: 3.5,
        fill: colours.page,
        stroke: colours.filmed,
        'stroke-width': 1.5,
      })
    : element('path', {
        d: `M${rounded(x - 3.2)} ${rounded(y - 3.2)}l6.4 6.4m0 -6.4l-6.4 6.4`,
        ...{ stroke: colours.represented, 'stroke-width': 1.8, fill: 'none' },
      })
}

function periodSign(x: number, y: number, period: 1 | 2): string {
  return period === 1
    ? element('circle', { cx: x, cy: y, r: 8, fill: 'none', stroke: colours.filmed, 'stroke-width': 3 })
    : element('path', {
        d: `M${rounded(x - 7)} ${rounded(y - 7)}l14 14m0 -14l-14 14`,
        ...{ stroke: colours.represented, 'stroke-width': 3.4, fill: 'none' },
      })
}

function legendOf({ codes, periods, words }: CorrespondenceDrawn): LegendEntry[] {
  const said = words.correspondence
  const kinds = (['symbol', 'space', 'subject', 'technique'] as const).filter(kind =>
    codes.some(code => code.kind === kind),
  )
  return [
    ...kinds.map(kind => ({
      name: words.network.kinds[kind],
      width: 14,
      draw: (x: number, y: number) => kindSign(kind, { x: x + 6, y }, 5, { fill: colours.soft }),
    })),
    ...([1, 2] as const).map(period => ({
      name: said.filmOf(periods[period - 1]!.name),
      width: 12,
      draw: (x: number, y: number) => filmSign(x + 5, y, period),
    })),
    {
      name: said.meanOfPeriod,
      width: 16,
      draw: (x: number, y: number) => periodSign(x + 8, y, 1),
    },
    ...(codes.some(({ ellipse }) => ellipse)
      ? [
          {
            name: said.ellipse,
            width: 20,
            draw: (x: number, y: number) =>
              element('ellipse', {
                ...{ cx: x + 9, cy: y, rx: 9, ry: 5, fill: colours.soft, 'fill-opacity': 0.04 },
                ...{ stroke: colours.border, 'stroke-width': 0.8 },
              }),
          },
        ]
      : []),
  ]
}
