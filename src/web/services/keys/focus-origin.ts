/**
 * Whether what is in focus got its focus from the pointer or from the keyboard. A button that was clicked keeps the
 * focus and has no further claim on Enter and Space; one that was reached by Tab has.
 */
export class FocusOrigin<Place extends object> {
  #isPointing = false
  #placeOfPointer: Place | null = null

  /** `inFocus`: what had the focus already and is pressed now, or null. */
  pointerDown(inFocus: Place | null): void {
    this.#isPointing = true
    if (inFocus) this.#placeOfPointer = inFocus
  }

  keyDown(): void {
    this.#isPointing = false
  }

  focusIn(place: Place): void {
    this.#placeOfPointer = this.#isPointing ? place : null
  }

  cameByPointer(place: Place): boolean {
    return this.#placeOfPointer === place
  }
}
