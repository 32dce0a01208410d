/** A picture is looked at in so many columns and rows. */
export const lookSide = 8
/** It is drawn in this size first: the mean of a block is steadier than one dot of it. */
export const lookPicture = { width: 8 * lookSide, height: 8 * lookSide }

/** The smallest spread of greys, of 255, in which a look can be told from another: black is like any black. */
const leastSpread = 6
/** Pictures of one frame that were scaled and encoded again agree by more than this; others hardly ever do. */
const sameFrom = 0.9

/** How a picture looks, as two hexadecimal digits a block: from `lookPicture` in RGBA, row by row. */
export function lookOf(pixels: Uint8ClampedArray | Uint8Array): string {
  const { width } = lookPicture
  const block = width / lookSide
  const sums = new Array<number>(lookSide * lookSide).fill(0)
  for (let at = 0; at < pixels.length / 4; at++) {
    const [red, green, blue] = [pixels[4 * at]!, pixels[4 * at + 1]!, pixels[4 * at + 2]!]
    const [column, row] = [Math.floor((at % width) / block), Math.floor(at / width / block)]
    sums[row * lookSide + column]! += 0.299 * red + 0.587 * green + 0.114 * blue
  }
  return sums
    .map(sum =>
      Math.round(sum / (block * block))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
}

/** Whether two pictures look the same, whatever their size and contrast; null where one of them is too plain to say. */
export function looksSame(one: string, other: string): boolean | null {
  const [first, second] = [greysOf(one), greysOf(other)]
  const [spread, otherSpread] = [spreadOf(first), spreadOf(second)]
  if (spread < leastSpread || otherSpread < leastSpread) return null
  const [mean, otherMean] = [meanOf(first), meanOf(second)]
  const together = meanOf(first.map((grey, at) => (grey - mean) * (second[at]! - otherMean)))
  return together / (spread * otherSpread) >= sameFrom
}

function greysOf(look: string): number[] {
  return (look.match(/../g) ?? []).map(digits => Number.parseInt(digits, 16))
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function spreadOf(greys: readonly number[]): number {
  const mean = meanOf(greys)
  return Math.sqrt(meanOf(greys.map(grey => (grey - mean) ** 2)))
}
