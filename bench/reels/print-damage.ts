import { clampLuma, type Frame, height, width } from './frame.ts'
import { withoutColor } from './lights.ts'
import type { Random } from './random.ts'
import { look } from './views.ts'

/** An old black-and-white print: grain, flicker, gate weave, scratches and dust. Frames are changed one after the other. */
export class OldPrint {
  private readonly random: Random
  private readonly grain: number
  private readonly flicker: number
  private readonly weave: number
  private readonly gamma: number
  private readonly dust: number
  private readonly scratches: { x: number; level: number; ends: number }[] = []
  private x = 0
  private y = 0
  private frame = 0

  constructor(random: Random) {
    this.random = random
    this.grain = random.between(4, 16)
    this.flicker = random.between(0.02, 0.1)
    this.weave = random.between(0.5, 3) / 640
    this.gamma = random.between(0.8, 1.4)
    this.dust = random.between(0, 6)
  }

  /** `light` is how much of the exposure is left: 1, or less in low light. */
  wear(frame: Frame, light = 1): Frame {
    const { random } = this
    this.frame++
    this.x = this.x * 0.8 + random.normal() * this.weave
    this.y = this.y * 0.6 + random.normal() * this.weave
    const out = withoutColor(look(frame, { left: 0.02 + this.x, top: 0.02 + this.y, share: 0.96 })).slice()
    const gain =
      light * (1 + this.flicker * random.normal() + this.flicker * 0.5 * Math.sin(this.frame * 0.7))
    const table = Float32Array.from(
      { length: 256 },
      (_, level) => 16 + 219 * gain * (Math.max(0, level - 16) / 219) ** this.gamma,
    )
    for (let i = 0; i < width * height; i++)
      out[i] = clampLuma(table[out[i]!]! + this.grain * random.normal())
    this.scratch(out)
    this.speckle(out)
    return out
  }

  private scratch(out: Frame): void {
    const { random } = this
    if (random.chance(0.05))
      this.scratches.push({
        x: random.whole(2, width - 3),
        level: random.pick([220, 200, 30]),
        ends: this.frame + random.whole(3, 60),
      })
    for (const scratch of this.scratches) {
      if (this.frame > scratch.ends) continue
      scratch.x = Math.max(1, Math.min(width - 2, scratch.x + random.whole(-1, 1)))
      for (let y = 0; y < height; y++) out[y * width + scratch.x] = scratch.level
    }
  }

  private speckle(out: Frame): void {
    const { random } = this
    for (let left = random.between(0, this.dust); left > 1; left--) {
      const [x, y, reach] = [random.whole(0, width - 9), random.whole(0, height - 9), random.whole(1, 8)]
      const level = random.pick([20, 225])
      for (let row = y; row < y + reach; row++) out.fill(level, row * width + x, row * width + x + reach)
    }
  }
}
