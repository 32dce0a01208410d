import { createCanvas } from '@napi-rs/canvas'
import { taper } from './brush.ts'
import { SeededRandom } from './seeded-random.ts'
import { type Pen, pictureHeight, pictureWidth } from './stage.ts'

/** Lays warm paper under a picture whose tones are inks already. */
export function drawPaper(pen: Pen): void {
  pen.globalCompositeOperation = 'multiply'
  pen.fillStyle = '#fbf0da'
  pen.fillRect(0, 0, pictureWidth, pictureHeight)
  pen.globalCompositeOperation = 'source-over'
}

/** Takes the colour out and leaves warm ink on paper; `strength` 0 leaves the picture as it is. */
export function drawPrintTone(pen: Pen, strength: number, paper = '#f1e3c8'): void {
  if (strength <= 0) return
  pen.globalAlpha = Math.min(1, strength)
  pen.globalCompositeOperation = 'saturation'
  pen.fillStyle = '#808080'
  pen.fillRect(0, 0, pictureWidth, pictureHeight)
  pen.globalCompositeOperation = 'multiply'
  pen.fillStyle = paper
  pen.fillRect(0, 0, pictureWidth, pictureHeight)
  pen.globalCompositeOperation = 'source-over'
  pen.globalAlpha = 1
}

/** Darker corners and a faint mottling, as of ink that took unevenly. */
export class Vignette {
  readonly #sheet = createCanvas(pictureWidth, pictureHeight)

  constructor(colour: readonly [number, number, number], strength: number, seed = 5) {
    const pen = this.#sheet.getContext('2d')
    const [middleX, middleY] = [pictureWidth / 2, pictureHeight / 2]
    const gradient = pen.createRadialGradient(middleX, middleY, 130, middleX, middleY, 400)
    gradient.addColorStop(0, `rgba(${colour.join(',')},0)`)
    gradient.addColorStop(1, `rgba(${colour.join(',')},${strength})`)
    pen.fillStyle = gradient
    pen.fillRect(0, 0, pictureWidth, pictureHeight)
    const random = new SeededRandom(seed)
    for (let fibre = 0; fibre < 260; fibre++) {
      pen.fillStyle = random.next() < 0.5 ? 'rgba(255,250,240,0.022)' : 'rgba(10,12,18,0.022)'
      const middle = [random.next() * pictureWidth, random.next() * pictureHeight] as const
      taper(pen, middle, random.between(30, 160), random.between(1, 5), random.between(-0.2, 0.2))
    }
  }

  draw(pen: Pen): void {
    pen.drawImage(this.#sheet, 0, 0)
  }
}
