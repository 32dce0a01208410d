import { glow, mist } from '../brush.ts'
import { type Chimney, chimneyMouth, paintChimney } from '../motifs/chimneys.ts'
import { drawCrowd } from '../motifs/crowd.ts'
import { line, paintField, paintPoles } from '../motifs/ground.ts'
import { blockArea, drawLitWindows, type HousingBlock, paintHousing } from '../motifs/housing.ts'
import { paintSky } from '../motifs/sky.ts'
import { Smoke } from '../motifs/smoke.ts'
import { paintWorks } from '../motifs/works.ts'
import { Vignette } from '../print-tone.ts'
import { SeededRandom } from '../seeded-random.ts'
import { ease, type Moment, type Pen, type Scene } from '../stage.ts'

const [from, to] = [-80, 1420]
const walls = { brick: '#8a4f3f', trim: '#c9a98a', snow: '#e8e6ea' }
const blocks: readonly HousingBlock[] = [
  { x: 470, baseY: 262, columns: 9, floors: 4, bay: 26, salt: 1, ...walls },
  { x: 760, baseY: 262, columns: 8, floors: 5, bay: 26, salt: 2, ...walls, brick: '#7f4a40' },
  { x: 1010, baseY: 262, columns: 12, floors: 4, bay: 26, salt: 3, ...walls, brick: '#93584a' },
]
const chimneys: readonly Chimney[] = [
  { x: 120, baseY: 250, height: 172, width: 24, colour: '#6a4448', light: '#e09a78' },
  { x: 226, baseY: 250, height: 132, width: 19, colour: '#6a4448', light: '#e09a78' },
]
const lamps = [60, 330, 600, 870, 1140] as const
const lampLight = ['#ffd98c', '#ffc46a', '#ffe6b0', '#f7b45c'] as const

/** The long take: from the works to the living quarters while dusk falls and the windows come on. */
export const wayHome: Scene = () => {
  const smoke = new Smoke('#f0b59a', '#5b4a5c', 71)
  const vignette = new Vignette([14, 10, 26], 0.42)
  return {
    from,
    to,
    camera: ({ progress }) => ({ x: 720 * ease(progress), y: 0, zoom: 1.02 }),
    layers: [
      { depth: 0.12, still: paintDusk },
      { depth: 0.45, still: paintFarWorks, moving: (pen, moment) => drawSmoke(pen, smoke, moment) },
      { depth: 0.8, still: paintBlocks },
      { depth: 1, still: paintStreet, moving: drawEvening },
    ],
    finish: pen => vignette.draw(pen),
  }
}

function paintDusk(pen: Pen): void {
  const area = { x: from, y: -50, width: 1000, height: 360 }
  const sun = { x: 150, y: 208, radius: 24, colour: '#ffd08a', halo: 0.8 }
  const clouds = { colour: '#b0596a', count: 12, top: 10, bottom: 180, strength: 0.3 }
  paintSky(
    pen,
    { area, colours: ['#33476e', '#7c6d8e', '#d98d78', '#f3b878'], sun, clouds },
    new SeededRandom(901),
  )
}

function paintFarWorks(pen: Pen): void {
  const random = new SeededRandom(902)
  for (const chimney of chimneys) paintChimney(pen, chimney, random)
  const tones = { colour: '#5b4450', air: '#d69a86', lamps: '#ffce7a' }
  paintWorks(pen, { from, to: 900, baseY: 256, height: 56, ...tones }, random)
  mist(pen, { x: from, y: 170, width: to - from, height: 110 }, '#dba28c', 0.6)
}

function drawSmoke(pen: Pen, smoke: Smoke, { seconds }: Moment): void {
  chimneys.forEach((chimney, index) => {
    const plume = {
      ...chimneyMouth(chimney),
      startRadius: 8,
      endRadius: 64,
      drift: 24,
      rise: 14,
      strength: 0.8,
    }
    smoke.drawPlume(pen, { ...plume, lifeSeconds: 8, puffsPerSecond: 2.4, salt: index + 90 }, seconds + 20)
  })
}

function paintBlocks(pen: Pen): void {
  const random = new SeededRandom(903)
  for (const block of blocks) paintHousing(pen, block, random)
  paintPoles(pen, { from: -60, to: 470, baseY: 266, height: 84, gap: 130, colour: '#3b2c38' })
}

function paintStreet(pen: Pen): void {
  const random = new SeededRandom(904)
  const colours = ['#c3a0a0', '#d9c3c0', '#8f7f92']
  paintField(pen, { from, to, top: 254, bottom: 412, colours, shade: '#54455e', swell: 2 }, random)
  pen.strokeStyle = '#2a2230'
  for (const x of lamps) {
    pen.lineWidth = 2.6
    line(pen, [x, 288], [x, 172])
    line(pen, [x, 174], [x + 24, 168])
  }
}

function drawEvening(pen: Pen, { seconds, progress }: Moment): void {
  const night = ease((progress - 0.1) * 1.25)
  pen.globalCompositeOperation = 'multiply'
  pen.globalAlpha = night
  pen.fillStyle = '#50587f'
  pen.fillRect(from, -60, to - from, 480)
  pen.globalAlpha = 1
  pen.globalCompositeOperation = 'source-over'
  drawWindows(pen, 720 * ease(progress), night)
  if (night > 0.3) for (const x of lamps) glow(pen, [x + 24, 172], 74, '#ffd28a', (night - 0.3) * 1.1)
  const row = { from: -120, to: 1480, air: '#9a7d92' }
  drawCrowd(
    pen,
    { ...row, y: 290, height: 62, count: 30, riders: 0.35, pace: 38, haze: 0.3, salt: 5 },
    seconds,
  )
  drawCrowd(
    pen,
    { ...row, y: 334, height: 100, count: 18, riders: 0.5, pace: 64, haze: 0.08, salt: 15 },
    seconds,
  )
}

/** The blocks stand a little behind the street, so their windows shift with their own depth. */
function drawWindows(pen: Pen, cameraX: number, night: number): void {
  pen.save()
  pen.translate(cameraX * 0.2, 0)
  for (const block of blocks) {
    drawLitWindows(pen, block, night, lampLight)
    const { x, y, width, height } = blockArea(block)
    glow(pen, [x + width / 2, y + height / 2], width * 0.6, '#ffb866', night * 0.16)
  }
  pen.restore()
}
