/** How long the rest takes, from the bytes of the last ten seconds or so. */
export class SendingRate {
  readonly #now: () => number
  #samples: { atMs: number; sentBytes: number }[] = []

  constructor(now: () => number) {
    this.#now = now
  }

  leftMs(sentBytes: number, byteSize: number): number | null {
    const atMs = this.#now()
    this.#samples = [...this.#samples.filter(sample => atMs - sample.atMs < 10_000), { atMs, sentBytes }]
    const [first] = this.#samples
    const elapsedMs = atMs - first!.atMs
    const bytes = sentBytes - first!.sentBytes
    if (elapsedMs < 1000 || bytes <= 0) return null
    return ((byteSize - sentBytes) * elapsedMs) / bytes
  }
}
