import { colours, fonts } from '../colours.ts'
import { scaleOver } from '../dots/scale-over.ts'
import { drawLegend, legendHeight } from '../legend.ts'
import { element, escaped, rounded } from '../svg.ts'

export interface CuttingDrawn {
  width: number
  films: readonly { id: string; period: 1 | 2; values: readonly number[]; said: string }[]
  periods: readonly [{ name: string; values: readonly number[] }, { name: string; values: readonly number[] }]
  /** What goes up, and what goes across. */
  axes: readonly [string, string]
  hasNumbers?: boolean
  /** What a thin line is. */
  film: string
  legend: string
}

const plot = 180

/** Something over the running time: a thin line for each film, a broken and a whole one for the periods, as SVG text. */
export function drawCutting(drawn: CuttingDrawn): string {
  const { width, films, periods, axes, hasNumbers = true, film, legend } = drawn
  const left = hasNumbers ? 44 : 8
  const all = [...films.flatMap(({ values }) => values), ...periods.flatMap(({ values }) => values)]
  const { at, ticks } = scaleOver([0, ...all], { from: plot, to: 12 })
  const line = (values: readonly number[]) =>
    values
      .map((value, place) => {
        const x = left + ((place + 0.5) / values.length) * (width - left - 8)
        return `${place === 0 ? 'M' : 'L'}${rounded(x)} ${rounded(at(value))}`
      })
      .join('')
  const entries = [
    ...periods.map(({ name }, index) => ({
      name,
      width: 26,
      draw: (x: number, y: number) => element('path', { d: `M${x} ${y}h24`, ...periodLook(index) }),
    })),
    {
      name: film,
      width: 26,
      draw: (x: number, y: number) => element('path', { d: `M${x} ${y}h24`, ...filmLook }),
    },
  ]
  const height = plot + 24 + legendHeight(entries, width)
  return element(
    'svg',
    {
      ...{
        xmlns: 'http://www.w3.org/2000/svg',
        width,
        height,
        viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
      },
      ...{ 'font-size': 11, fill: colours.soft, ...fonts },
    },
    ...(hasNumbers
      ? ticks.map(
          tick =>
            element('path', {
              d: `M${left} ${rounded(at(tick))}H${rounded(width - 8)}`,
              stroke: colours.line,
            }) + element('text', { x: left - 6, y: at(tick) + 4, 'text-anchor': 'end' }, String(tick)),
        )
      : []),
    ...films.map(({ id, values, said }) =>
      element(
        'g',
        { 'data-film': id },
        element('title', {}, escaped(said)),
        element('path', { d: line(values), ...filmLook }),
      ),
    ),
    ...periods.map(({ name, values }, index) =>
      element(
        'g',
        {},
        element('title', {}, escaped(name)),
        element('path', { d: line(values), ...periodLook(index) }),
      ),
    ),
    element('path', { d: `M${left} ${plot}H${rounded(width - 8)}`, stroke: colours.border }),
    element('text', { x: left, y: 10, fill: colours.faint }, escaped(axes[0])),
    element(
      'text',
      { x: width - 8, y: plot + 15, 'text-anchor': 'end', fill: colours.faint },
      escaped(axes[1]),
    ),
    drawLegend(entries, { width, height }, legend),
  )
}

const filmLook = { fill: 'none', stroke: colours.border, 'stroke-width': 0.8, 'stroke-opacity': 0.6 }

function periodLook(period: number): Record<string, string | number> {
  return period === 0
    ? { fill: 'none', stroke: colours.represented, 'stroke-width': 2.5, 'stroke-dasharray': '7 4' }
    : { fill: 'none', stroke: colours.filmed, 'stroke-width': 3 }
}
