import { BarWatcher } from './black-bars.ts'
import { BlockFollower } from './block-motion.ts'
import { fitPictureMotion } from './camera-model.ts'
import { fineSize, halveLuma, height, type PictureArea, size, width } from './measured-picture.ts'
import type { MeasurementSeries, MotionSeries } from './measurement-series.ts'
import { SampleTaker } from './sample-taker.ts'

const frameBytes = fineSize + 2 * size

/**
 * Measures a film frame by frame as it is decoded; memory does not grow with the picture's size, and by about 50
 * bytes a frame with its length. Frames are held back half a second, until it is known what is a black bar.
 */
export class PictureMeasurer {
  private readonly framesPerSecond: number
  private readonly lagFrames: number
  private readonly heldBack: number
  private readonly bars: BarWatcher
  private readonly follower = new BlockFollower()
  private readonly samples: SampleTaker
  private readonly frames: Uint8Array[]
  private readonly lumas: Uint8Array[]
  private readonly motion: Record<keyof MotionSeries, number[]> = {
    dx: [],
    dy: [],
    zoom: [],
    agreement: [],
    within: [],
  }
  private taken = 0
  private measured = 0

  constructor(framesPerSecond: number) {
    this.framesPerSecond = framesPerSecond
    this.lagFrames = Math.max(1, Math.round(framesPerSecond / 8))
    this.heldBack = Math.min(60, Math.max(1, Math.round(framesPerSecond / 2)))
    this.bars = new BarWatcher(this.heldBack)
    this.samples = new SampleTaker(Math.max(1, Math.round(framesPerSecond / 4)))
    this.frames = Array.from({ length: this.heldBack + 1 }, () => new Uint8Array(frameBytes))
    this.lumas = Array.from({ length: this.lagFrames + 1 }, () => new Uint8Array(size))
  }

  /** One frame of 192 × 108 in yuv420p, limited BT.709. */
  add(bytes: Uint8Array, offset: number): void {
    this.frames[this.taken % this.frames.length]!.set(bytes.subarray(offset, offset + frameBytes))
    this.bars.add(bytes, offset)
    this.taken++
    if (this.taken > this.heldBack) this.measureNext()
  }

  finish(): Omit<MeasurementSeries, 'sound'> {
    while (this.measured < this.taken) this.measureNext()
    const { dx, dy, zoom, agreement, within } = this.motion
    return {
      frameCount: this.taken,
      framesPerSecond: this.framesPerSecond,
      lagFrames: this.lagFrames,
      motion: {
        dx: Int16Array.from(dx),
        dy: Int16Array.from(dy),
        zoom: Int16Array.from(zoom),
        agreement: Uint8Array.from(agreement),
        within: Uint16Array.from(within),
      },
      samples: this.samples.finish(),
    }
  }

  private measureNext(): void {
    const frame = this.measured++
    const picture = this.frames[frame % this.frames.length]!
    const luma = this.lumas[frame % this.lumas.length]!
    halveLuma(picture, 0, luma)
    const area = this.bars.areaOf(frame)
    this.measureMotion(frame, luma, area)
    this.samples.look({ frame, picture, luma, area })
  }

  private measureMotion(frame: number, luma: Uint8Array, area: PictureArea): void {
    const earlier = frame < this.lagFrames ? null : this.lumas[(frame - this.lagFrames) % this.lumas.length]!
    const moved = earlier && fitPictureMotion(this.follower.follow(earlier, luma, area), area)
    const { dx, dy, zoom, agreement, within } = this.motion
    dx.push(tenThousandths((moved?.dx ?? 0) / width))
    dy.push(tenThousandths((moved?.dy ?? 0) / height))
    zoom.push(tenThousandths(moved?.zoom ?? 0))
    agreement.push(Math.round((moved?.agreement ?? 0) * 255))
    within.push(Math.min(65_535, tenThousandths(moved?.within ?? 0)))
  }
}

function tenThousandths(share: number): number {
  return Math.max(-32_768, Math.min(32_767, Math.round(share * 10_000)))
}
