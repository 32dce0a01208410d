import { type Frame, frameSize, planes, width } from './frame.ts'
import type { Random } from './random.ts'

/** A camera that turns over places that have nothing in common: where it is at each frame, in widths or heights of the picture. */
export interface Turn {
  across: boolean
  backwards: boolean
  /** Width of the blend between two places, as a share of the picture. */
  blend: number
  at: number[]
}

export function drawTurn(random: Random, frames: number, places: number): Turn {
  const way = places - 1
  const lasts = Math.min(
    frames,
    random.pick([frames, frames, random.whole(8, 20) * way, random.whole(20, 45) * way]),
  )
  const begins = random.whole(0, frames - lasts)
  const eased = random.chance(0.6)
  const wobble = random.chance(0.4) ? random.between(0.002, 0.02) : 0
  let sway = 0
  return {
    across: random.chance(0.75),
    backwards: random.chance(0.5),
    // An even turn over a sharp seam would be nothing but a slide.
    blend: random.pick(eased ? [0.02, 0.15, 0.4, 0.8] : [0.15, 0.3, 0.5, 0.8]),
    at: Array.from({ length: frames }, (_, frame) => {
      const part = Math.max(0, Math.min(1, (frame - begins) / Math.max(1, lasts - 1)))
      sway = 0.6 * sway + wobble * random.normal()
      return way * (eased ? part * part * (3 - 2 * part) : part) + sway
    }),
  }
}

/** One frame of the turn; `pictures` are what the places show at this moment. */
export function turnTo(pictures: Frame[], turn: Turn, frame: number): Frame {
  const here = turn.at[frame]!
  const travel = Math.abs((turn.at[frame + 1] ?? here) - here)
  const steps = Math.min(6, Math.max(1, Math.ceil(travel * width * 0.15)))
  const sums = new Uint16Array(frameSize)
  for (let step = 0; step < steps; step++)
    addView(sums, pictures, { ...turn, here: here + (0.5 * travel * step) / steps })
  return Uint8Array.from(sums, sum => sum / steps)
}

function addView(sums: Uint16Array, pictures: Frame[], view: Turn & { here: number }): void {
  for (const plane of planes) {
    const length = view.across ? plane.width : plane.height
    const [step, others, stride] = view.across
      ? [1, plane.height, plane.width]
      : [plane.width, plane.width, 1]
    for (let along = 0; along < length; along++) {
      const world = view.here + (view.backwards ? length - 1 - along : along) / length
      const place = Math.max(0, Math.min(pictures.length - 1, Math.floor(world)))
      const within = world - place
      const [near, share] = neighbour(within, view.blend)
      const [one, other] = [
        pictures[place]!,
        pictures[Math.max(0, Math.min(pictures.length - 1, place + near))]!,
      ]
      let from = plane.start + mirrored(within, length) * step
      let second = plane.start + mirrored(within - near, length) * step
      let to = plane.start + along * step
      for (let beside = 0; beside < others; beside++) {
        sums[to] = sums[to]! + one[from]! * (1 - share) + other[second]! * share
        from += stride
        second += stride
        to += stride
      }
    }
  }
}

/** Which place is blended in here, and how much of it. */
function neighbour(within: number, blend: number): [number, number] {
  if (within > 1 - blend / 2) return [1, 0.5 - (1 - within) / blend]
  if (within < blend / 2) return [-1, 0.5 - within / blend]
  return [1, 0]
}

function mirrored(position: number, length: number): number {
  const at = Math.round(position * length)
  const turned = ((at % (2 * length)) + 2 * length) % (2 * length)
  return turned < length ? turned : 2 * length - 1 - turned
}
