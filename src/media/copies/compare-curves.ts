import type { Fingerprint } from './fingerprint.ts'

export interface Line {
  speed: number
  offsetMs: number
}

/** How far two films agree where one is laid on the other: correlations of movement and of light, each -1 to 1. */
export interface Agreement {
  motion: number
  light: number
  frames: number
}

/** Compares at most `most` frames, evenly spread over the stretch in common. */
export function compareCurves(from: Fingerprint, to: Fingerprint, line: Line, most = 4000): Agreement {
  const first = Math.max(1, Math.ceil(-line.offsetMs / line.speed / from.frameMs))
  const end = Math.min(
    from.motion.length,
    Math.floor((to.durationMs - line.offsetMs) / line.speed / from.frameMs),
  )
  const step = Math.max(1, Math.floor((end - first) / most))
  const [motion, light] = [new Correlation(), new Correlation()]
  for (let frame = first; frame < end; frame += step) {
    const there = Math.round((line.speed * frame * from.frameMs + line.offsetMs) / to.frameMs)
    if (there < 1 || there >= to.motion.length) continue
    motion.add(from.motion[frame]!, to.motion[there]!)
    light.add(from.light[frame]!, to.light[there]!)
  }
  return { motion: motion.value(), light: light.value(), frames: motion.count * step }
}

/** Pearson's correlation, gathered pair by pair. */
class Correlation {
  count = 0
  private sumA = 0
  private sumB = 0
  private squaresA = 0
  private squaresB = 0
  private products = 0

  add(a: number, b: number): void {
    this.count++
    this.sumA += a
    this.sumB += b
    this.squaresA += a * a
    this.squaresB += b * b
    this.products += a * b
  }

  value(): number {
    const { count, sumA, sumB } = this
    const spread = (count * this.squaresA - sumA ** 2) * (count * this.squaresB - sumB ** 2)
    return spread > 0 ? (count * this.products - sumA * sumB) / Math.sqrt(spread) : 0
  }
}
