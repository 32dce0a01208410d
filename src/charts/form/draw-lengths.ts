import { colours, fonts } from '../colours.ts'
import { scaleOver } from '../dots/scale-over.ts'
import { drawLegend, legendHeight } from '../legend.ts'
import { element, escaped, rounded } from '../svg.ts'

export interface LengthsDrawn {
  width: number
  /** What each class of length is called. */
  classes: readonly string[]
  /** Of both periods: mean share of a film's shots in each class. */
  periods: readonly [{ name: string; shares: readonly number[] }, { name: string; shares: readonly number[] }]
  axis: string
  sayShare: (value: number) => string
  hasNumbers?: boolean
  legend: string
}

const plot = 170

/** Which share of the shots of a film is how long, on average: two bars for each class, light and dark, as SVG text. */
export function drawLengths({
  width,
  classes,
  periods,
  axis,
  sayShare,
  hasNumbers = true,
  legend,
}: LengthsDrawn): string {
  const left = hasNumbers ? 44 : 8
  const { at, ticks } = scaleOver([0, ...periods.flatMap(({ shares }) => shares)], { from: plot, to: 12 })
  const room = (width - left - 8) / Math.max(1, classes.length)
  const entries = periods.map(({ name }, index) => ({
    name,
    width: 14,
    draw: (x: number, y: number) =>
      element('rect', { x: x + 1, y: y - 5, width: 10, height: 10, ...lookOf(index) }),
  }))
  const height = plot + 40 + legendHeight(entries, width)
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
            }) +
            element('text', { x: left - 6, y: at(tick) + 4, 'text-anchor': 'end' }, escaped(sayShare(tick))),
        )
      : []),
    ...classes.map((name, place) => {
      const x = left + place * room
      return (
        periods
          .map(({ name: period, shares }, index) => {
            const share = shares[place] ?? 0
            const top = at(share)
            return element(
              'g',
              {},
              element(
                'title',
                {},
                escaped(hasNumbers ? `${period}, ${name}: ${sayShare(share)}` : `${period}, ${name}`),
              ),
              element('rect', {
                ...{
                  x: x + room * (0.12 + index * 0.38),
                  y: top,
                  width: room * 0.36,
                  height: Math.max(0, plot - top),
                },
                ...lookOf(index),
              }),
            )
          })
          .join('') +
        element('text', { x: x + room / 2, y: plot + 15, 'text-anchor': 'middle' }, escaped(name))
      )
    }),
    element('path', { d: `M${left} ${plot}H${rounded(width - 8)}`, stroke: colours.border }),
    element('text', { x: width - 8, y: plot + 32, 'text-anchor': 'end', fill: colours.faint }, escaped(axis)),
    drawLegend(entries, { width, height }, legend),
  )
}

function lookOf(period: number): Record<string, string | number> {
  return period === 0
    ? { fill: colours.page, stroke: colours.soft, 'stroke-width': 1.2 }
    : { fill: colours.soft, stroke: colours.soft, 'stroke-width': 1.2 }
}
