import type { Words } from '../../words/index.ts'
import { colours, fonts } from '../colours.ts'
import { element, escaped, rounded, textWidth } from '../svg.ts'
import type { DrawnGround } from './draw-ground.ts'
import { groundIn } from './draw-ground.ts'
import type { MapView } from './map-view.ts'
import { projectionOf } from './map-view.ts'
import type { Label } from './place-labels.ts'
import { placeLabels } from './place-labels.ts'

export interface MapPlace {
  id: string
  name: string
  longitude: number
  latitude: number
  /** How far from there it may lie, in metres. */
  radiusM: number
  /** How much of films it is filmed in, and how much it stands for, in whichever measure is chosen. */
  filmed: number
  represented: number
  /** What a pointer is told. */
  said: string
}

export interface MapLine {
  filmedId: string
  representedId: string
  /** Said of scenes; else of whole films only, and drawn in dashes. */
  isOfScenes: boolean
  said: string
}

export interface MapDrawn {
  view: MapView
  /** Null while it is not there yet: the places stand without it. */
  ground: DrawnGround | null
  places: readonly MapPlace[]
  lines: readonly MapLine[]
  /** Drawn heavier than the others. */
  chosenId?: string | null
  /** Where a place leads; without, it leads nowhere. */
  hrefOf?: (placeId: string) => string
  /** False where the signs are not used. */
  hasLegend?: boolean
  words: Words['charts']
}

const labelSize = 12
const metresOfDegree = 111_195

interface Standing extends MapPlace {
  x: number
  y: number
  /** Of the disc for what is filmed, and of the square for what is shown; 0 where there is none. */
  disc: number
  square: number
}

/** A map as SVG text: a disc where films were filmed, a square on its tip for what they show there. */
export function drawMap({
  view,
  ground,
  places,
  lines,
  chosenId,
  hrefOf,
  hasLegend = true,
  words,
}: MapDrawn): string {
  const { width, height } = view
  const standing = stand(places, view)
  const byId = new Map(standing.map(place => [place.id, place]))
  const seen = standing.filter(({ x, y }) => x > -40 && y > -40 && x < width + 40 && y < height + 40)
  const labels = placeLabels(
    seen.map(place => ({
      ...{ id: place.id, x: place.x, y: place.y, reach: Math.max(place.disc, place.square, 4) },
      ...{ width: textWidth(place.name, labelSize), height: labelSize + 2 },
      weight: place.id === chosenId ? Infinity : place.filmed + place.represented,
    })),
    { width, height: height - (hasLegend ? legendPlaces(words, width).height : 0) },
  )
  return element(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
      ...{ 'font-size': labelSize, fill: colours.ink, ...fonts },
    },
    element('rect', { width, height, fill: colours.sea }),
    ground ? groundIn(view, ground) : '',
    ...seen.map(place => area(place, view)),
    ...lines.map(line => drawnLine(line, byId)),
    ...[...seen]
      .sort((one, other) => reachOf(other) - reachOf(one))
      .map(place => symbol(place, labels.get(place.id), place.id === chosenId, hrefOf)),
    hasLegend ? legend(view, words) : '',
  )
}

function reachOf({ disc, square }: Standing): number {
  return Math.max(disc, square)
}

/** Areas are as the numbers are, the largest of all the same at every scale. */
function stand(places: readonly MapPlace[], view: MapView): Standing[] {
  const projection = projectionOf(view)
  const most = Math.max(...places.flatMap(({ filmed, represented }) => [filmed, represented]), 0)
  const size = (value: number) => (value > 0 ? 4 + 11 * Math.sqrt(value / most) : 0)
  return places.map(place => {
    const [x, y] = projection([place.longitude, place.latitude]) ?? [Number.NaN, Number.NaN]
    return { ...place, x, y, disc: size(place.filmed), square: size(place.represented) * 1.2 }
  })
}

/** Where a place is not known to the point, all that it may be. */
function area({ x, y, latitude, radiusM }: Standing, { scale }: MapView): string {
  const degrees = radiusM / metresOfDegree
  const r = (degrees * scale) / 360 / Math.cos((latitude * Math.PI) / 180)
  if (r < 6) return ''
  const dashes = { fill: colours.soft, 'fill-opacity': 0.08, stroke: colours.soft, 'stroke-dasharray': '2 3' }
  return element('circle', { cx: x, cy: y, r, ...dashes })
}

/** Bowed to the right of its way, so that there and back are two lines; its head is where it is said to be. */
function drawnLine(
  { filmedId, representedId, isOfScenes, said }: MapLine,
  byId: Map<string, Standing>,
): string {
  const [from, to] = [byId.get(filmedId), byId.get(representedId)]
  if (!from || !to) return ''
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy)
  if (!(length > 8)) return ''
  const bow = Math.min(40, length * 0.16)
  const [middleX, middleY] = [
    (from.x + to.x) / 2 - (dy / length) * bow,
    (from.y + to.y) / 2 + (dx / length) * bow,
  ]
  const towards = Math.atan2(to.y - middleY, to.x - middleX)
  const short = reachOf(to) + 3
  const [endX, endY] = [to.x - Math.cos(towards) * short, to.y - Math.sin(towards) * short]
  const barb = (turn: number) =>
    `${rounded(endX - Math.cos(towards + turn) * 7)} ${rounded(endY - Math.sin(towards + turn) * 7)}`
  const stroke = { fill: 'none', stroke: colours.soft, 'stroke-width': 1.4 }
  const [start, bowed, end] = [
    [from.x, from.y],
    [middleX, middleY],
    [endX, endY],
  ].map(([x, y]) => `${rounded(x!)} ${rounded(y!)}`)
  return element(
    'g',
    { 'data-line': `${filmedId} ${representedId}` },
    element('title', {}, escaped(said)),
    element('path', {
      ...{ d: `M${start}Q${bowed} ${end}`, ...stroke },
      ...(!isOfScenes && { 'stroke-dasharray': '5 4' }),
    }),
    element('path', { d: `M${barb(0.45)}L${end}L${barb(-0.45)}`, ...stroke }),
  )
}

