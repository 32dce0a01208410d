/** Knows which button has the focus only because it was clicked: its keys are not meant for it. */
export class PointerFocus {
  #isPointer = false
  #clicked: Element | null = null

  constructor(target: Window) {
    const on = <Name extends keyof WindowEventMap>(name: Name, hear: (event: WindowEventMap[Name]) => void) =>
      target.addEventListener(name, hear, { capture: true })
    on('pointerdown', event => {
      this.#isPointer = true
      this.#clicked = buttonAt(event.target)
    })
    on('pointerup', () => {
      this.#isPointer = false
    })
    on('focusin', event => {
      // Focus that comes by Tab, or that a screen gives, makes the button the one that is meant.
      if (!this.#isPointer) this.#clicked = null
      else this.#clicked = buttonAt(event.target)
    })
  }

  /** The button that would take this Enter or space though it was only clicked; null where the key is its own. */
  buttonOf(event: KeyboardEvent): HTMLElement | null {
    if (event.key !== 'Enter' && event.key !== ' ') return null
    const button = buttonAt(event.target)
    if (!button || button !== this.#clicked) return null
    return button.closest('[role="dialog"], [role="alertdialog"], [role="menu"], form') ? null : button
  }
}

function buttonAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('button, [role="button"]') : null
}
