import { clampLuma, type Frame, height, lumaSize, lumaWhite, mapLuma, scaleChroma, width } from './frame.ts'
import type { Random } from './random.ts'

export interface LightSpan {
  kind: string
  start: number
  end: number
}

export const lights = ['flash', 'muzzle', 'explosion', 'strobe', 'exposure', 'crossing'] as const
export type Light = (typeof lights)[number]

/** Changes the frames of a shot in place by something that is no cut, and says where; null where the shot is too short. */
export function addLight(random: Random, light: Light, frames: Frame[]): LightSpan | null {
  const lasts = lasting[light](random)
  if (frames.length < lasts + 14) return null
  const start = random.whole(7, frames.length - lasts - 7)
  const change = changes[light](random, lasts)
  const until = light === 'exposure' ? frames.length : start + lasts
  for (let frame = start; frame < until; frame++) frames[frame] = change(frames[frame]!, frame - start)
  return { kind: light, start, end: start + lasts - 1 }
}

const lasting: Record<Light, (random: Random) => number> = {
  flash: random => random.whole(1, 4),
  muzzle: random => random.whole(6, 24),
  explosion: random => random.whole(10, 36),
  strobe: random => random.whole(12, 36),
  exposure: random => random.pick([1, 1, 2, 6]),
  crossing: random => random.whole(6, 24),
}

type Change = (frame: Frame, step: number) => Frame

const changes: Record<Light, (random: Random, lasts: number) => Change> = {
  flash(random, lasts) {
    const strength = random.between(0.35, 1)
    return (frame, step) => whiten(frame, strength * (1 - step / (lasts + 1)))
  },
  muzzle(random) {
    return frame =>
      random.chance(0.45) ? glow(frame, random, random.between(0.1, 0.35), random.between(0.6, 1)) : frame
  },
  explosion(random, lasts) {
    const rise = random.whole(1, 5)
    const centre = { x: random.between(0.2, 0.8), y: random.between(0.2, 0.8) }
    const strength = random.between(0.6, 1)
    const veil = random.between(0.1, 0.8)
    return (frame, step) => {
      const power = step < rise ? (step + 1) / rise : 1 - (step - rise) / Math.max(1, lasts - rise)
      const lit = blob(frame, {
        ...centre,
        reach: 0.15 + 0.9 * (step / lasts) ** 0.5,
        power: strength * power ** 0.6,
      })
      return whiten(lit, veil * strength * power)
    }
  },
  strobe(random) {
    const [on, off] = [random.whole(1, 3), random.whole(1, 4)]
    const bright = random.chance(0.6)
    const strength = random.between(0.4, 0.9)
    return (frame, step) => {
      if (step % (on + off) >= on) return frame
      return bright ? whiten(frame, strength) : mapLuma(frame, level => 16 + (level - 16) * (1 - strength))
    }
  },
  exposure(random, lasts) {
    const gain = random.pick([random.between(0.2, 0.6), random.between(1.4, 2)])
    return (frame, step) => {
      const part = Math.min(1, (step + 1) / lasts)
      return mapLuma(frame, level => 16 + (level - 16) * (1 + (gain - 1) * part))
    }
  },
  /** A body that passes close to the lens, as a wipe would, and leaves the same picture behind it. */
  crossing(random, lasts) {
    const wide = random.between(0.2, 0.7)
    const level = random.between(20, 110)
    const grain = Array.from({ length: 64 }, () => random.between(-18, 18))
    const toRight = random.chance(0.5)
    return (frame, step) => {
      const out = frame.slice()
      const head = ((step + 1) / (lasts + 1)) * (1 + wide)
      for (let y = 0; y < height; y++) {
        const sway = 0.04 * Math.sin(y / 17)
        for (let x = 0; x < width; x++) {
          const across = (toRight ? x : width - 1 - x) / width + sway
          if (across > head || across < head - wide) continue
          out[y * width + x] = clampLuma(level + grain[((x - Math.round(head * 300)) & 31) + (y & 32)]!)
        }
      }
      return out
    }
  },
}

function whiten(frame: Frame, share: number): Frame {
  const brighter = mapLuma(frame, level => level + (lumaWhite - level) * share)
  return scaleChroma(brighter, 1 - share)
}

function glow(frame: Frame, random: Random, reach: number, power: number): Frame {
  return blob(frame, { x: random.between(0.1, 0.9), y: random.between(0.2, 0.8), reach, power })
}

function blob(frame: Frame, light: { x: number; y: number; reach: number; power: number }): Frame {
  const out = frame.slice()
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) {
      const far = Math.hypot(x / width - light.x, ((y / height - light.y) * height) / width) / light.reach
      out[at] = clampLuma(frame[at]! + (lumaWhite - frame[at]!) * light.power * Math.exp(-far * far * 2))
    }
  return out
}

/** Luma only: what remains of the picture in black and white. */
export function withoutColor(frame: Frame): Frame {
  const out = frame.slice()
  out.fill(128, lumaSize)
  return out
}
