import { mist } from '../brush.ts'
import { type Chimney, chimneyMouth, paintChimney } from '../motifs/chimneys.ts'
import { paintCurvingTrack, paintField, paintPoles } from '../motifs/ground.ts'
import { paintSky } from '../motifs/sky.ts'
import { Smoke } from '../motifs/smoke.ts'
import { drawSnow } from '../motifs/snow.ts'
import { paintWorks } from '../motifs/works.ts'
import { drawPaper, Vignette } from '../print-tone.ts'
import { SeededRandom } from '../seeded-random.ts'
import { ease, type Layer, type Pen, type SceneDrawing } from '../stage.ts'

export interface WorksHour {
  sky: readonly string[]
  sun?: { x: number; y: number; radius: number; colour: string; halo: number }
  cloud: string
  air: string
  far: string
  near: string
  chimney: string
  chimneyLight: string
  smokeLight: string
  smokeShadow: string
  field: readonly string[]
  fieldShade: string
  lamps?: string
  snow?: string
  /** The tones are inks on paper. */
  print: boolean
  snowfall: number
  pan: readonly [number, number]
}

const [from, to] = [-140, 860]

const farChimneys = [
  { x: 60, height: 74 },
  { x: 118, height: 96 },
  { x: 452, height: 88 },
  { x: 610, height: 104 },
  { x: 742, height: 82 },
] as const

const nearChimneys = [
  { x: 214, height: 196, width: 25 },
  { x: 296, height: 232, width: 29 },
  { x: 384, height: 178, width: 23 },
  { x: 566, height: 158, width: 20 },
] as const

/** The wide view of the town, seen again in other seasons and, two decades on, in the other film. */
export function worksPanorama(hour: WorksHour): SceneDrawing {
  const smoke = new Smoke(hour.smokeLight, hour.smokeShadow, 11)
  const vignette = new Vignette([12, 10, 14], 0.34)
  const near = nearChimneys.map(
    (place): Chimney => ({ ...place, baseY: 268, colour: hour.chimney, light: hour.chimneyLight }),
  )
  return {
    from,
    to,
    camera: ({ progress }) => {
      const [start, end] = hour.pan
      return { x: start + (end - start) * ease(progress), y: 0, zoom: 1.02 + 0.02 * progress }
    },
    layers: [
      { depth: 0.12, still: pen => paintDistance(pen, hour) },
      farLayer(hour, smoke),
      nearLayer(hour, near, smoke),
      { depth: 1, still: pen => paintForeground(pen, hour) },
    ],
    finish: (pen, { seconds }) => {
      if (hour.snowfall > 0) {
        drawSnow(pen, { colour: '#ffffff', flakes: hour.snowfall, fall: 62, wind: -22 }, seconds)
      }
      if (hour.print) drawPaper(pen)
      vignette.draw(pen)
    },
  }
}

function paintDistance(pen: Pen, hour: WorksHour): void {
  const random = new SeededRandom(101)
  const clouds = { colour: hour.cloud, count: 9, top: 20, bottom: 170, strength: 0.24 }
  const area = { x: from, y: -50, width: to - from, height: 330 }
  paintSky(pen, { area, colours: hour.sky, clouds, ...(hour.sun ? { sun: hour.sun } : {}) }, random)
}

function farLayer(hour: WorksHour, smoke: Smoke): Layer {
  return {
    depth: 0.4,
    still: pen => {
      const random = new SeededRandom(102)
      for (const { x, height } of farChimneys) {
        paintChimney(pen, { x, height, baseY: 250, width: 9, colour: hour.far, light: hour.air }, random)
      }
      paintWorks(pen, { from, to, baseY: 252, height: 48, colour: hour.far, air: hour.air }, random)
      mist(pen, { x: from, y: 190, width: to - from, height: 130 }, hour.air, 0.85)
    },
    moving: (pen, { seconds }) => {
      farChimneys.forEach(({ x, height }, index) => {
        const plume = { x, y: 250 - height, startRadius: 4, endRadius: 26, drift: 9, rise: 8, strength: 0.5 }
        smoke.drawPlume(pen, { ...plume, lifeSeconds: 9, puffsPerSecond: 2, salt: index + 20 }, seconds)
      })
    },
  }
}

function nearLayer(hour: WorksHour, chimneys: readonly Chimney[], smoke: Smoke): Layer {
  return {
    depth: 0.75,
    still: pen => {
      const random = new SeededRandom(103)
      for (const chimney of chimneys) paintChimney(pen, chimney, random)
      const tones = {
        colour: hour.near,
        air: hour.air,
        ...(hour.lamps ? { lamps: hour.lamps } : {}),
        ...(hour.snow ? { snow: hour.snow } : {}),
      }
      paintWorks(pen, { from, to, baseY: 278, height: 62, ...tones }, random)
    },
    moving: (pen, { seconds }) => {
      chimneys.forEach((chimney, index) => {
        const { x, y } = chimneyMouth(chimney)
        const plume = { x, y, startRadius: 8, endRadius: 62, drift: 26, rise: 17, strength: 0.85 }
        smoke.drawPlume(pen, { ...plume, lifeSeconds: 9, puffsPerSecond: 2.6, salt: index }, seconds)
      })
    },
  }
}

function paintForeground(pen: Pen, hour: WorksHour): void {
  const random = new SeededRandom(104)
  paintField(
    pen,
    { from, to, top: 272, bottom: 412, colours: hour.field, shade: hour.fieldShade, swell: 3 },
    random,
  )
  paintCurvingTrack(pen, { nearX: 150, nearY: 400, farX: 520, farY: 281, gauge: 34, colour: hour.near })
  paintPoles(pen, { from: from + 30, to, baseY: 312, height: 62, gap: 128, colour: hour.near })
}
