export interface Ramp {
  /** Spread of the picture that the ramp comes from or leads to. */
  plateau: number
  /** Frame at which the picture is still, or again, whole. */
  far: number
  /** Frame next to the blank where the picture begins to show. */
  near: number
  /** Frames from blank to whole picture. */
  frames: number
}

const reachFrames = 110
const settledFrames = 6

/** The ramp of spread that leads away from a blank frame, forwards (1) or backwards (-1). Null at the film's end. */
export function rampFrom(spread: Uint8Array, blank: number, direction: 1 | -1): Ramp | null {
  const within = (frame: number) => frame >= 0 && frame < spread.length
  if (!within(blank + direction)) return null
  const top = climb(spread, blank, direction)
  const plateau = spread[top]!
  if (plateau < 10) return null
  const quarter = firstAbove(spread, { blank, direction, level: plateau * 0.25 })
  const most = firstAbove(spread, { blank, direction, level: plateau * 0.8 })
  const steps = Math.abs(most - quarter)
  const whole = Math.round(steps / 0.55)
  const far = quarter + direction * Math.round(whole * 0.75)
  const near = quarter - direction * Math.round(whole * 0.25)
  const bounded = Math.max(0, Math.min(spread.length - 1, steps <= 1 ? most - direction : far - direction))
  return { plateau, far: bounded, near: steps <= 1 ? most : near, frames: steps <= 1 ? 1 : whole }
}

/** Goes up from the blank until the spread has stopped rising. */
function climb(spread: Uint8Array, blank: number, direction: 1 | -1): number {
  let top = blank
  for (let step = 1; step <= reachFrames; step++) {
    const frame = blank + direction * step
    if (frame < 0 || frame >= spread.length) break
    if (spread[frame]! > spread[top]! * 1.02) top = frame
    else if (Math.abs(frame - top) >= settledFrames && spread[top]! >= 10) break
  }
  return top
}

function firstAbove(spread: Uint8Array, search: { blank: number; direction: 1 | -1; level: number }): number {
  let frame = search.blank
  while (frame >= 0 && frame < spread.length && spread[frame]! < search.level) frame += search.direction
  return frame
}
