import type { ActiveArea } from './active-area.ts'
import { fullWidth } from './picture.ts'

/** Strength of the edges in the active area, in grey levels: it dips where two pictures lie over each other, but not in motion. */
export function textureOf(luma: Uint8Array, offset: number, area: ActiveArea): number {
  let squares = 0
  for (let y = area.top + 1; y < area.bottom; y++) {
    let at = offset + y * fullWidth + area.left + 1
    const end = offset + y * fullWidth + area.right
    for (; at < end; at++) {
      const across = luma[at]! - luma[at - 1]!
      const down = luma[at]! - luma[at - fullWidth]!
      squares += across * across + down * down
    }
  }
  const pixels = Math.max(1, (area.bottom - area.top - 1) * (area.right - area.left - 1))
  return Math.sqrt(squares / pixels)
}
