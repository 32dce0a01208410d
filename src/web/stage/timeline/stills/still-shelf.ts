const mostKept = 800
// A browser opens six connections to a program; acts, the film and the pictures of the sheet need theirs.
const atOnce = 2

export type FetchPicture = (address: string) => Promise<ImageBitmap>

/**
 * Stills by their address, ready to be drawn at the height of their track. What is wanted now is fetched, a few at a
 * time and in order; what was wanted before and has not begun is forgotten.
 */
export class StillShelf {
  readonly #fetch: FetchPicture
  /** Null: on its way, or not to be had. */
  readonly #kept = new Map<string, ImageBitmap | null>()
  /** By who wants them. */
  readonly #wanted = new Map<string, readonly string[]>()
  #loading = 0
  #isOpen = true
  readonly #listeners = new Set<(address: string) => void>()

  constructor(fetch: FetchPicture) {
    this.#fetch = fetch
  }

  still(address: string): ImageBitmap | null {
    return this.#kept.get(address) ?? null
  }

  want(by: string, addresses: readonly string[]): void {
    this.#wanted.set(
      by,
      addresses.filter(address => address !== ''),
    )
    this.#fetchMore()
  }

  /** Tells of each still that has come. */
  readonly subscribe = (listener: (address: string) => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  open(): void {
    this.#isOpen = true
  }

  close(): void {
    this.#isOpen = false
    for (const picture of this.#kept.values()) picture?.close()
    this.#kept.clear()
  }

  #fetchMore(): void {
    for (const address of [...this.#wanted.values()].flat()) {
      if (!this.#isOpen || this.#loading >= atOnce) return
      if (!this.#kept.has(address)) void this.#fetchOne(address)
    }
  }

  async #fetchOne(address: string): Promise<void> {
    this.#loading++
    this.#keep(address, null)
    const picture = await this.#fetch(address).catch(() => null)
    this.#loading--
    if (!this.#isOpen) return picture?.close()
    this.#keep(address, picture)
    if (picture) for (const listener of this.#listeners) listener(address)
    this.#fetchMore()
  }

  #keep(address: string, picture: ImageBitmap | null): void {
    this.#kept.set(address, picture)
    if (this.#kept.size <= mostKept) return
    const wanted = new Set([...this.#wanted.values()].flat())
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= mostKept) return
      if (wanted.has(oldest)) continue
      this.#kept.get(oldest)?.close()
      this.#kept.delete(oldest)
    }
  }
}
