import type { ModelTrees } from '../detector-models.ts'
import type { EvidenceTaker } from '../evidence.ts'
import { GrowingColumn } from '../growing-column.ts'
import { FrameRing } from '../pictures/frame-ring.ts'
import type { StateReader, StateWriter } from '../saved-state.ts'
import type { GradualCandidate } from '../shot-features.ts'
import { WipeMeasurer } from '../wipes/wipe-measurer.ts'
import { DissolveMeasurer } from './dissolve-measurer.ts'
import { GradualScanner } from './gradual-scanner.ts'

/** Every fourth picture is enough for what lasts two seconds and more. */
export const pace = 4
const ringFrames = 208
const delayFrames = 92
const halfLengths = [8, 12, 16, 24, 32]

/** Dissolves and wipes that are too long to be seen picture by picture: the same look at every fourth. */
export class LongGraduals {
  readonly found: GradualCandidate[] = []
  private readonly ring = new FrameRing(ringFrames)
  private readonly whole: FrameRing
  private readonly wholeDistance: { at(frame: number): number }
  private readonly mean = new GrowingColumn(length => new Uint8Array(length))
  private readonly distance = new GrowingColumn(length => new Uint16Array(length))
  private readonly scanner = new GradualScanner(this.ring, halfLengths)
  private readonly dissolves: DissolveMeasurer
  private readonly wipes: WipeMeasurer

  constructor(parts: {
    ring: FrameRing
    distance: { at(frame: number): number }
    trees: ModelTrees
    take: EvidenceTaker | undefined
  }) {
    this.whole = parts.ring
    this.wholeDistance = parts.distance
    const { ring, mean, distance } = this
    const { trees } = parts
    const take: EvidenceTaker | undefined =
      parts.take && (judged => parts.take!({ ...judged, ...paced(judged.start, judged.end) }))
    this.dissolves = new DissolveMeasurer({ ring, mean, distance, trees, take, pace })
    this.wipes = new WipeMeasurer({ ring, trees, take, pace })
  }

  /** Called after each picture has entered the ring of all pictures and its distance the column. */
  add(mean: number): void {
    const picture = this.whole.count - 1
    if (picture % pace !== 0) return
    this.ring.addFrom(this.whole)
    this.mean.push(mean)
    let farthest = 0
    for (let at = Math.max(0, picture - pace + 1); at <= picture; at++)
      farthest = Math.max(farthest, this.wholeDistance.at(at))
    this.distance.push(farthest)
    this.scanner.add()
    this.wipes.add()
    this.look(this.ring.count - 1 - delayFrames)
  }

  finish(): void {
    this.scanner.finish()
    for (let frame = Math.max(0, this.ring.count - delayFrames); frame < this.ring.count; frame++)
      this.look(frame)
  }

  save(state: StateWriter): void {
    this.ring.save(state)
    this.mean.save(state)
    this.distance.save(state)
    this.scanner.save(state)
    this.wipes.save(state)
    state.plain(this.found)
  }

  restore(state: StateReader): void {
    this.ring.restore(state)
    this.mean.restore(state)
    this.distance.restore(state)
    this.scanner.restore(state)
    this.wipes.restore(state)
    this.found.push(...state.plain<GradualCandidate[]>())
  }

  private look(frame: number): void {
    if (frame < 0) return
    this.scanner.spansAt(frame, half => {
      const dissolve = this.dissolves.measure(frame, half)
      if (dissolve) this.found.push({ ...dissolve, ...paced(dissolve.start, dissolve.end) })
    })
    for (const wipe of this.wipes.measure(frame)) this.found.push({ ...wipe, ...paced(wipe.start, wipe.end) })
  }
}

/** The first and last mixed picture lie somewhere between two that were looked at: half-way is nearest. */
function paced(start: number, end: number): { start: number; end: number } {
  return { start: Math.max(1, start * pace - (pace >> 1) + 1), end: end * pace + (pace >> 1) - 1 }
}
