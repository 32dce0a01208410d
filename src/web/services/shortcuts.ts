import type { KeyAct, KeyGroup } from './keyboard-map.ts'
import { actOfKey } from './keyboard-map.ts'

export type KeyHandlers = Partial<Record<KeyAct, () => void>>

/** Hears the keyboard for the whole window and calls whoever is on screen. */
export class Shortcuts {
  readonly #handlers = new Map<KeyGroup, KeyHandlers>()

  listen(target: Window): void {
    target.addEventListener('keydown', event => this.#hear(event))
  }

  /** Answers with the function that takes the handlers away again. */
  handle(group: KeyGroup, handlers: KeyHandlers): () => void {
    this.#handlers.set(group, handlers)
    return () => {
      if (this.#handlers.get(group) === handlers) this.#handlers.delete(group)
    }
  }

  #hear(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || belongsToField(event)) return
    const act = actOfKey(event, new Set(this.#handlers.keys()))
    if (!act) return
    const handler = [...this.#handlers.values()].map(handlers => handlers[act]).find(Boolean)
    if (!handler) return
    event.preventDefault()
    handler()
  }
}

/** Keys that the thing in focus needs for itself: text being written, a dialog, a menu, a button's own keys. */
function belongsToField(event: KeyboardEvent): boolean {
  if (!(event.target instanceof Element)) return false
  const { target } = event
  if (target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]'))
    return true
  return (event.key === ' ' || event.key === 'Enter') && target.closest('button, a, [role="button"]') !== null
}
