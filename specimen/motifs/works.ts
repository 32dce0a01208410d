import { cutOutline, hatch, mist, type Point } from '../brush.ts'
import { withAlpha } from '../colour.ts'
import type { SeededRandom } from '../seeded-random.ts'
import type { Pen } from '../stage.ts'
import { line } from './ground.ts'

export interface Works {
  from: number
  to: number
  baseY: number
  /** Height of the tallest sheds in pixels. */
  height: number
  colour: string
  /** Air in front of the feet of the buildings. */
  air: string
  snow?: string
  lamps?: string
}

type Piece = (pen: Pen, works: Works, x: number, random: SeededRandom) => number

/** A row of sheds, holders, gantries and conveyors, each a cut silhouette. */
export function paintWorks(pen: Pen, works: Works, random: SeededRandom): void {
  let x = works.from
  while (x < works.to) {
    const piece = random.pick([shed, shed, sawtooth, sawtooth, holder, gantry])
    x += piece(pen, works, x, random) * random.between(0.82, 1.05)
  }
  const { from, to, baseY, height } = works
  mist(pen, { x: from, y: baseY - height * 0.7, width: to - from, height: height * 0.72 }, works.air, 0.6)
}

const shed: Piece = (pen, works, x, random) => {
  const width = works.height * random.between(0.9, 1.8)
  const height = works.height * random.between(0.35, 0.7)
  const [y, ridge] = [works.baseY - height, works.height * 0.14]
  fillCut(
    pen,
    works,
    [
      [x, works.baseY],
      [x, y],
      [x + width / 2, y - ridge],
      [x + width, y],
      [x + width, works.baseY],
    ],
    random,
  )
  pen.fillStyle = works.colour
  pen.fillRect(x + width * 0.3, y - ridge - 3, width * 0.4, 6)
  roofSnow(pen, works, [
    [x - 1, y],
    [x + width / 2, y - ridge],
    [x + width + 1, y],
  ])
  lightWindows(pen, works, { x: x + 4, y: y + height * 0.3, width: width - 8, height: height * 0.14 }, random)
  return width
}

const sawtooth: Piece = (pen, works, x, random) => {
  const teeth = random.whole(3, 6)
  const [tooth, height] = [works.height * 0.36, works.height * random.between(0.28, 0.45)]
  const points: Point[] = [[x, works.baseY]]
  for (let index = 0; index < teeth; index++) {
    points.push(
      [x + index * tooth, works.baseY - height - tooth * 0.55],
      [x + (index + 1) * tooth, works.baseY - height],
    )
  }
  fillCut(pen, works, [...points, [x + teeth * tooth, works.baseY]], random)
  for (let index = 0; index < teeth; index++) {
    const left = x + index * tooth
    roofSnow(pen, works, [
      [left, works.baseY - height - tooth * 0.55],
      [left + tooth, works.baseY - height],
    ])
  }
  lightWindows(
    pen,
    works,
    { x: x + 3, y: works.baseY - height * 0.7, width: teeth * tooth - 6, height: height * 0.2 },
    random,
  )
  return teeth * tooth
}

const holder: Piece = (pen, works, x, random) => {
  const [width, height] = [works.height * random.between(0.5, 0.8), works.height * random.between(0.5, 0.75)]
  const y = works.baseY - height
  fillCut(
    pen,
    works,
    [
      [x, works.baseY],
      [x, y],
      [x + width * 0.2, y - width * 0.1],
      [x + width * 0.8, y - width * 0.1],
      [x + width, y],
      [x + width, works.baseY],
    ],
    random,
  )
  pen.strokeStyle = works.colour
  pen.lineWidth = 1
  for (let post = 0; post <= 4; post++)
    line(pen, [x + (width * post) / 4, y], [x + (width * post) / 4, y - width * 0.24])
  line(pen, [x, y - width * 0.22], [x + width, y - width * 0.22])
  return width
}

const gantry: Piece = (pen, works, x, random) => {
  const [width, height] = [works.height * 0.2, works.height * random.between(0.8, 1.15)]
  pen.strokeStyle = works.colour
  pen.lineWidth = Math.max(1, works.height / 60)
  const top = works.baseY - height
  line(pen, [x, works.baseY], [x, top])
  line(pen, [x + width, works.baseY], [x + width, top])
  for (let y = works.baseY; y > top + width; y -= width) {
    line(pen, [x, y], [x + width, y - width])
    line(pen, [x + width, y], [x, y - width])
  }
  fillCut(
    pen,
    works,
    [
      [x - width * 0.3, top],
      [x - width * 0.3, top - width * 0.7],
      [x + width * 1.3, top - width * 0.7],
      [x + width * 1.3, top],
    ],
    random,
  )
  pen.lineWidth = Math.max(2, works.height / 26)
  line(pen, [x + width, top], [x + works.height * 0.95, works.baseY - works.height * 0.35])
  return width * 2.2
}

function fillCut(pen: Pen, works: Works, points: readonly Point[], random: SeededRandom): void {
  cutOutline(pen, points, random, 0.5)
  pen.fillStyle = works.colour
  pen.fill()
  pen.save()
  pen.clip()
  const area = {
    x: (points[0] as Point)[0],
    y: works.baseY - works.height,
    width: works.height * 2,
    height: works.height,
  }
  hatch(pen, area, { colour: withAlpha('#0c0f16', 0.22), spacing: 4, thickness: 0.9, length: 22 }, random)
  pen.restore()
}

function roofSnow(pen: Pen, works: Works, roof: readonly Point[]): void {
  if (!works.snow) return
  pen.strokeStyle = works.snow
  pen.lineWidth = Math.max(1.2, works.height / 34)
  pen.lineJoin = 'round'
  pen.beginPath()
  for (const [x, y] of roof) pen.lineTo(x, y)
  pen.stroke()
}

function lightWindows(
  pen: Pen,
  works: Works,
  row: { x: number; y: number; width: number; height: number },
  random: SeededRandom,
): void {
  if (!works.lamps) return
  const pane = Math.max(2, row.height * 0.8)
  for (let x = row.x; x < row.x + row.width - pane; x += pane * 1.7) {
    if (random.next() < 0.35) continue
    pen.fillStyle = withAlpha(works.lamps, random.between(0.35, 0.95))
    pen.fillRect(x, row.y, pane, row.height)
  }
}
