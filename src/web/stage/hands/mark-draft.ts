import type { Span } from '../../../study/index.ts'

/** Where a mark that is being moved lies until it is let go of: drawn straight, and not kept yet. */
export class MarkDraft {
  #draft: { markId: string; span: Span } | null = null
  readonly #listeners = new Set<() => void>()

  get now(): { markId: string; span: Span } | null {
    return this.#draft
  }

  /** The times of a mark as a hand has them. */
  spanOf(mark: Span & { id: string }): Span {
    return this.#draft?.markId === mark.id ? this.#draft.span : mark
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  set(draft: { markId: string; span: Span } | null): void {
    if (draft === this.#draft) return
    this.#draft = draft
    for (const listener of this.#listeners) listener()
  }
}
