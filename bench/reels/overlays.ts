import { clampLuma, type Frame, height, lumaSize, mapLuma, mix, planes, width } from './frame.ts'
import type { LightSpan } from './lights.ts'
import type { Random } from './random.ts'

export const overlays = ['body', 'graphics', 'titles', 'lamp', 'slow flash', 'print jump'] as const
export type Overlay = (typeof overlays)[number]

/** Lays something over a shot, in place, that is no transition; null where the shot is too short. */
export function addOverlay(random: Random, kind: Overlay, frames: Frame[], texture: Frame): LightSpan | null {
  const most = frames.length - 14
  const wanted = lasting[kind](random, frames.length)
  if (most < 6) return null
  const lasts = Math.min(most, wanted)
  const start = random.whole(7, frames.length - lasts - 7)
  const change = changes[kind](random, { lasts, texture })
  for (let step = 0; step < lasts; step++) frames[start + step] = change(frames[start + step]!, step)
  return { kind, start, end: start + lasts - 1 }
}

const lasting: Record<Overlay, (random: Random, frames: number) => number> = {
  body: random => random.whole(6, 45),
  graphics: (random, frames) => random.whole(20, Math.max(20, frames - 14)),
  titles: (random, frames) => random.whole(15, Math.max(15, frames - 14)),
  lamp: (random, frames) => random.whole(12, Math.max(12, frames - 14)),
  'slow flash': random => random.whole(8, 30),
  'print jump': random => random.whole(1, 4),
}

type Change = (frame: Frame, step: number) => Frame
type Made = { lasts: number; texture: Frame }

const changes: Record<Overlay, (random: Random, made: Made) => Change> = {
  /** Someone or something near the lens, of rounded outline, blurred or not, that stays in sight or covers all. */
  body(random, { lasts, texture }) {
    const parts = Array.from({ length: random.whole(1, 4) }, () => ({
      ...{ x: random.between(-0.15, 0.15), y: random.between(0.1, 1.1) },
      ...{ wide: random.between(0.12, 0.6), high: random.between(0.3, 1.2) },
    }))
    const toRight = random.chance(0.5)
    const turnsBack = random.chance(0.2)
    const dark = random.between(0.15, 1)
    const edge = random.pick([0.02, 0.1, 0.3])
    return (frame, step) => {
      const part = (step + 1) / (lasts + 1)
      const passed = turnsBack ? 1 - Math.abs(2 * part - 1) * 0.9 : part
      const across = toRight ? passed : 1 - passed
      const middle = turnsBack ? across * 0.9 : -0.5 + 2 * across
      const sway = 0.02 * Math.sin(step)
      const out = frame.slice()
      for (const plane of planes)
        for (let y = 0, at = plane.start; y < plane.height; y++)
          for (let x = 0; x < plane.width; x++, at++) {
            const [u, v] = [x / plane.width - middle, y / plane.height + sway]
            let inside = -9
            for (const { x: left, y: top, wide, high } of parts)
              inside = Math.max(inside, 1 - Math.hypot((u - left) / wide, (v - top) / high))
            const share = Math.max(0, Math.min(1, inside / edge))
            if (share === 0) continue
            const moved = Math.abs(Math.round(x - middle * plane.width)) % plane.width
            const own = plane.empty + (texture[plane.start + y * plane.width + moved]! - plane.empty) * dark
            out[at] = frame[at]! * (1 - share) + own * share
          }
      return out
    }
  },
  /** Plain shapes that come in, stay and go, as in news and advertising. */
  graphics(random, { lasts }) {
    const shapes = Array.from({ length: random.whole(1, 4) }, () => drawShape(random, lasts))
    return (frame, step) => {
      const out = frame.slice()
      for (const shape of shapes) paintShape(out, shape, step)
      return out
    }
  },
  /** Writing that jumps: another place, size or text every few frames. */
  titles(random) {
    const stays = random.whole(2, 9)
    const onBlack = random.chance(0.4)
    const sizes = [random.between(0.06, 0.12), random.between(0.1, 0.3)] as const
    let drawn: Block[] = []
    return (frame, step) => {
      if (step % stays === 0) drawn = writing(random, random.between(...sizes))
      const out = onBlack ? mapLuma(frame, level => 16 + (level - 16) * 0.06) : frame.slice()
      if (onBlack) out.fill(128, lumaSize)
      for (const block of drawn) fillBlock(out, block, 225)
      return out
    }
  },
  /** A lamp that fails: all or half of the picture darker, for a few frames each time. */
  lamp(random) {
    const half = random.chance(0.4) ? random.between(0.2, 0.8) : null
    const [low, high] = [random.between(0.15, 0.5), random.between(0.6, 1)]
    let [gain, left] = [1, 0]
    return frame => {
      if (left-- <= 0) {
        gain = random.chance(0.5) ? 1 : random.between(low, high)
        left = random.whole(0, 6)
      }
      const darker = mapLuma(frame, level => 16 + (level - 16) * gain)
      if (half === null) return darker
      for (let y = 0; y < height; y++) {
        const from = y * width + Math.round(half * width)
        darker.set(frame.subarray(from, (y + 1) * width), from)
      }
      return darker
    }
  },
  /** Light that swells until hardly anything is seen, and goes again. */
  'slow flash'(random, { lasts }) {
    const highest = random.between(0.2, 0.8) * lasts
    const strength = random.between(0.7, 1)
    const white = new Uint8Array(frameBytes).fill(128).fill(235, 0, lumaSize)
    return (frame, step) => {
      const part = step < highest ? (step + 1) / (highest + 1) : (lasts - step) / Math.max(1, lasts - highest)
      return mix(frame, white, strength * Math.max(0, Math.min(1, part)) ** 0.7)
    }
  },
  /** The print slips in the gate. */
  'print jump'(random) {
    return frame => {
      const slip = Math.round(random.between(0.08, 0.6) * height)
      const out = frame.slice()
      for (const plane of planes) {
        const rows = Math.round((slip * plane.height) / height)
        for (let y = 0; y < plane.height; y++) {
          const from = plane.start + ((y + rows) % plane.height) * plane.width
          out.set(frame.subarray(from, from + plane.width), plane.start + y * plane.width)
        }
      }
      return out
    }
  },
}

