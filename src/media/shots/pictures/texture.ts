import type { ActiveArea } from './active-area.ts'
import { fullWidth } from './picture.ts'

/** Strength of the edges in the active area, in grey levels: it dips where two pictures lie over each other, but not in motion. */
export function textureOf(luma: Uint8Array, offset: number, area: ActiveArea): number {
  let squares = 0
  for (let y = area.top + 1; y < area.bottom; y++) {
    let at = (offset + y * fullWidth + area.left + 1) | 0
    const end = (offset + y * fullWidth + area.right) | 0
    let left = luma[at - 1]!
    let row = 0
    for (; at < end; at++) {
      const here = luma[at]!
      const across = here - left
      const down = here - luma[at - fullWidth]!
      row = (row + across * across + down * down) | 0
      left = here
    }
    squares += row
  }
  const pixels = Math.max(1, (area.bottom - area.top - 1) * (area.right - area.left - 1))
  return Math.sqrt(squares / pixels)
}
