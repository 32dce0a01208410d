import { hatch, taper, wash } from '../brush.ts'
import { paintField } from '../motifs/ground.ts'
import { paintBrokenWall, paintWeeds } from '../motifs/ruins.ts'
import { paintSky } from '../motifs/sky.ts'
import { paintTower } from '../motifs/towers.ts'
import { drawWalker } from '../motifs/walker.ts'
import { Vignette } from '../print-tone.ts'
import { SeededRandom } from '../seeded-random.ts'
import type { Pen, Scene } from '../stage.ts'

const [from, to] = [-120, 900]
const pace = 72

/** The works' wall, its slogans painted over; someone walks its length. */
export const alongTheWall: Scene = () => {
  const vignette = new Vignette([12, 16, 22], 0.44)
  return {
    from,
    to,
    camera: ({ seconds }) => ({ x: seconds * 44, y: 0, zoom: 1.02 }),
    layers: [
      { depth: 0.25, still: paintDistance },
      { depth: 0.9, still: paintWall },
      {
        depth: 1,
        still: paintPavement,
        moving: (pen, { seconds }) =>
          drawWalker(pen, { x: 96 + pace * seconds, y: 314, height: 118, facing: 1, pace }, seconds),
      },
    ],
    finish: pen => vignette.draw(pen),
  }
}

function paintDistance(pen: Pen): void {
  const random = new SeededRandom(2401)
  const clouds = { colour: '#7b8790', count: 9, top: 0, bottom: 150, strength: 0.22 }
  paintSky(
    pen,
    {
      area: { x: from, y: -50, width: to - from, height: 330 },
      colours: ['#8b98a3', '#b5bfc5', '#d8dcdb'],
      clouds,
    },
    random,
  )
  for (let x = from; x < to; x += random.between(54, 120)) {
    paintTower(
      pen,
      {
        x,
        baseY: 240,
        width: random.between(30, 52),
        height: random.between(90, 200),
        colour: '#8996a0',
        air: '#c9d0d3',
      },
      random,
    )
  }
}

function paintWall(pen: Pen): void {
  const random = new SeededRandom(2402)
  const [top, height] = [158, 140]
  wash(pen, { x: from, y: top, width: to - from, height }, ['#a29d94', '#8f8a82', '#726f6b'], random)
  hatch(
    pen,
    { x: from, y: top, width: to - from, height },
    { colour: 'rgba(30,32,34,0.16)', spacing: 6, length: 20 },
    random,
  )
  for (let panel = from + 40; panel < to; panel += 132) paintFadedSlogan(pen, panel, random)
  pen.fillStyle = '#62605d'
  pen.fillRect(from, top - 7, to - from, 8)
  pen.fillStyle = '#dfe4e6'
  pen.fillRect(from, top - 11, to - from, 5)
  for (let stain = 0; stain < 70; stain++) {
    pen.fillStyle = `rgba(34,38,40,${random.between(0.05, 0.16)})`
    taper(
      pen,
      [random.between(from, to), top + random.between(10, 70)],
      random.between(20, 90),
      random.between(1, 5),
      Math.PI / 2,
    )
  }
  paintBrokenWall(
    pen,
    { from: 560, to: 700, baseY: 298, height: 128, colour: '#55585a', light: '#b9bfc0', snow: '#dfe4e6' },
    random,
  )
}

function paintFadedSlogan(pen: Pen, x: number, random: SeededRandom): void {
  pen.fillStyle = 'rgba(160,70,58,0.4)'
  pen.fillRect(x, 188, 66, 66)
  pen.fillStyle = 'rgba(206,200,188,0.6)'
  pen.fillRect(x + 14, 202, 38, 5)
  pen.fillRect(x + 14, 226, 38, 5)
  pen.fillRect(x + 30, 196, 5, 48)
  pen.fillStyle = 'rgba(190,192,188,0.75)'
  for (let stroke = 0; stroke < 4; stroke++)
    taper(pen, [x + 33 + random.between(-16, 16), 192 + stroke * 18], 90, 9, random.between(-0.06, 0.06))
}

function paintPavement(pen: Pen): void {
  const random = new SeededRandom(2403)
  const colours = ['#c6ccd0', '#dde1e2', '#98a1a8']
  paintField(pen, { from, to, top: 296, bottom: 412, colours, shade: '#626c75', swell: 1 }, random)
  paintWeeds(pen, from, to, 300, '#6a6658', random)
}
