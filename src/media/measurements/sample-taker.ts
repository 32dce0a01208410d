import { type PictureArea, size, width } from './measured-picture.ts'
import { type SampleSeries, sampleColours } from './measurement-series.ts'
import { colourCells, type PaletteColour } from './median-cut.ts'
import { pixelNumbers, readColours } from './picture-colours.ts'
import { lookLength, writeLook } from './picture-look.ts'
import { laplacianVariance } from './sharpness.ts'

/** Mean difference to the last sample, in grey levels, from which a picture is looked at anew. */
const changeLevel = 6

interface Looked {
  frame: number
  /** Fine luma and the chroma planes. */
  picture: Uint8Array
  luma: Uint8Array
  area: PictureArea
}

type Numbers = 'frame' | 'lightness' | 'spread' | 'low' | 'high' | 'chroma' | 'sharpness'

/** Looks closely at some pictures: at least every so many frames, and whenever the picture has changed. */
export class SampleTaker {
  private readonly everyFrames: number
  private readonly lastLuma = new Uint8Array(size)
  private lastFrame = Number.NEGATIVE_INFINITY
  private readonly colours = new Float32Array(size * pixelNumbers)
  private readonly numbers: Record<Numbers, number[]> = {
    frame: [],
    lightness: [],
    spread: [],
    low: [],
    high: [],
    chroma: [],
    sharpness: [],
  }
  private readonly palettes: Uint8Array[] = []
  private readonly looks: Uint8Array[] = []

  constructor(everyFrames: number) {
    this.everyFrames = everyFrames
  }

  look(looked: Looked): void {
    const isDue = looked.frame - this.lastFrame >= this.everyFrames
    if (!isDue && meanDifference(looked.luma, this.lastLuma) < changeLevel) return
    this.lastLuma.set(looked.luma)
    this.lastFrame = looked.frame
    this.take(looked)
  }

  finish(): SampleSeries {
    const { frame, ...rest } = this.numbers
    const floats = (name: keyof typeof rest) => Float32Array.from(rest[name])
    return {
      frame: Uint32Array.from(frame),
      lightness: floats('lightness'),
      spread: floats('spread'),
      low: floats('low'),
      high: floats('high'),
      chroma: floats('chroma'),
      sharpness: floats('sharpness'),
      colours: joined(this.palettes),
      looks: joined(this.looks),
    }
  }

  private take({ frame, picture, luma, area }: Looked): void {
    readColours(luma, picture, 0, this.colours)
    const { lightness, chroma, palette } = this.measureColours(area)
    this.numbers.frame.push(frame)
    this.numbers.lightness.push(lightness.mean)
    this.numbers.spread.push(lightness.spread)
    this.numbers.low.push(lightness.low)
    this.numbers.high.push(lightness.high)
    this.numbers.chroma.push(chroma)
    this.numbers.sharpness.push(laplacianVariance(picture, 0, area))
    this.palettes.push(paletteBytes(palette))
    const look = new Uint8Array(lookLength)
    writeLook(this.colours, luma, area, look, 0)
    this.looks.push(look)
  }

  private measureColours(area: PictureArea) {
    const cells = colourCells()
    const byLightness = new Uint32Array(1001)
    let [sum, squares, chroma, count] = [0, 0, 0, 0]
    for (let y = area.top; y < area.bottom; y++)
      for (let x = area.left; x < area.right; x++) {
        const at = (y * width + x) * pixelNumbers
        const value = this.colours[at]!
        sum += value
        squares += value * value
        byLightness[Math.max(0, Math.min(1000, Math.round(value * 10)))]!++
        const [a, b] = [this.colours[at + 2]!, this.colours[at + 3]!]
        chroma += Math.hypot(a, b)
        cells.add(this.colours[at + 1]!, a, b, 1)
        count++
      }
    const mean = sum / count
    return {
      lightness: {
        mean,
        spread: Math.sqrt(Math.max(0, squares / count - mean * mean)),
        low: percentile(byLightness, count, 0.05),
        high: percentile(byLightness, count, 0.95),
      },
      chroma: (chroma / count) * 100,
      palette: cells.cut(sampleColours),
    }
  }
}

function meanDifference(one: Uint8Array, other: Uint8Array): number {
  let sum = 0
  for (let i = 0; i < size; i++) sum += Math.abs(one[i]! - other[i]!)
  return sum / size
}

/** The least tenth of L* that so large a share of the pixels does not exceed. */
function percentile(byLightness: Uint32Array, count: number, share: number): number {
  let below = 0
  for (let tenth = 0; tenth < byLightness.length; tenth++) {
    below += byLightness[tenth]!
    if (below >= share * count) return tenth / 10
  }
  return 100
}

function paletteBytes(palette: readonly PaletteColour[]): Uint8Array {
  const bytes = new Uint8Array(sampleColours * 4)
  for (const [index, { colour, share }] of palette.entries())
    bytes.set(
      [
        Math.round(Math.max(0, Math.min(1, colour[0])) * 255),
        Math.round(colour[1] * 300) + 128,
        Math.round(colour[2] * 300) + 128,
        Math.max(1, Math.round(share * 255)),
      ],
      index * 4,
    )
  return bytes
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const length = parts[0]?.length ?? 0
  const all = new Uint8Array(parts.length * length)
  for (const [index, part] of parts.entries()) all.set(part, index * length)
  return all
}
