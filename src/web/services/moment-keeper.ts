import type { DeskState, Moment } from '../state/desk.ts'
import { deskFrom, momentFrom } from '../state/desk.ts'
import type { Store } from '../state/store.ts'

const deskPlace = 'silverscreen.desk'
const momentPlace = 'silverscreen.moment.'

/** What was on the desk of this window, or, in a new one, on that of the window that moved last. */
export function keptDesk(): DeskState {
  return deskFrom(read(sessionStore, deskPlace) ?? read(localStore, deskPlace))
}

/**
 * Keeps where a person is in each film. A window goes by what it has seen itself and reads what was kept only of parts
 * that it has not opened: two windows in one film do not pull at each other.
 */
export class MomentKeeper {
  readonly #moments = new Map<string, Moment>()

  constructor(store: Store) {
    let written = store.state.desk
    store.subscribe(() => {
      const { desk } = store.state
      if (desk === written) return
      written = desk
      for (const place of [sessionStore, localStore]) write(place, deskPlace, desk)
    })
  }

  of(partId: string): Moment {
    const known = this.#moments.get(partId)
    if (known) return known
    const kept = momentFrom(read(localStore, momentPlace + partId))
    this.#moments.set(partId, kept)
    return kept
  }

  keep(partId: string, news: Partial<Moment>): void {
    const before = this.of(partId)
    const moment = { ...before, ...news }
    if (moment.frame === before.frame && moment.passId === before.passId) return
    this.#moments.set(partId, moment)
    write(localStore, momentPlace + partId, moment)
  }
}

const localStore = () => localStorage
const sessionStore = () => sessionStorage

function read(place: () => Storage, key: string): string | null {
  try {
    return place().getItem(key)
  } catch {
    return null
  }
}

/** A browser that forbids it costs the way back, not the page. */
function write(place: () => Storage, key: string, value: object): void {
  try {
    place().setItem(key, JSON.stringify(value))
  } catch (cause) {
    console.warn('Where you are could not be kept.', cause)
  }
}
