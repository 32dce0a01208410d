import type { Binding, KeyAct, KeyGroup } from './keyboard-map.ts'
import { bindingOfKey } from './keyboard-map.ts'
import { FocusOrigin } from './keys/focus-origin.ts'
import { HeldKeys } from './keys/held-keys.ts'
import type { OwnKeys } from './keys/own-keys.ts'
import { withOwnKeys } from './keys/own-keys.ts'

const nothingOwn: OwnKeys = {}

export type KeyHandlers = Partial<Record<KeyAct, () => void>>

/** Hears the keys that the study itself gives out, such as those of its codes, from press to release. */
export interface SignHandler {
  /** True where the sign is one of them; `key` says which key it is until it is let go of. */
  press: (sign: string, key: string) => boolean
  isDown: (key: string) => boolean
  release: (key: string) => void
  releaseAll: () => void
}

/** Hears the keyboard for the whole window and calls whoever is on screen. */
export class Shortcuts {
  /** As the program gives them. */
  readonly given: readonly Binding[]
  #own: () => OwnKeys = () => nothingOwn
  #known: { own: OwnKeys; bindings: readonly Binding[] }
  readonly #handlers = new Map<KeyGroup, KeyHandlers>()
  readonly #focus = new FocusOrigin<Element>()
  readonly #held = new HeldKeys()
  #signHandler: SignHandler | null = null

  constructor(bindings: readonly Binding[]) {
    this.given = bindings
    this.#known = { own: nothingOwn, bindings }
  }

  /** With a person's own keys in their places. */
  get bindings(): readonly Binding[] {
    const own = this.#own()
    if (own !== this.#known.own) this.#known = { own, bindings: withOwnKeys(this.given, own) }
    return this.#known.bindings
  }

  /** Where a person's own keys stand from now on. */
  follow(own: () => OwnKeys): void {
    this.#own = own
  }

  /** The chord that hints show. */
  chordOf(act: KeyAct): string | undefined {
    return this.bindings.find(binding => binding.act === act)?.chords[0]
  }

  listen(target: Window): void {
    target.addEventListener('pointerdown', event => this.#focus.pointerDown(pressedInFocus(event)), true)
    target.addEventListener(
      'focusin',
      ({ target: place }) => {
        if (place instanceof Element) this.#focus.focusIn(place)
      },
      true,
    )
    this.#held.listen(target)
    target.addEventListener('keydown', event => this.#hearFirst(event), true)
    target.addEventListener('keydown', event => this.#hear(event))
    target.addEventListener('keyup', event => {
      // A Mac says nothing of letters that are let go of while Command is down.
      if (event.key === 'Meta') this.#signHandler?.releaseAll()
      else this.#signHandler?.release(event.code || event.key)
    })
    // What is let go of in another window is never heard here.
    target.addEventListener('blur', () => this.#signHandler?.releaseAll())
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

  /** Before the button itself hears: Enter and Space do what the screen says they do, not the last click again. */
  #hearFirst(event: KeyboardEvent): void {
    this.#focus.keyDown()
    const place = event.target
    if (event.isComposing || !isPressing(event) || !(place instanceof HTMLElement)) return
    if (belongsToField(place) || !isPressable(place) || place.closest('form')) return
    if (!this.#focus.cameByPointer(place)) return
    const handler = this.#handlerOf(event)
    if (!handler) return
    event.preventDefault()
    event.stopImmediatePropagation()
    place.blur()
    handler()
  }

  #hear(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return
    if (event.target instanceof Element) {
      if (belongsToField(event.target)) {
        this.#hearInField(event, event.target)
        return
      }
      if (isPressing(event) && isPressable(event.target)) return
    }
    const key = event.code || event.key
    const goesOn = event.repeat && this.#signHandler?.isDown(key)
    if (goesOn || (isSign(event) && this.#signHandler?.press(event.key, key))) {
      event.preventDefault()
      return
    }
    const handler = this.#handlerOf(event)
    if (!handler) return
    event.preventDefault()
    handler()
  }

  /** While something is written, only what says that it is heard there too; in a dialog or a menu nothing is. */
  #hearInField(event: KeyboardEvent, place: Element): void {
    const isElsewhere = place.closest('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null
    if (isElsewhere || !this.#bindingOf(event)?.inFields) return
    event.preventDefault()
    this.#handlerOf(event)?.()
  }

  /** What could be done by key here and now, and how it is done. */
  available(): { binding: Binding; run: () => void }[] {
    return this.bindings.flatMap(binding => {
      const run = this.#handlers.get(binding.group)?.[binding.act]
      return run ? [{ binding, run }] : []
    })
  }

  #handlerOf(event: KeyboardEvent): (() => void) | undefined {
    const binding = this.#bindingOf(event)
    return binding ? this.#handlers.get(binding.group)?.[binding.act] : undefined
  }

  #bindingOf(event: KeyboardEvent): Binding | null {
    return bindingOfKey(this.bindings, event, new Set(this.#handlers.keys()), this.#held.others(event))
  }
}

/** A letter with Shift is no sign of a code's, so that the program's own keys stay within reach. */
function isSign({ key, repeat, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  if (shiftKey && key.toLowerCase() !== key.toUpperCase()) return false
  return [...key].length === 1 && key !== ' ' && !repeat && !ctrlKey && !metaKey && !altKey
}

/** Places that need their keys for themselves: text being written, a dialog, a menu. */
function belongsToField(place: Element): boolean {
  return (
    place.closest(
      'input:not([type="checkbox"]), textarea, select, [contenteditable], [role="dialog"], [role="alertdialog"], [role="menu"]',
    ) !== null
  )
}

function isPressing({ key }: KeyboardEvent): boolean {
  return key === ' ' || key === 'Enter'
}

function isPressable(place: Element): boolean {
  return place.closest('button, a, [role="button"], input[type="checkbox"]') !== null
}

function pressedInFocus({ target, view }: PointerEvent): Element | null {
  const inFocus = view?.document.activeElement
  return inFocus && target instanceof Node && inFocus.contains(target) && inFocus !== view.document.body
    ? inFocus
    : null
}
