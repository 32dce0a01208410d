import { type Canvas, createCanvas } from '@napi-rs/canvas'
import { withAlpha } from '../colour.ts'
import { SeededRandom, scatter } from '../seeded-random.ts'
import type { Pen } from '../stage.ts'

export interface Plume {
  x: number
  y: number
  /** Radius of a fresh puff in pixels. */
  startRadius: number
  endRadius: number
  /** Sideways drift and rise in pixels per second. */
  drift: number
  rise: number
  lifeSeconds: number
  puffsPerSecond: number
  strength: number
  salt: number
}

const spriteSize = 128
const spriteCount = 4

/** Puffs of one light and one shadow tone, drawn once and stamped many times. */
export class Smoke {
  readonly #sprites: Canvas[]

  constructor(light: string, shadow: string, seed: number) {
    const random = new SeededRandom(seed)
    this.#sprites = Array.from({ length: spriteCount }, () => paintPuff(light, shadow, random))
  }

  drawPlume(pen: Pen, plume: Plume, seconds: number): void {
    const interval = 1 / plume.puffsPerSecond
    const newest = Math.floor(seconds / interval)
    const oldest = Math.ceil((seconds - plume.lifeSeconds) / interval)
    for (let index = oldest; index <= newest; index++) {
      this.#drawPuff(pen, plume, index, seconds - index * interval)
    }
    pen.globalAlpha = 1
  }

  stamp(pen: Pen, puff: { x: number; y: number; radius: number; alpha: number; index: number }): void {
    if (puff.alpha <= 0.004) return
    pen.globalAlpha = Math.min(1, puff.alpha)
    const sprite = this.#sprites[((puff.index % spriteCount) + spriteCount) % spriteCount] as Canvas
    pen.drawImage(sprite, puff.x - puff.radius, puff.y - puff.radius, puff.radius * 2, puff.radius * 2)
  }

  #drawPuff(pen: Pen, plume: Plume, index: number, age: number): void {
    const share = age / plume.lifeSeconds
    const [sway, lift] = [scatter(index, plume.salt) - 0.5, scatter(index, plume.salt + 7) - 0.5]
    const radius = plume.startRadius + (plume.endRadius - plume.startRadius) * share ** 0.75
    const drifted = plume.drift * age * (0.35 + 0.65 * Math.min(1, share * 2.2))
    const risen = plume.rise * plume.lifeSeconds * 0.55 * (1 - Math.exp(-2.2 * share))
    this.stamp(pen, {
      x: plume.x + drifted + sway * radius * 0.9 + Math.sin(age * 0.8 + index) * radius * 0.08,
      y: plume.y - risen + lift * radius * 0.7 - radius * 0.35,
      radius,
      alpha: plume.strength * Math.min(1, share * 14) * (1 - share) ** 1.1,
      index,
    })
  }
}

function paintPuff(light: string, shadow: string, random: SeededRandom): Canvas {
  const sprite = createCanvas(spriteSize, spriteSize)
  const pen = sprite.getContext('2d')
  const middle = spriteSize / 2
  for (let lobe = 0; lobe < 26; lobe++) {
    const angle = random.next() * Math.PI * 2
    const reach = Math.sqrt(random.next()) * middle * 0.58
    const radius = random.between(0.2, 0.4) * middle
    const x = middle + Math.cos(angle) * reach
    const y = middle + Math.sin(angle) * reach * 0.85
    blot(pen, x + radius * 0.16, y + radius * 0.22, radius, withAlpha(shadow, 0.34))
    blot(pen, x - radius * 0.16, y - radius * 0.2, radius * 0.78, withAlpha(light, 0.4))
  }
  return sprite
}

function blot(pen: Pen, x: number, y: number, radius: number, colour: string): void {
  const gradient = pen.createRadialGradient(x, y, radius * 0.2, x, y, radius)
  gradient.addColorStop(0, colour)
  gradient.addColorStop(0.55, colour)
  gradient.addColorStop(1, withAlpha(colour, 0))
  pen.fillStyle = gradient
  pen.beginPath()
  pen.arc(x, y, radius, 0, Math.PI * 2)
  pen.fill()
}
