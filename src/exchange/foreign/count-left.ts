import type { ForeignNote, Left, LeftReason, NoteReason } from '../../study/index.ts'

/** Counts what is left and what is noted, by what it is of and why. */
export class LeftCounter {
  readonly #left = new Map<string, Left>()
  readonly #notes = new Map<string, ForeignNote>()

  leave(what: string, why: LeftReason, count = 1): void {
    add(this.#left, { what, why, count })
  }

  note(what: string, why: NoteReason, count = 1): void {
    if (count > 0) add(this.#notes, { what, why, count })
  }

  take({ left, notes }: { left: readonly Left[]; notes: readonly ForeignNote[] }): void {
    for (const one of left) add(this.#left, { ...one })
    for (const one of notes) add(this.#notes, { ...one })
  }

  get left(): Left[] {
    return [...this.#left.values()]
  }

  get notes(): ForeignNote[] {
    return [...this.#notes.values()]
  }
}

function add<Of extends { what: string; why: string; count: number }>(to: Map<string, Of>, one: Of): void {
  const key = `${one.why}\n${one.what}`
  const known = to.get(key)
  if (known) known.count += one.count
  else to.set(key, one)
}
