// SPDX-License-Identifier: MIT
import type { SeededStream } from '../seeded-stream.ts'

/** Fisher and Yates: after it the first `count` cards are a fair draw without replacement. */
export function shuffleFirst(deck: Int32Array, count: number, stream: SeededStream): void {
  for (let place = 0; place < count; place++) {
    const other = place + stream.nextBelow(deck.length - place)
    const card = deck[place]!
    deck[place] = deck[other]!
    deck[other] = card
  }
}
