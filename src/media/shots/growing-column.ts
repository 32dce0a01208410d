import type { StateReader, StateWriter } from './saved-state.ts'

const firstLength = 4096

/** One number per frame, for a film of any length. */
export class GrowingColumn<Values extends Uint8Array | Uint16Array> {
  private values: Values
  length = 0
  private readonly make: (length: number) => Values

  constructor(make: (length: number) => Values) {
    this.make = make
    this.values = make(firstLength)
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = this.make(this.length * 2)
      larger.set(this.values)
      this.values = larger
    }
    this.values[this.length++] = value
  }

  at(index: number): number {
    return this.values[index]!
  }

  whole(): Values {
    return this.values.slice(0, this.length) as Values
  }

  save(state: StateWriter): void {
    state.numbers(this.whole())
  }

  restore(state: StateReader): void {
    const saved = state.numbers(this.make)
    this.length = saved.length
    this.values = this.make(Math.max(firstLength, saved.length))
    this.values.set(saved)
  }
}
