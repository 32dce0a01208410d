import { coarseSize } from '../pictures/coarse-picture.ts'
import type { FrameRing } from '../pictures/frame-ring.ts'
import type { GradualSpan } from './dip-evidence.ts'

/**
 * The same question at 8 × 4 cells in colour, where motion hardly matters: does the picture go straight from
 * one end to the other, and evenly?
 */
export function measureCoarse(
  ring: FrameRing,
  span: GradualSpan,
): { coarseStep: number; coarseLeft: number; coarseRamp: number } {
  const { coarse } = ring
  const a = ring.coarseAt(span.first)
  const b = ring.coarseAt(span.last)
  let length = 0
  for (let i = 0; i < coarseSize; i++) length += (coarse[b + i]! - coarse[a + i]!) ** 2
  length = Math.max(length, 1)
  let left = 0
  let ramp = 0
  const count = span.end - span.start + 1
  for (let frame = span.start; frame <= span.end; frame++) {
    const at = ring.coarseAt(frame)
    let along = 0
    let squares = 0
    for (let i = 0; i < coarseSize; i++) {
      const from = coarse[at + i]! - coarse[a + i]!
      along += from * (coarse[b + i]! - coarse[a + i]!)
      squares += from * from
    }
    const share = along / length
    left += Math.sqrt(Math.max(0, squares - (along * along) / length) / length) / count
    ramp += Math.abs(share - (frame - span.start + 1) / (count + 1)) / count
  }
  return { coarseStep: Math.sqrt(length / coarseSize), coarseLeft: left, coarseRamp: ramp }
}
