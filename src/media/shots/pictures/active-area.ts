import type { StateReader, StateWriter } from '../saved-state.ts'
import { fullHeight, fullWidth } from './picture.ts'

/** The picture between black bars, in pixels of the 64 × 36 frame; right and bottom exclusive. */
export interface ActiveArea {
  left: number
  top: number
  right: number
  bottom: number
}

const blackLevel = 26
const blackPeak = 44
const patienceFrames = 8

/**
 * Follows letterbox and pillarbox. Bars dilute every difference, so they are cut away; they shrink at once
 * when picture appears in them and grow only when they have stood for a while, since a dark picture looks like a bar.
 */
export class BarFollower {
  area: ActiveArea = { left: 0, top: 0, right: fullWidth, bottom: fullHeight }
  private waiting: ActiveArea = { left: 0, top: 0, right: fullWidth, bottom: fullHeight }
  private waited = 0
  private readonly seen: ActiveArea = { left: 0, top: 0, right: 0, bottom: 0 }

  /** True when the area changed. */
  follow(luma: Uint8Array, offset: number): boolean {
    const seen = this.seen
    measureBars(luma, offset, seen)
    if (seen.right - seen.left < fullWidth * 0.4 || seen.bottom - seen.top < fullHeight * 0.4) return false
    const { area } = this
    const intruded =
      seen.left < area.left || seen.top < area.top || seen.right > area.right || seen.bottom > area.bottom
    if (intruded) {
      this.area = widest(area, seen)
      this.waited = 0
      return true
    }
    return this.wait(seen)
  }

  isAs(other: BarFollower): boolean {
    const { left, top, right, bottom } = other.area
    return (
      left === this.area.left &&
      top === this.area.top &&
      right === this.area.right &&
      bottom === this.area.bottom
    )
  }

  take(other: BarFollower): void {
    this.area = { ...other.area }
  }

  save(state: StateWriter): void {
    const { area, waiting, waited } = this
    state.plain({ area, waiting, waited })
  }

  restore(state: StateReader): void {
    Object.assign(this, state.plain<Pick<BarFollower, 'area'>>())
  }

  private wait(seen: ActiveArea): boolean {
    this.waiting = this.waited === 0 ? { ...seen } : widest(this.waiting, seen)
    if (++this.waited < patienceFrames) return false
    this.waited = 0
    const { area, waiting } = this
    const grown =
      waiting.left > area.left ||
      waiting.top > area.top ||
      waiting.right < area.right ||
      waiting.bottom < area.bottom
    if (grown) this.area = waiting
    return grown
  }
}

function widest(a: ActiveArea, b: ActiveArea): ActiveArea {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  }
}

function measureBars(luma: Uint8Array, offset: number, out: ActiveArea): void {
  out.top = 0
  while (out.top < fullHeight && isBlackLine(luma, offset + out.top * fullWidth, 1, fullWidth)) out.top++
  out.bottom = fullHeight
  while (out.bottom > out.top && isBlackLine(luma, offset + (out.bottom - 1) * fullWidth, 1, fullWidth))
    out.bottom--
  out.left = 0
  while (out.left < fullWidth && isBlackLine(luma, offset + out.left, fullWidth, fullHeight)) out.left++
  out.right = fullWidth
  while (out.right > out.left && isBlackLine(luma, offset + out.right - 1, fullWidth, fullHeight)) out.right--
}

function isBlackLine(luma: Uint8Array, start: number, step: number, length: number): boolean {
  let sum = 0
  for (let i = 0, at = start; i < length; i++, at += step) {
    const value = luma[at]!
    if (value > blackPeak) return false
    sum += value
  }
  return sum < blackLevel * length
}
