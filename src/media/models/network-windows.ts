import type { Boundary } from '../shots/boundary.ts'

/** The form of TransNet V2 (T. Souček and J. Lokoč, 2020): windows of 100 frames, of which the middle 50 are believed. */
export const networkWidth = 48
export const networkHeight = 27
export const windowFrames = 100
const stride = 50
const margin = (windowFrames - stride) / 2
const frameBytes = networkWidth * networkHeight * 3

/** Takes 100 frames of 48 × 27 RGB, one after the other, and gives each one's likelihood of lying in a transition, 0 to 1. */
export type Predict = (frames: Uint8Array) => Promise<Float32Array>

/** Feeds a film to a network window by window; the first and the last frame stand for what lies beyond them. */
export class NetworkWindows {
  private readonly predict: Predict
  private readonly held: Uint8Array[] = []
  private taken = 0
  private readonly likelihoods: number[] = []

  constructor(predict: Predict) {
    this.predict = predict
  }

  /** The bytes are kept: give each frame its own. */
  async add(frame: Uint8Array): Promise<void> {
    if (this.taken++ === 0) for (let i = 0; i < margin; i++) this.held.push(frame)
    this.held.push(frame)
    while (this.held.length >= windowFrames) await this.ask()
  }

  /** One likelihood for each frame that was added. */
  async finish(): Promise<Float32Array> {
    const last = this.held.at(-1)
    while (last && this.likelihoods.length < this.taken) {
      while (this.held.length < windowFrames) this.held.push(last)
      await this.ask()
    }
    return Float32Array.from(this.likelihoods.slice(0, this.taken))
  }

  private async ask(): Promise<void> {
    const window = new Uint8Array(windowFrames * frameBytes)
    for (let i = 0; i < windowFrames; i++) window.set(this.held[i]!, i * frameBytes)
    const answer = await this.predict(window)
    for (let i = margin; i < margin + stride; i++) this.likelihoods.push(answer[i]!)
    this.held.splice(0, stride)
  }
}

const threshold = 0.5
/** A run of this many frames or fewer is a cut. */
const longestCut = 2

/**
 * A run of likely frames is a transition: it ends before the first frame of the next shot. What kind of gradual
 * transition it is, such a network does not say; it is given as a dissolve.
 */
export function boundariesOf(likelihoods: Float32Array): Boundary[] {
  const boundaries: Boundary[] = []
  for (let from = 0; from < likelihoods.length; from++) {
    if (likelihoods[from]! < threshold) continue
    let to = from
    while (to + 1 < likelihoods.length && likelihoods[to + 1]! >= threshold) to++
    const confidence = Math.max(...likelihoods.subarray(from, to + 1))
    if (to + 1 < likelihoods.length && to > 0) boundaries.push(boundaryOf(from, to, confidence))
    from = to
  }
  return boundaries
}

function boundaryOf(from: number, to: number, confidence: number): Boundary {
  if (to - from < longestCut) return { frame: to + 1, kind: 'cut', confidence }
  return {
    frame: Math.floor((from + to + 1) / 2),
    kind: 'dissolve',
    confidence,
    transitionStartFrame: from,
    transitionEndFrame: to,
  }
}
