/** Where the pointer is, from the upper left of the axis. */
export interface Place {
  x: number
  y: number
  /** Held down beside the pointer: what is dragged goes to frames alone. */
  alt?: boolean
  /** Held down beside the pointer: the whole is dragged. */
  shift?: boolean
}

/** What a hand can do with the pointer on the axis. The first that begins has the pointer until it is let go. */
export interface Gesture {
  readonly isHeld: boolean
  /** What the pointer looks like where it could begin; null where it could not. */
  cursorAt(place: Place): string | null
  begin(place: Place): boolean
  move(place: Place): void
  end(): void
  cancel(): void
}
