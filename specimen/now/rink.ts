import { glow, taper, wash } from '../brush.ts'
import { withAlpha } from '../colour.ts'
import { drawNeon, neonShapes } from '../motifs/neon.ts'
import { drawSkater } from '../motifs/skaters.ts'
import { Vignette } from '../print-tone.ts'
import { SeededRandom, scatter } from '../seeded-random.ts'
import type { Moment, Pen, Scene } from '../stage.ts'

const lights = ['#ff3d8b', '#3fd0ff', '#ffb13d', '#8f5aff', '#2fe0b0'] as const
const ball = { x: 320, y: 62, radius: 30 }

/** An evening at the roller rink in what was a workshop. */
export const rink: Scene = () => {
  const vignette = new Vignette([6, 2, 16], 0.6)
  return {
    camera: ({ progress }) => ({ x: 0, y: 0, zoom: 1.02 + 0.05 * progress }),
    layers: [{ depth: 1, still: paintHangar, moving: drawEvening }],
    finish: pen => vignette.draw(pen),
  }
}

function paintHangar(pen: Pen): void {
  const random = new SeededRandom(2801)
  wash(pen, { x: -60, y: -50, width: 760, height: 290 }, ['#0b0818', '#1b1236', '#2b1a48'], random)
  pen.strokeStyle = 'rgba(120,110,170,0.35)'
  pen.lineWidth = 4
  for (const reach of [120, 220, 330, 450]) {
    pen.beginPath()
    pen.moveTo(320 - reach, 226)
    pen.lineTo(320 - reach, 226 - reach * 0.42)
    pen.lineTo(320, 226 - reach * 0.66)
    pen.lineTo(320 + reach, 226 - reach * 0.42)
    pen.lineTo(320 + reach, 226)
    pen.stroke()
  }
  wash(pen, { x: -60, y: 224, width: 760, height: 190 }, ['#35255c', '#2a1f4c', '#140e28'], random)
  for (let stroke = 0; stroke < 60; stroke++) {
    pen.fillStyle = withAlpha('#b7a8ff', random.between(0.02, 0.08))
    taper(pen, [random.between(-40, 680), random.between(232, 400)], random.between(80, 240), 2)
  }
}

function drawEvening(pen: Pen, { seconds }: Moment): void {
  drawBeams(pen, seconds)
  drawSpots(pen, seconds)
  drawNeon(pen, { strokes: neonShapes.skate, x: 116, y: 116, size: 78, colour: '#3fd0ff' }, seconds)
  drawNeon(pen, { strokes: neonShapes.star, x: 532, y: 112, size: 70, colour: '#ff3d8b' }, seconds)
  drawBall(pen, seconds)
  drawSkaters(pen, seconds)
}

function drawBeams(pen: Pen, seconds: number): void {
  pen.globalCompositeOperation = 'lighter'
  lights.forEach((colour, index) => {
    const target = 320 + Math.sin(seconds * 0.9 + index * 1.26) * 330
    const gradient = pen.createLinearGradient(0, ball.y, 0, 340)
    gradient.addColorStop(0, withAlpha(colour, 0.34))
    gradient.addColorStop(1, withAlpha(colour, 0.02))
    pen.fillStyle = gradient
    pen.beginPath()
    pen.moveTo(ball.x, ball.y)
    pen.lineTo(target - 46, 350)
    pen.lineTo(target + 46, 350)
    pen.fill()
  })
  pen.globalCompositeOperation = 'source-over'
}

function drawSpots(pen: Pen, seconds: number): void {
  pen.globalCompositeOperation = 'lighter'
  for (let index = 0; index < 70; index++) {
    const angle = scatter(index) * Math.PI * 2 + seconds * 0.55
    const height = scatter(index, 1)
    const x = 320 + Math.cos(angle) * (180 + height * 260)
    const y = height < 0.6 ? 20 + height * 330 : 240 + (height - 0.6) * 280
    pen.fillStyle = withAlpha(lights[index % lights.length] as string, 0.28 + 0.2 * Math.sin(angle))
    pen.beginPath()
    pen.ellipse(x, y, 5, y > 232 ? 2.2 : 4, 0, 0, Math.PI * 2)
    pen.fill()
  }
  pen.globalCompositeOperation = 'source-over'
}

function drawBall(pen: Pen, seconds: number): void {
  pen.fillStyle = '#0b0818'
  pen.fillRect(ball.x - 1, -40, 2, ball.y + 20)
  for (let row = -4; row <= 4; row++) {
    const latitude = (row / 4.6) * (Math.PI / 2)
    const reach = Math.cos(latitude) * ball.radius
    for (let facet = 0; facet < 10; facet++) {
      const longitude = ((facet / 10 + seconds * 0.12) % 1) * Math.PI - Math.PI / 2
      const shine = scatter(facet + Math.floor(seconds * 5 + facet), row + 9)
      pen.fillStyle = shine > 0.86 ? '#ffffff' : `hsl(${240 + shine * 90},45%,${30 + shine * 45}%)`
      const width = Math.max(0.8, Math.cos(longitude) * reach * 0.3)
      pen.fillRect(
        ball.x + Math.sin(longitude) * reach - width / 2,
        ball.y + Math.sin(latitude) * ball.radius - 3,
        width,
        5.6,
      )
    }
  }
  pen.globalCompositeOperation = 'lighter'
  glow(pen, [ball.x, ball.y], 80, '#d9d0ff', 0.4)
  pen.globalCompositeOperation = 'source-over'
}

function drawSkaters(pen: Pen, seconds: number): void {
  const skaters = Array.from({ length: 15 }, (_, index) => {
    const angle = scatter(index, 5) * Math.PI * 2 - seconds * (0.5 + scatter(index, 6) * 0.2)
    const lane = 0.72 + scatter(index, 7) * 0.4
    return {
      index,
      x: 320 + Math.cos(angle) * 285 * lane,
      y: 284 + Math.sin(angle) * 42 * lane,
      leftward: Math.sin(angle) > 0,
    }
  }).sort((one, other) => one.y - other.y)
  for (const { index, x, y, leftward } of skaters) {
    const height = 52 + (y - 240) * 0.62
    const rim = lights[index % lights.length] as string
    drawSkater(pen, { x, y, height, facing: leftward ? 1 : -1, rim, push: seconds * 1.5 + index * 0.37 })
  }
}
