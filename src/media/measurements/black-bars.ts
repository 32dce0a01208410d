import { fineHeight, fineWidth, height, type PictureArea, wholePicture, width } from './measured-picture.ts'

/** Digital black, with what coding adds to it. */
const blackMean = 20
const blackPeak = 30
/** Bars are the same on both sides, or they are dark picture. */
const smallestPicture = 0.4

/** How many rows and columns of bar one frame shows on each side, in pixels of 96 × 54; null where it is all black. */
interface Bars {
  rows: number
  columns: number
}

/** Reads the bars of one frame from its fine luma. A bar counts as far as it stands on both sides alike. */
function readBars(luma: Uint8Array, offset: number): Bars | null {
  const row = (y: number) => isBlack(luma, offset + y * fineWidth, 1, fineWidth)
  const column = (x: number) => isBlack(luma, offset + x, fineWidth, fineHeight)
  const rows = evenBars(fineHeight, row)
  if (rows === null) return null
  const columns = evenBars(fineWidth, column) ?? 0
  // Half a pixel at the rim of a bar mixes bar and picture.
  const inward = (bars: number) => (bars === 0 ? 0 : Math.ceil(bars / 2) + (bars % 2 === 0 ? 1 : 0))
  return { rows: inward(rows), columns: inward(columns) }
}

function evenBars(length: number, isBar: (index: number) => boolean): number | null {
  let bars = 0
  while (bars < length / 2 && isBar(bars) && isBar(length - 1 - bars)) bars++
  return bars >= length / 2 ? null : bars
}

function isBlack(luma: Uint8Array, start: number, step: number, length: number): boolean {
  let sum = 0
  for (let i = 0, at = start; i < length; i++, at += step) {
    const value = luma[at]!
    if (value > blackPeak) return false
    sum += value
  }
  return sum < blackMean * length
}

/**
 * Tells for each frame what lies between letterbox or pillarbox, looking half a second to both sides: a bar is what
 * stands through the frames before, or through the frames after, so that a cut from one shape to another is met
 * on the frame.
 */
export class BarWatcher {
  private readonly seen: (Bars | null)[] = []
  private readonly around: number
  private first = 0

  constructor(around: number) {
    this.around = around
  }

  add(luma: Uint8Array, offset: number): void {
    this.seen.push(readBars(luma, offset))
  }

  /** Frames must be asked for in rising order; those more than the reach before them are forgotten. */
  areaOf(frame: number): PictureArea {
    while (this.first < frame - this.around) {
      this.seen.shift()
      this.first++
    }
    const at = frame - this.first
    const before = this.least(0, at)
    const after = this.least(at, this.seen.length - 1)
    return areaInside(larger(before, after))
  }

  private least(from: number, to: number): Bars {
    let least: Bars | null = null
    for (let index = from; index <= to; index++) {
      const bars = this.seen[index]
      if (!bars) continue
      least = least
        ? { rows: Math.min(least.rows, bars.rows), columns: Math.min(least.columns, bars.columns) }
        : bars
    }
    return least ?? { rows: 0, columns: 0 }
  }
}

function larger(one: Bars, other: Bars): Bars {
  return one.rows * width + one.columns * height >= other.rows * width + other.columns * height ? one : other
}

function areaInside({ rows, columns }: Bars): PictureArea {
  const area = { left: columns, top: rows, right: width - columns, bottom: height - rows }
  const isPicture =
    area.right - area.left >= width * smallestPicture && area.bottom - area.top >= height * smallestPicture
  return isPicture ? area : wholePicture
}
