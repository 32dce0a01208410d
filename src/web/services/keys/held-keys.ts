type Stroke = Pick<KeyboardEvent, 'key' | 'code'>

/** Which keys are down, by where they lie: a letter is written otherwise once Shift has come or gone. */
export class HeldKeys {
  readonly #down = new Map<string, string>()

  listen(target: Window): void {
    target.addEventListener('keydown', event => this.press(event), true)
    target.addEventListener('keyup', event => this.release(event), true)
    // What is let go of elsewhere is never heard here.
    target.addEventListener('blur', () => this.#down.clear())
  }

  press({ key, code }: Stroke): void {
    this.#down.set(code || key, key.length === 1 ? key.toLowerCase() : key)
  }

  release({ key, code }: Stroke): void {
    // A Mac says nothing of letters that are let go of while Command is down.
    if (key === 'Meta') this.#down.clear()
    else this.#down.delete(code || key)
  }

  /** Every other key that is down. */
  others({ key, code }: Pick<Stroke, 'key'> & Partial<Stroke>): string[] {
    return [...this.#down].filter(([place]) => place !== (code || key)).map(([, held]) => held)
  }
}
