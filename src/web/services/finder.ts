import type { Words } from '../../words/index.ts'

/** Kinds of thing that can be found; the words room has a name for each, and their order. */
export type FindKind = keyof Words['find']['kinds']

/** Something that can be found by typing, and what is done when it is chosen. */
export interface Find {
  key: string
  name: string
  /** Other names by which it is found. */
  also?: readonly string[]
  /** What else is said of it. */
  facts?: string
  chord?: string | undefined
  /** Of a code. */
  colour?: string
  run: () => void
  /** Puts it into the tray, where it is something that can be gathered. */
  gather?: () => void
}

/** Knows what can be found here. Whoever is on screen offers it; of two who offer one kind the last is asked. */
export class Finder {
  readonly #offers = new Map<FindKind, (() => readonly Find[])[]>()

  /** Answers with the function that takes the offer back. */
  offer(kind: FindKind, finds: () => readonly Find[]): () => void {
    const offers = [...(this.#offers.get(kind) ?? []), finds]
    this.#offers.set(kind, offers)
    return () => {
      const left = this.#offers.get(kind)!.filter(other => other !== finds)
      this.#offers.set(kind, left)
    }
  }

  found(kind: FindKind): readonly Find[] {
    return this.#offers.get(kind)?.at(-1)?.() ?? []
  }
}
