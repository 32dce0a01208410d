import { colours, fonts } from '../colours.ts'
import { element, escaped, fitted, rounded } from '../svg.ts'

export interface ColourStripsDrawn {
  width: number
  groups: readonly {
    name: string
    films: readonly {
      id: string
      name: string
      /** `#rrggbb` of each of equal stretches; null where it was not measured. */
      colours: readonly (string | null)[]
      said: string
    }[]
  }[]
  hrefOf?: (id: string) => string
}

const row = 26
const gutter = 170
const size = 12

/** The colours of each film along its running time, one strip under the other, as SVG text. */
export function drawColourStrips({ width, groups, hrefOf }: ColourStripsDrawn): string {
  let top = 0
  const drawn = groups.flatMap(({ name, films }) => {
    top += 20
    const head = element('text', { x: 0, y: top - 5, 'font-weight': 600 }, escaped(name))
    const strips = films.map(film => {
      const inside = drawStrip(film, { top, width })
      top += row
      return hrefOf
        ? element('a', { href: hrefOf(film.id), 'data-film': film.id, 'aria-label': film.said }, ...inside)
        : element('g', { 'data-film': film.id }, ...inside)
    })
    top += 6
    return [head, ...strips]
  })
  return element(
    'svg',
    {
      ...{
        xmlns: 'http://www.w3.org/2000/svg',
        width,
        height: top,
        viewBox: `0 0 ${rounded(width)} ${rounded(top)}`,
      },
      ...{ 'font-size': size, fill: colours.ink, ...fonts },
    },
    ...drawn,
  )
}

type Film = ColourStripsDrawn['groups'][number]['films'][number]

function drawStrip(
  { name, colours: cells, said }: Film,
  { top, width }: { top: number; width: number },
): string[] {
  const wide = (width - gutter - 2) / Math.max(1, cells.length)
  return [
    element('title', {}, escaped(said)),
    element('text', { x: 0, y: top + 16 }, escaped(fitted(name, size, gutter - 10))),
    ...cells.map((colour, cell) =>
      colour === null || !/^#[0-9a-f]{6}$/i.test(colour)
        ? ''
        : element('rect', {
            x: gutter + cell * wide,
            y: top + 1,
            width: wide + 0.4,
            height: row - 5,
            fill: colour,
          }),
    ),
    element('rect', {
      ...{ x: gutter, y: top + 1, width: width - gutter - 2, height: row - 5 },
      ...{ fill: 'none', stroke: colours.border, 'stroke-width': 0.6 },
    }),
  ]
}
