import type { Change } from '../../study/index.ts'
import type { Store } from '../state/store.ts'
import { takeChange } from '../state/take-change.ts'

/** How long a change may be missing before everything is asked for anew. */
const patienceMs = 1000
const mostRemembered = 2000

interface Numbered {
  number: number
  change: Change
}

/**
 * Takes what acts have done, here and in other windows, in the order in which the program made it, whichever of the
 * answer and the live message comes first; and puts answers that were on their way below what has happened since.
 */
export class ChangeOrder {
  readonly #store: Store
  readonly #onGap: () => Promise<unknown>
  readonly #early = new Map<number, Change>()
  readonly #waiting = new Map<number, (() => void)[]>()
  readonly #putAt = new Map<string, number>()
  #taken: number | null = null
  /** What came up to this number is not in the log any more, or never was. */
  #logFrom = 0
  #log: Numbered[] = []
  #gap: ReturnType<typeof setTimeout> | null = null

  constructor(store: Store, onGap: () => Promise<unknown>) {
    this.#store = store
    this.#onGap = onGap
  }

  /** Everything up to this number is in what was just read, or up to the oldest of the answers that came before. */
  begin(number: number): void {
    if (this.#taken !== null && number <= this.#taken) return
    const from = this.#taken === null ? Math.min(number, ...this.#putAt.values()) : number
    this.#taken = from
    this.#logFrom = from
    for (const early of this.#early.keys()) if (early <= from) this.#early.delete(early)
    this.#settleUpTo(from)
    this.#drain()
  }

  /** Takes a change when its turn has come; resolves when it, or an answer that holds it, is in the state. */
  async take({ number, change }: Numbered): Promise<void> {
    if (this.#taken !== null && number <= this.#taken) return
    this.#early.set(number, change)
    const taken = new Promise<void>(resolve =>
      this.#waiting.set(number, [...(this.#waiting.get(number) ?? []), resolve]),
    )
    this.#drain()
    return taken
  }

  /**
   * Puts an answer in the state, unless a later one is there, and what came after it on top; where not all of that is
   * remembered, everything is asked for anew.
   */
  put(subject: string, number: number, put: () => void): void {
    if ((this.#putAt.get(subject) ?? 0) > number) return
    this.#putAt.set(subject, number)
    put()
    for (const later of this.#log) if (later.number > number) takeChange(this.#store, later.change)
    if (this.#taken !== null && number < this.#logFrom) void this.#onGap()
  }

  #drain(): void {
    if (this.#taken === null) return
    for (let next = this.#taken + 1; this.#early.has(next); next++) {
      const change = this.#early.get(next)!
      this.#early.delete(next)
      takeChange(this.#store, change)
      this.#log.push({ number: next, change })
      this.#taken = next
      this.#settleUpTo(next)
    }
    if (this.#log.length > mostRemembered) {
      this.#log = this.#log.slice(-mostRemembered / 2)
      this.#logFrom = this.#log[0]!.number - 1
    }
    this.#watchGap()
  }

  #settleUpTo(number: number): void {
    for (const [waited, resolves] of this.#waiting) {
      if (waited > number) continue
      this.#waiting.delete(waited)
      for (const resolve of resolves) resolve()
    }
  }

  /** A message that never came, because the connection broke, is made good by asking for everything. */
  #watchGap(): void {
    if (this.#gap) clearTimeout(this.#gap)
    this.#gap = null
    if (this.#early.size === 0) return
    this.#gap = setTimeout(() => {
      this.#gap = null
      void this.#onGap().finally(() => this.#watchGap())
    }, patienceMs)
  }
}