function symbol(
  place: Standing,
  label: Label | undefined,
  isChosen: boolean,
  hrefOf: MapDrawn['hrefOf'],
): string {
  const { id, name, x, y, disc, square, said } = place
  const stroke = isChosen ? 3 : 1.8
  const drawn = [
    element('title', {}, escaped(said)),
    // Room for a finger, however little the place is.
    element('circle', { cx: x, cy: y, r: Math.max(12, disc, square), fill: 'transparent' }),
    disc > 0
      ? element('circle', {
          ...{ cx: x, cy: y, r: disc, fill: colours.filmed, 'fill-opacity': 0.82 },
          ...{ stroke: isChosen ? colours.ink : colours.page, 'stroke-width': isChosen ? 2 : 1 },
        })
      : '',
    square > 0
      ? element('path', {
          d: `M${rounded(x)} ${rounded(y - square)}l${rounded(square)} ${rounded(square)}l${rounded(-square)} ${rounded(square)}l${rounded(-square)} ${rounded(-square)}z`,
          ...{ fill: 'none', stroke: colours.represented, 'stroke-width': stroke },
        })
      : '',
    disc + square === 0
      ? element('path', {
          d: `M${rounded(x - 4)} ${rounded(y)}h8M${rounded(x)} ${rounded(y - 4)}v8`,
          ...{ stroke: colours.faint, 'stroke-width': isChosen ? 2.5 : 1.2 },
        })
      : '',
    label
      ? element(
          'text',
          {
            ...{ x: label.x, y: label.y, 'text-anchor': label.anchor, 'paint-order': 'stroke' },
            ...{ stroke: colours.land, 'stroke-width': 3, 'stroke-linejoin': 'round' },
            ...(isChosen && { 'font-weight': 600 }),
          },
          escaped(name),
        )
      : '',
  ]
  return hrefOf
    ? element('a', { href: hrefOf(id), 'data-place': id, 'aria-label': said }, ...drawn)
    : element('g', { 'data-place': id }, ...drawn)
}

const legendRow = 22
const legendSize = 11

/** Where each entry stands, in as many rows as the width asks for. */
function legendPlaces(words: Words['charts'], width: number) {
  let [x, row] = [8, 0]
  const places = legendEntries.map(entry => {
    const wide = entry.width + textWidth(words[entry.name], legendSize) + 18
    if (x > 8 && x + wide > width) [x, row] = [8, row + 1]
    const place = { ...entry, x, row }
    x += wide
    return { ...place, right: x }
  })
  return { places, height: (row + 1) * legendRow }
}

function legend({ width, height }: MapView, words: Words['charts']): string {
  const { places, height: own } = legendPlaces(words, width)
  const drawn = places.map(({ x, row, width: wide, draw, name }) => {
    const y = height - own + row * legendRow + legendRow / 2
    return (
      draw(x, y) + element('text', { x: x + wide + 3, y: y + 4, fill: colours.soft }, escaped(words[name]))
    )
  })
  const right = Math.min(width, Math.max(...places.map(place => place.right)))
  const ground = { x: 0, y: height - own, width: right, height: own, fill: colours.page }
  return element(
    'g',
    { 'font-size': legendSize, 'aria-hidden': 'true' },
    element('rect', { ...ground, 'fill-opacity': 0.88 }),
    ...drawn,
  )
}

const arrow = { fill: 'none', stroke: colours.soft, 'stroke-width': 1.4 }

const legendEntries: readonly {
  name: 'filmed' | 'represented' | 'standsFor' | 'standsForWhole' | 'uncertainPlace'
  width: number
  draw: (x: number, y: number) => string
}[] = [
  {
    ...{ name: 'filmed', width: 14 },
    draw: (x, y) => element('circle', { cx: x + 6, cy: y, r: 5, fill: colours.filmed }),
  },
  {
    ...{ name: 'represented', width: 16 },
    draw: (x, y) =>
      element('path', {
        ...{ d: `M${x + 7} ${y - 6}l6 6l-6 6l-6 -6z`, fill: 'none' },
        ...{ stroke: colours.represented, 'stroke-width': 1.8 },
      }),
  },
  {
    ...{ name: 'standsFor', width: 26 },
    draw: (x, y) => element('path', { d: `M${x} ${y}h22m-5 -4l5 4l-5 4`, ...arrow }),
  },
  {
    ...{ name: 'standsForWhole', width: 26 },
    draw: (x, y) =>
      element('path', { d: `M${x} ${y}h22m-5 -4l5 4l-5 4`, ...arrow, 'stroke-dasharray': '5 4' }),
  },
  {
    ...{ name: 'uncertainPlace', width: 18 },
    draw: (x, y) =>
      element('circle', {
        ...{ cx: x + 7, cy: y, r: 7, fill: colours.soft, 'fill-opacity': 0.08 },
        ...{ stroke: colours.soft, 'stroke-dasharray': '2 3' },
      }),
  },
]
