import type { KeyAct, KeyGroup } from './keyboard-map.ts'
import { bindingOfKey } from './keyboard-map.ts'
import { PointerFocus } from './pointer-focus.ts'

export type KeyHandlers = Partial<Record<KeyAct, () => void>>

/** Keys that the study itself gives out, such as those of its codes; true where the key was one of them. */
export type SignHandler = (sign: string) => boolean

/** Hears the keyboard for the whole window and calls whoever is on screen. */
export class Shortcuts {
  readonly #handlers = new Map<KeyGroup, KeyHandlers>()
  #signHandler: SignHandler | null = null

  listen(target: Window): void {
    const focus = new PointerFocus(target)
    target.addEventListener('keydown', event => this.#hear(event))
    // Before the button itself hears the key: one that was only clicked leaves Enter and the space bar to the screen.
    target.addEventListener(
      'keydown',
      event => {
        const button = focus.buttonOf(event)
        if (!button || !this.#handlerOf(event)) return
        button.blur()
        event.stopImmediatePropagation()
        this.#act(event)
      },
      { capture: true },
    )
  }

  /** Answers with the function that takes the handlers away again. */
  handle(group: KeyGroup, handlers: KeyHandlers): () => void {
    this.#handlers.set(group, handlers)
    return () => {
      if (this.#handlers.get(group) === handlers) this.#handlers.delete(group)
    }
  }

  /** The same for keys of the study's own, which go before the program's. */
  handleSigns(handler: SignHandler): () => void {
    this.#signHandler = handler
    return () => {
      if (this.#signHandler === handler) this.#signHandler = null
    }
  }

  #hear(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || belongsToField(event)) return
    if (isSign(event) && this.#signHandler?.(event.key)) {
      event.preventDefault()
      return
    }
    this.#act(event)
  }

  #handlerOf(event: KeyboardEvent): (() => void) | undefined {
    const binding = bindingOfKey(event, new Set(this.#handlers.keys()))
    return binding ? this.#handlers.get(binding.group)?.[binding.act] : undefined
  }

  #act(event: KeyboardEvent): void {
    const handler = this.#handlerOf(event)
    if (!handler) return
    event.preventDefault()
    handler()
  }
}

function isSign({ key, repeat, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return [...key].length === 1 && key !== ' ' && !repeat && !ctrlKey && !metaKey && !altKey
}

/** Keys that the thing in focus needs for itself: text being written, a dialog, a menu, a button's own keys. */
function belongsToField(event: KeyboardEvent): boolean {
  if (!(event.target instanceof Element)) return false
  const { target } = event
  if (target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]'))
    return true
  return (event.key === ' ' || event.key === 'Enter') && target.closest('button, a, [role="button"]') !== null
}