const frameBytes = lumaSize * 1.5

interface Block {
  left: number
  top: number
  right: number
  bottom: number
}

/** Lines of blocks, as words look from afar. */
export function writing(random: Random, size: number): Block[] {
  const blocks: Block[] = []
  const lines = random.whole(1, 3)
  const middle = { x: random.between(0.3, 0.7), y: random.between(0.25, 0.75) }
  for (let line = 0; line < lines; line++) {
    const top = middle.y + (line - lines / 2) * size * 1.5
    const half = random.between(0.08, 0.4)
    for (let x = middle.x - half; x < middle.x + half; x += size * random.between(0.3, 0.6))
      if (random.chance(0.85)) blocks.push({ left: x, top, right: x + size * 0.25, bottom: top + size })
  }
  return blocks
}

export function fillBlock(frame: Frame, block: Block, level: number): void {
  const [left, right] = [block.left, block.right].map(x =>
    Math.max(0, Math.min(width, Math.round(x * width))),
  ) as [number, number]
  const [top, bottom] = [block.top, block.bottom].map(y =>
    Math.max(0, Math.min(height, Math.round(y * height))),
  ) as [number, number]
  for (let y = top; y < bottom; y++) frame.fill(level, y * width + left, y * width + right)
}

interface Shape extends Block {
  round: boolean
  level: number
  u: number
  v: number
  comes: number
  goes: number
  lasts: number
  from: { x: number; y: number; size: number }
}

function drawShape(random: Random, lasts: number): Shape {
  const [left, top] = [random.between(-0.1, 0.7), random.between(-0.1, 0.8)]
  return {
    ...{ left, top, right: left + random.between(0.1, 1), bottom: top + random.between(0.08, 0.9) },
    ...{
      round: random.chance(0.4),
      level: random.between(20, 230),
      u: random.whole(80, 176),
      v: random.whole(80, 176),
    },
    ...{ comes: random.whole(3, 16), goes: random.whole(3, 16), lasts },
    from: {
      ...{ x: random.pick([-1.2, 0, 0, 1.2]), y: random.pick([-1.2, 0, 0, 1.2]) },
      size: random.pick([0, 1, 1]),
    },
  }
}

function paintShape(out: Frame, shape: Shape, step: number): void {
  const there = Math.max(0, Math.min(1, (step + 1) / shape.comes, (shape.lasts - step) / shape.goes))
  const eased = there * there * (3 - 2 * there)
  const size = shape.from.size + (1 - shape.from.size) * eased
  const [cx, cy] = [(shape.left + shape.right) / 2, (shape.top + shape.bottom) / 2]
  const [rx, ry] = [((shape.right - shape.left) / 2) * size, ((shape.bottom - shape.top) / 2) * size]
  const [x0, y0] = [cx + shape.from.x * (1 - eased), cy + shape.from.y * (1 - eased)]
  for (const plane of planes) {
    const level = plane.start === 0 ? clampLuma(shape.level) : plane === planes[1] ? shape.u : shape.v
    for (let y = 0, at = plane.start; y < plane.height; y++)
      for (let x = 0; x < plane.width; x++, at++) {
        const [u, v] = [
          Math.abs(x / plane.width - x0) / (rx || 1e-3),
          Math.abs(y / plane.height - y0) / (ry || 1e-3),
        ]
        if (shape.round ? u * u + v * v <= 1 : u <= 1 && v <= 1) out[at] = level
      }
  }
}
