interface Known {
  ticks: readonly number[]
  measurer: { oldestHeld: number; isPictureOf(frame: number, bytes: Uint8Array, offset: number): boolean }
}

/** Fewer frames than this in common would not show for certain that both passes are of the same film. */
const fewestFrames = 48

/**
 * Lays a second pass over the end of the first: from the first frame whose picture is still held on, every frame
 * must have the same time and the same picture; what lies before is not looked at, since decoders may take a while
 * to find their feet after a seek.
 */
export class Overlap {
  private readonly known: Known
  /** Frames of the first pass; those of the second join them in the same column. */
  private readonly count: number
  private next = -1

  constructor(known: Known) {
    this.known = known
    this.count = known.ticks.length
  }

  /** What a frame is that comes: one seen before, the first new one, or a sign that the passes do not fit. */
  see(ticks: number, bytes: Uint8Array, offset: number): 'known' | 'new' | 'unlike' {
    const { known } = this
    if (this.next === this.count) return 'new'
    if (this.next < 0) {
      if (ticks < known.ticks[known.measurer.oldestHeld]!) return 'known'
      this.next = this.frameAt(ticks)
      if (this.next < 0) return 'unlike'
    }
    const fits = known.ticks[this.next] === ticks && known.measurer.isPictureOf(this.next, bytes, offset)
    this.next++
    return fits ? 'known' : 'unlike'
  }

  get isPassed(): boolean {
    return this.next === this.count
  }

  private frameAt(ticks: number): number {
    const { oldestHeld } = this.known.measurer
    const last = Math.max(oldestHeld, this.count - fewestFrames)
    for (let frame = oldestHeld; frame <= last; frame++) if (this.known.ticks[frame] === ticks) return frame
    return -1
  }
}
