import { joinSaid } from '../frames/continuous-time.ts'

/** What a decoder says comes before or after its frames by as much as lies between two programs, and never more. */
const uncertainFrames = 100
/** More places than this are not told apart. */
const mostPlaces = 50

/** Of program and transport streams (ISO/IEC 13818-1). */
const ticksASecond = 90_000

/** A run of damage, in frames that had come when it was said. */
export interface DamagedRun {
  from: number
  to: number
  count: number
}

/** What was said of a film's damage, where it can be gone on from. */
export interface DamageSoFar {
  /** Packets that a decoder could make nothing of. */
  skippedPackets: number
  runs: DamagedRun[]
  /** Times of packets that a program or transport stream calls corrupt, in its own seconds. */
  corruptSeconds: number[]
}

const skipped = /Error (while decoding|submitting packet)|skipped packet/
const damaged =
  /corrupt (decoded frame|input packet)|error while decoding MB|damaged at \d|slice mismatch|Error at MB/
/** The file stops, or is overwritten, in the middle of what its container says must come. */
const brokenOff =
  /ended prematurely|partial file|first byte of an EBML number|exceeds containing master|could not find sync byte|packet size mismatch|packet corrupt|truncat/i

/** Listens to what a decoder says of damage over a pass that may have begun in the middle of the film. */
export class HeardDamage {
  skippedPackets = 0
  readonly runs: DamagedRun[] = []
  /** First frames of recordings that follow another. */
  readonly joins: number[] = []
  readonly corruptSeconds: number[] = []
  /** How many frames had come when the container was last said to be broken. */
  brokenAt: number | null = null
  private readonly fromFrame: number
  private readonly isSought: boolean

  constructor(sought: (DamageSoFar & { frame: number }) | null = null) {
    this.skippedPackets = sought?.skippedPackets ?? 0
    if (sought) this.runs.push(...sought.runs)
    if (sought) this.corruptSeconds.push(...sought.corruptSeconds)
    this.fromFrame = sought?.frame ?? 0
    this.isSought = sought !== null
  }

  /** Said when so many frames of this pass had come; true where a pass that went on cannot be relied upon. */
  hear(line: string, frames: number): boolean {
    const join = joinSaid(line)
    if (join !== null) {
      if (join > 0) this.join(join)
      else this.joins.splice(0, Number.POSITIVE_INFINITY, ...this.joins.filter(frame => frame !== -join))
      return true
    }
    const dts = /Packet corrupt \(stream = \d+, dts = (\d+)\)/.exec(line)?.[1]
    if (dts !== undefined) this.corruptSeconds.push(Number(dts) / ticksASecond)
    if (brokenOff.test(line)) this.brokenAt = this.fromFrame + frames
    const isSkipped = skipped.test(line)
    if (!isSkipped && !damaged.test(line)) return false
    // What a seek lands on is often called damaged, too.
    if (this.isSought && frames < uncertainFrames) return false
    if (isSkipped) this.skippedPackets++
    this.note(this.fromFrame + frames)
    return true
  }

  /** Whether all of it surely lies before this frame, so that a pass from there on counts none of it again. */
  areBefore(frame: number): boolean {
    return (this.runs.at(-1)?.to ?? Number.NEGATIVE_INFINITY) + uncertainFrames < frame
  }

  /**
   * What was said before the join was is of frames before it, however many had come by then: a busy machine reads what
   * is said later than the frames.
   */
  private join(frame: number): void {
    this.joins.push(frame)
    for (const run of this.runs) {
      run.from = Math.min(run.from, frame)
      run.to = Math.min(run.to, frame)
    }
  }

  private note(frame: number): void {
    const last = this.runs.at(-1)
    if (last && (frame - last.to <= uncertainFrames || this.runs.length >= mostPlaces)) {
      last.to = Math.max(last.to, frame)
      last.count++
    } else this.runs.push({ from: frame, to: frame, count: 1 })
  }
}
