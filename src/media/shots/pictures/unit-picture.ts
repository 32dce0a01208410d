import { smallWidth, tinyHeight, tinySize, tinyWidth } from './picture.ts'

/** Halves an evened picture and brings it to zero mean and unit length. */
export function unitPicture(evened: Int16Array, from: number, tiny: Float32Array, to: number): void {
  let sum = 0
  for (let y = 0, out = to; y < tinyHeight; y++)
    for (let x = 0, at = from + 2 * y * smallWidth; x < tinyWidth; x++, at += 2, out++) {
      const value = evened[at]! + evened[at + 1]! + evened[at + smallWidth]! + evened[at + smallWidth + 1]!
      tiny[out] = value
      sum += value
    }
  const mean = sum / tinySize
  let squares = 1
  for (let i = to; i < to + tinySize; i++) {
    const value = tiny[i]! - mean
    tiny[i] = value
    squares += value * value
  }
  const gain = 1 / Math.sqrt(squares)
  for (let i = to; i < to + tinySize; i++) tiny[i] = tiny[i]! * gain
}

/** Correlation of two pictures of unit length. */
export function correlate(tiny: Float32Array, a: number, b: number): number {
  let [even, odd] = [0, 0]
  for (let i = 0; i < tinySize; i += 4) {
    even += tiny[a + i]! * tiny[b + i]! + tiny[a + i + 1]! * tiny[b + i + 1]!
    odd += tiny[a + i + 2]! * tiny[b + i + 2]! + tiny[a + i + 3]! * tiny[b + i + 3]!
  }
  return even + odd
}
