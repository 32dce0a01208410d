import type { RegionPlace } from '../../../study/index.ts'

interface Drafted {
  markId: string
  regionId: string
  atMs: number
  place: RegionPlace
}

/** Where a region that is being drawn, moved or sized lies until it is let go of: drawn straight, and not kept yet. */
export class RegionDraft {
  #draft: Drafted | null = null
  readonly #listeners = new Set<() => void>()

  get now(): Drafted | null {
    return this.#draft
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  set(draft: Drafted | null): void {
    if (draft === this.#draft) return
    this.#draft = draft
    for (const listener of this.#listeners) listener()
  }
}
