/** Pieces of sound that everything is summed from: 100 ms, the step of the gating blocks. */
export const pieceMs = 100
export const soundRate = 48_000
const pieceSamples = (soundRate * pieceMs) / 1000

/** Below every level that a film has; stands for no sound at all. */
export const noLevel = -120

/** Two filters of ITU-R BS.1770-5, annex 1, at 48 kHz: what the head does to sound, then the revised low-frequency curve. */
const shelf = {
  b: [1.53512485958697, -2.69169618940638, 1.19839281085285],
  a: [-1.69065929318241, 0.73248077421585],
}
const highPass = { b: [1, -2, 1], a: [-1.99004745483398, 0.99007225036621] }

/** Weights by number of channels: front ones as they are, surround by 1.41, low-frequency effects left out. */
const channelWeights: Record<number, readonly number[]> = { 1: [1], 2: [1, 1], 6: [1, 1, 1, 0, 1.41, 1.41] }

export interface SoundSeries {
  /** K-weighted loudness of each piece, LUFS. */
  loudness: Float32Array
  /** Root mean square of the loudest channel of each piece, unweighted, dBFS. */
  level: Float32Array
}

/** Sums interleaved samples at 48 kHz, in one, two or six channels, into pieces as they come. */
export class LoudnessMeter {
  private readonly channels: number
  private readonly state: Float64Array
  private readonly weighted: Float64Array
  private readonly plain: Float64Array
  private channel = 0
  private samples = 0
  private readonly loudness: number[] = []
  private readonly level: number[] = []

  constructor(channels: number) {
    if (!channelWeights[channels]) throw new RangeError(`Sound of ${channels} channels is not measured.`)
    this.channels = channels
    this.state = new Float64Array(channels * 4)
    this.weighted = new Float64Array(channels)
    this.plain = new Float64Array(channels)
  }

  add(samples: Float32Array): void {
    for (const given of samples) {
      const channel = this.channel
      const sample = Number.isFinite(given) ? given : 0
      const weighted = this.filter(channel * 4, sample)
      this.weighted[channel]! += weighted * weighted
      this.plain[channel]! += sample * sample
      if (++this.channel < this.channels) continue
      this.channel = 0
      if (++this.samples === pieceSamples) this.endPiece()
    }
  }

  /** A last piece that is not whole is left out. */
  finish(): SoundSeries {
    return { loudness: Float32Array.from(this.loudness), level: Float32Array.from(this.level) }
  }

  private filter(at: number, sample: number): number {
    const { state } = this
    const first = shelf.b[0]! * sample + state[at]!
    state[at] = shelf.b[1]! * sample - shelf.a[0]! * first + state[at + 1]!
    state[at + 1] = shelf.b[2]! * sample - shelf.a[1]! * first
    const second = highPass.b[0]! * first + state[at + 2]!
    state[at + 2] = highPass.b[1]! * first - highPass.a[0]! * second + state[at + 3]!
    state[at + 3] = highPass.b[2]! * first - highPass.a[1]! * second
    return second
  }

  private endPiece(): void {
    const weights = channelWeights[this.channels]!
    const sum = this.weighted.reduce((all, power, channel) => all + weights[channel]! * power, 0)
    this.loudness.push(loudnessOf(sum / this.samples))
    this.level.push(Math.max(noLevel, 10 * Math.log10(Math.max(...this.plain) / this.samples)))
    this.weighted.fill(0)
    this.plain.fill(0)
    this.samples = 0
  }
}

function loudnessOf(power: number): number {
  return power > 0 ? Math.max(noLevel, -0.691 + 10 * Math.log10(power)) : noLevel
}

function powerOf(loudness: number): number {
  return 10 ** ((loudness + 0.691) / 10)
}

const blockPieces = 4
const absoluteGate = -70
const relativeGate = -10

/**
 * Integrated and highest momentary loudness, LUFS, of the pieces from `from` to before `to` (ITU-R BS.1770-5: blocks
 * of 400 ms, three quarters shared, gates at -70 LUFS and 10 LU below the mean). Null where no block fits in, or
 * none is above the first gate.
 */
export function integrateLoudness(
  pieces: Float32Array,
  from: number,
  to: number,
): { integrated: number; momentaryMax: number } | null {
  const blocks: number[] = []
  for (let start = from; start + blockPieces <= to; start++) {
    let power = 0
    for (let piece = start; piece < start + blockPieces; piece++) power += powerOf(pieces[piece]!)
    blocks.push(power / blockPieces)
  }
  const audible = blocks.filter(power => loudnessOf(power) > absoluteGate)
  if (audible.length === 0) return null
  const gate = loudnessOf(mean(audible)) + relativeGate
  const kept = audible.filter(power => loudnessOf(power) > gate)
  return { integrated: loudnessOf(mean(kept)), momentaryMax: loudnessOf(Math.max(...audible)) }
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
