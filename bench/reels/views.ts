import { type Frame, frameSize, planes, width } from './frame.ts'
import type { Random } from './random.ts'

/** What a camera sees of a frame: the point of its top left corner and how much of the width it takes, all as shares. */
export interface View {
  left: number
  top: number
  share: number
}

/** Beyond its edges a frame is continued by its mirror image, so that a camera may go anywhere. */
export function look(frame: Frame, view: View, mirrored = false): Frame {
  if (!mirrored && view.left === 0 && view.top === 0 && view.share === 1) return frame
  const out = new Uint8Array(frameSize)
  for (const plane of planes) {
    const columns = Array.from({ length: plane.width }, (_, x) => {
      const across = view.left + (((mirrored ? plane.width - 1 - x : x) + 0.5) / plane.width) * view.share
      return reflect(Math.round(across * plane.width - 0.5), plane.width)
    })
    for (let y = 0; y < plane.height; y++) {
      const down = view.top + ((y + 0.5) / plane.height) * view.share
      const row = plane.start + reflect(Math.round(down * plane.height - 0.5), plane.height) * plane.width
      const to = plane.start + y * plane.width
      for (let x = 0; x < plane.width; x++) out[to + x] = frame[row + columns[x]!]!
    }
  }
  return out
}

function reflect(position: number, length: number): number {
  const turned = ((position % (2 * length)) + 2 * length) % (2 * length)
  return turned < length ? turned : 2 * length - 1 - turned
}

/** The blur of a fast camera: the mean of what it passes during the frame. */
export function smear(frame: Frame, view: View, travel: { x: number; y: number }): Frame {
  const steps = Math.min(8, Math.max(1, Math.ceil(Math.hypot(travel.x, travel.y) * width * 0.25)))
  if (steps === 1) return look(frame, view)
  const sums = new Uint16Array(frameSize)
  for (let step = 0; step < steps; step++) {
    const part = (0.5 * step) / steps
    const seen = look(frame, {
      ...view,
      left: view.left + travel.x * part,
      top: view.top + travel.y * part,
    })
    for (let i = 0; i < frameSize; i++) sums[i] = sums[i]! + seen[i]!
  }
  return Uint8Array.from(sums, sum => sum / steps)
}

export const cameraMoves = ['pan', 'whip', 'shake', 'zoom', 'crash zoom'] as const
export type CameraMove = (typeof cameraMoves)[number]

/** One view for each frame of a shot. */
export function moveCamera(random: Random, move: CameraMove, frames: number): View[] {
  if (move === 'shake') return shake(random, frames)
  if (move === 'zoom' || move === 'crash zoom') return zoom(random, move, frames)
  return pan(random, move, frames)
}

function pan(random: Random, move: CameraMove, frames: number): View[] {
  const share = random.between(0.45, 0.9)
  const speed = (move === 'whip' ? random.between(20, 55) : random.between(2, 16)) / 640
  const angle = random.pick([0, 0, Math.PI, Math.PI, Math.PI / 2, random.between(0, 2 * Math.PI)])
  const lasts = move === 'whip' ? random.whole(5, 14) : frames
  const begins = random.whole(0, Math.max(0, frames - lasts))
  // A camera turns no further than the mirror image of what it began with.
  const farthest = random.between(0.3, 1.1)
  let travelled = 0
  return Array.from({ length: frames }, (_, frame) => {
    const within = frame >= begins && frame < begins + lasts
    if (within && travelled < farthest)
      travelled += speed * (move === 'whip' ? eased((frame - begins) / lasts) : 1)
    return { left: Math.cos(angle) * travelled, top: Math.sin(angle) * travelled, share }
  })
}

function eased(part: number): number {
  return Math.min(1, 0.3 + 2 * Math.min(part, 1 - part))
}

function shake(random: Random, frames: number): View[] {
  const strength = random.between(1.5, 7) / 640
  let [x, y] = [0, 0]
  return Array.from({ length: frames }, () => {
    x = x * 0.7 + random.normal() * strength
    y = y * 0.7 + random.normal() * strength
    return { left: 0.05 + x, top: 0.05 + y, share: 0.9 }
  })
}

function zoom(random: Random, move: CameraMove, frames: number): View[] {
  const crash = move === 'crash zoom'
  const factor = crash ? random.between(1.5, 2.6) : random.between(1.2, 1.8)
  const lasts = crash ? random.whole(4, 12) : random.whole(Math.min(20, frames), frames)
  const begins = random.whole(0, Math.max(0, frames - lasts))
  const inward = random.chance(0.6)
  return Array.from({ length: frames }, (_, frame) => {
    const part = Math.max(0, Math.min(1, (frame - begins) / lasts))
    const share = 1 / factor ** (inward ? part : 1 - part)
    return { left: (1 - share) / 2, top: (1 - share) / 2, share }
  })
}
