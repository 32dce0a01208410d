import type { Unit } from '../state/units.ts'

/** More of the film between two looks, and something was left out. */
const longestStepMs = 1500

/** What has played by without a break, at normal speed or slower. */
export class Watched {
  #fromMs: number | null = null
  #lastMs = 0

  /** The units that have now played by whole and are not looked through; each as it ends. */
  see({ ms, rate }: { ms: number; rate: number }, units: readonly Unit[]): Unit[] {
    const isNormal = rate > 0 && rate <= 1
    const stepMs = ms - this.#lastMs
    const before = this.#lastMs
    this.#lastMs = ms
    if (!isNormal) {
      this.#fromMs = null
      return []
    }
    if (this.#fromMs === null || stepMs < 0 || stepMs > longestStepMs) {
      this.#fromMs = ms
      return []
    }
    const fromMs = this.#fromMs
    return units.filter(
      ({ place, isLookedThrough }) =>
        !isLookedThrough && place.startMs >= fromMs && place.endMs > before && place.endMs <= ms,
    )
  }
}
