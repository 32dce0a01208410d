import { type Area, glow, taper, wash } from '../brush.ts'
import { withAlpha } from '../colour.ts'
import type { SeededRandom } from '../seeded-random.ts'
import type { Pen } from '../stage.ts'

export interface Sky {
  area: Area
  /** From the zenith to the horizon. */
  colours: readonly string[]
  sun?: { x: number; y: number; radius: number; colour: string; halo: number }
  clouds?: { colour: string; count: number; top: number; bottom: number; strength: number }
}

export function paintSky(pen: Pen, sky: Sky, random: SeededRandom): void {
  wash(pen, sky.area, sky.colours, random)
  if (sky.sun) {
    const { x, y, radius, colour, halo } = sky.sun
    glow(pen, [x, y], radius * 7, colour, halo)
    pen.fillStyle = colour
    pen.beginPath()
    pen.arc(x, y, radius, 0, Math.PI * 2)
    pen.fill()
  }
  if (sky.clouds) paintClouds(pen, sky.area, sky.clouds, random)
}

/** Long banks of cloud, each a sheaf of strokes that thin out towards the ends. */
function paintClouds(pen: Pen, area: Area, clouds: NonNullable<Sky['clouds']>, random: SeededRandom): void {
  for (let bank = 0; bank < clouds.count; bank++) {
    const x = area.x + random.next() * area.width
    const y = random.between(clouds.top, clouds.bottom)
    const length = random.between(120, 340)
    const strokeCount = random.whole(8, 16)
    for (let stroke = 0; stroke < strokeCount; stroke++) {
      pen.fillStyle = withAlpha(clouds.colour, clouds.strength * random.between(0.25, 0.8))
      const shift = random.between(-0.35, 0.35) * length
      const middle = [x + shift, y + random.between(-9, 9)] as const
      taper(pen, middle, length * random.between(0.3, 0.9), random.between(2, 8))
    }
  }
}
