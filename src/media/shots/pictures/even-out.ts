import type { ActiveArea } from './active-area.ts'
import {
  fullHeight,
  fullWidth,
  leastSpread,
  smallHeight,
  smallSize,
  smallWidth,
  spreadUnit,
} from './picture.ts'

const columnStart = new Int32Array(smallWidth)
const columnEnd = new Int32Array(smallWidth)
const shrunk = new Float32Array(smallSize)

/** Mean and spread of the active area, in grey levels. */
export interface Tone {
  mean: number
  spread: number
}

/** Shrinks the active area to 32 × 18 and brings it to zero mean and unit spread, so that flicker and exposure do not count. */
export function evenOut(
  luma: Uint8Array,
  offset: number,
  area: ActiveArea,
  out: { picture: Int16Array; at: number; tone: Tone },
): void {
  if (area.right - area.left === fullWidth && area.bottom - area.top === fullHeight) halve(luma, offset)
  else shrink(luma, offset, area)
  let sum = 0
  let squares = 0
  for (let i = 0; i < smallSize; i++) {
    const value = shrunk[i]!
    sum += value
    squares += value * value
  }
  const mean = sum / smallSize
  const spread = Math.sqrt(Math.max(0, squares / smallSize - mean * mean))
  const gain = spreadUnit / Math.max(leastSpread, spread)
  const { picture, at } = out
  for (let i = 0; i < smallSize; i++) picture[at + i] = Math.round((shrunk[i]! - mean) * gain)
  out.tone.mean = mean
  out.tone.spread = spread
}

function halve(luma: Uint8Array, offset: number): void {
  let to = 0
  for (let y = 0; y < smallHeight; y++) {
    let from = offset + y * 2 * fullWidth
    for (let x = 0; x < smallWidth; x++, from += 2, to++)
      shrunk[to] =
        (luma[from]! + luma[from + 1]! + luma[from + fullWidth]! + luma[from + fullWidth + 1]!) * 0.25
  }
}

function shrink(luma: Uint8Array, offset: number, area: ActiveArea): void {
  const width = area.right - area.left
  const height = area.bottom - area.top
  for (let x = 0; x < smallWidth; x++) {
    columnStart[x] = area.left + Math.floor((x * width) / smallWidth)
    columnEnd[x] = Math.max(columnStart[x]! + 1, area.left + Math.ceil(((x + 1) * width) / smallWidth))
  }
  for (let y = 0; y < smallHeight; y++) {
    const top = area.top + Math.floor((y * height) / smallHeight)
    const bottom = Math.max(top + 1, area.top + Math.ceil(((y + 1) * height) / smallHeight))
    for (let x = 0; x < smallWidth; x++) {
      let sum = 0
      for (let row = top; row < bottom; row++)
        for (let column = columnStart[x]!; column < columnEnd[x]!; column++)
          sum += luma[offset + row * fullWidth + column]!
      shrunk[y * smallWidth + x] = sum / ((bottom - top) * (columnEnd[x]! - columnStart[x]!))
    }
  }
}
