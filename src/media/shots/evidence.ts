/** One kind of evidence: its name and the range that is spread over a byte. */
export type EvidenceRange<Name extends string> = readonly [name: Name, low: number, high: number]

/** Called with every stretch that was judged, before anything is thrown away: what the models are fitted on. */
export type EvidenceTaker = (judged: {
  kind: 'cut' | 'dissolve' | 'wipe'
  /** First and last mixed frame; for a cut both are the first frame of the new shot. */
  start: number
  end: number
  evidence: Uint8Array
}) => void

export function fillEvidence<Name extends string>(
  ranges: readonly EvidenceRange<Name>[],
  values: Record<Name, number>,
  out: Uint8Array,
): void {
  for (let index = 0; index < ranges.length; index++) {
    const [name, low, high] = ranges[index]!
    out[index] = inByte(values[name], low, high)
  }
}

export function inByte(value: number, low: number, high: number): number {
  return Math.max(0, Math.min(255, Math.round((255 * (value - low)) / (high - low))))
}
