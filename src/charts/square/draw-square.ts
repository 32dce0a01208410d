import { colours, fonts } from '../colours.ts'
import { element, escaped, fitted, rounded, textWidth } from '../svg.ts'

export const placesOfSquare = ['s1', 'both', 's2', 'notS2', 'neither', 'notS1'] as const
export type PlaceOfSquare = (typeof placesOfSquare)[number]

export interface SquareDrawn {
  width: number
  /** What a screen reader is told of the whole. */
  title: string
  /** Each position with the films that end there. */
  places: Readonly<Record<PlaceOfSquare, { name: string; films: number }>>
  /** From where films begin to where they end; the wider, the more films. */
  moves: readonly SquareMove[]
  /** Of one square among several of one scale: the most films of any move or position. */
  most: number
  hasNumbers?: boolean
}

export interface SquareMove {
  from: PlaceOfSquare
  to: PlaceOfSquare
  films: number
  /** From pole to pole without the step between. */
  leaps: boolean
  said: string
}

interface At {
  x: number
  y: number
}

const height = 250
const size = 12
const margin = { x: 70, top: 44, bottom: 44 }
const reach = { least: 5, more: 11 }

/** A semiotic square as SVG text: the poles above, what denies them across below, and the moves as arrows between. */
export function drawSquare(drawn: SquareDrawn): string {
  const { width, title, places, moves, most, hasNumbers = true } = drawn
  const at = (place: PlaceOfSquare): At => {
    const index = placesOfSquare.indexOf(place)
    return {
      x: margin.x + ((index % 3) / 2) * (width - 2 * margin.x),
      y: index < 3 ? margin.top : height - margin.bottom,
    }
  }
  const share = (films: number) => (most > 0 ? films / most : 0)
  const radiusOf = (place: PlaceOfSquare) => reach.least + reach.more * Math.sqrt(share(places[place].films))
  const isBothWays = ({ from, to }: SquareMove) => moves.some(other => other.from === to && other.to === from)
  const edges: readonly (readonly [PlaceOfSquare, PlaceOfSquare])[] = [
    ...([
      ['s1', 's2'],
      ['notS2', 'notS1'],
      ['s1', 'notS1'],
      ['s2', 'notS2'],
    ] as const),
    ...([
      ['s1', 'notS2'],
      ['s2', 'notS1'],
    ] as const),
  ]
  return element(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${rounded(width)} ${height}` },
      ...{ role: 'img', 'aria-label': title, 'font-size': size, fill: colours.ink, ...fonts },
    },
    ...edges.map(([one, other]) => {
      const [a, b] = [at(one), at(other)]
      return element('path', {
        d: `M${rounded(a.x)} ${rounded(a.y)}L${rounded(b.x)} ${rounded(b.y)}`,
        stroke: colours.line,
      })
    }),
    ...moves
      .filter(({ from, to }) => from !== to)
      .map(move =>
        drawArrow(move, {
          ...{ from: at(move.from), to: at(move.to), isBeside: isBothWays(move) },
          middle: { x: width / 2, y: height / 2 },
          ...{ gap: [radiusOf(move.from), radiusOf(move.to)], wide: 1.2 + 4 * share(move.films), hasNumbers },
        }),
      ),
    ...placesOfSquare.map(place => {
      const staying = moves.find(({ from, to }) => from === place && to === place)
      return drawPlace(places[place], {
        ...{ at: at(place), radius: radiusOf(place), isAbove: placesOfSquare.indexOf(place) < 3 },
        ...{ room: (width - 20) / 3, staying, hasNumbers },
      })
    }),
  )
}

interface ArrowLook {
  from: At
  to: At
  /** Of the whole square. */
  middle: At
  gap: readonly number[]
  wide: number
  /** Another goes the other way. */
  isBeside: boolean
  hasNumbers: boolean
}

/** Bowed towards the middle of the square, so that it passes what lies between its ends; of two ways one is bowed more. */
function drawArrow(
  move: SquareMove,
  { from, to, middle, gap, wide, isBeside, hasNumbers }: ArrowLook,
): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy)
  const across = { x: -dy / length, y: dx / length }
  const halfway = { x: from.x + dx / 2, y: from.y + dy / 2 }
  const inward = (middle.x - halfway.x) * across.x + (middle.y - halfway.y) * across.y
  const isFurther = isBeside && (dx < 0 || (dx === 0 && dy < 0))
  const bow = (inward < -1 ? -1 : 1) * length * (isFurther ? 0.42 : 0.2)
  const bend = { x: halfway.x + across.x * bow, y: halfway.y + across.y * bow }
  const head = 7 + wide
  const [start, tip] = [towards(from, bend, gap[0]! + 3), towards(to, bend, gap[1]! + 3)]
  const neck = towards(tip, bend, head)
  const side = { x: (tip.y - neck.y) * 0.5, y: (neck.x - tip.x) * 0.5 }
  const label = {
    x: (start.x + 2 * bend.x + neck.x) / 4,
    y: (start.y + 2 * bend.y + neck.y) / 4,
  }
  return element(
    'g',
    { 'data-move': `${move.from} ${move.to}` },
    element('title', {}, escaped(move.said)),
    element('path', {
      d: `M${rounded(start.x)} ${rounded(start.y)}Q${rounded(bend.x)} ${rounded(bend.y)} ${rounded(neck.x)} ${rounded(neck.y)}`,
      ...{ stroke: colours.represented, 'stroke-width': wide, fill: 'none' },
      ...(move.leaps && { 'stroke-dasharray': '7 4' }),
    }),
    element('polygon', {
      points: [tip, { x: neck.x + side.x, y: neck.y + side.y }, { x: neck.x - side.x, y: neck.y - side.y }]
        .map(({ x, y }) => `${rounded(x)},${rounded(y)}`)
        .join(' '),
      fill: colours.represented,
    }),
    hasNumbers
      ? element(
          'text',
          { x: label.x, y: label.y + 4, 'text-anchor': 'middle', 'font-size': 11, ...overLines },
          String(move.films),
        )
      : '',
  )
}

function towards(from: At, to: At, distance: number): At {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return {
    x: from.x + ((to.x - from.x) / length) * distance,
    y: from.y + ((to.y - from.y) / length) * distance,
  }
}

const overLines = { 'paint-order': 'stroke', stroke: colours.page, 'stroke-width': 4 }

interface PlaceLook {
  at: At
  radius: number
  isAbove: boolean
  room: number
  staying: SquareMove | undefined
  hasNumbers: boolean
}

function drawPlace(
  { name, films }: { name: string; films: number },
  { at, radius, isAbove, room, staying, hasNumbers }: PlaceLook,
): string {
  const count = hasNumbers ? ` ${films}` : ''
  const label = `${fitted(name, size, room - textWidth(count, size))}${count}`
  return element(
    'g',
    {},
    staying
      ? element(
          'circle',
          {
            ...{ cx: at.x, cy: at.y, r: radius + 5, fill: 'none' },
            ...{
              stroke: colours.represented,
              'stroke-width': 1.5,
              'data-move': `${staying.from} ${staying.to}`,
            },
          },
          element('title', {}, escaped(staying.said)),
        )
      : '',
    element('circle', {
      ...{ cx: at.x, cy: at.y, r: radius, 'stroke-width': 1.5 },
      ...{
        fill: films > 0 ? colours.filmed : colours.page,
        stroke: films > 0 ? colours.filmed : colours.border,
      },
    }),
    element(
      'text',
      {
        ...{ x: at.x, y: isAbove ? at.y - 26 : at.y + 36, 'text-anchor': 'middle' },
        ...(films === 0 && { fill: colours.faint }),
      },
      escaped(label),
    ),
  )
}
