/** One number per frame, for a film of any length. */
export class GrowingColumn<Values extends Uint8Array | Uint16Array> {
  private values: Values
  length = 0
  private readonly make: (length: number) => Values

  constructor(make: (length: number) => Values) {
    this.make = make
    this.values = make(4096)
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
}
