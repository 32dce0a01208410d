import type { DeskState, Moment } from '../state/desk.ts'
import { deskFrom, momentFrom } from '../state/desk.ts'
import type { BegunLinkState } from '../state/links/begun-link.ts'
import { begunLinkFrom } from '../state/links/begun-link.ts'
import type { PointsState } from '../state/points.ts'
import { pointsOf } from '../state/points.ts'
import type { Store } from '../state/store.ts'

const deskPlace = 'silverscreen.desk'
const begunLinkPlace = 'silverscreen.begun-link'
const momentPlace = 'silverscreen.moment.'

/** What was on the desk of this window, or, in a new one, on that of the window that moved last. */
export function keptDesk(): DeskState {
  return deskFrom(read(sessionStore, deskPlace) ?? read(localStore, deskPlace))
}

/** The link that was begun in this window and is not made yet. */
export function keptBegunLink(): BegunLinkState {
  return begunLinkFrom(read(sessionStore, begunLinkPlace))
}

/**
 * Keeps where a person is in each film. A window goes by what it has seen itself and reads what was kept only of parts
 * that it has not opened: two windows in one film do not pull at each other.
 */
export class MomentKeeper {
  readonly #moments = new Map<string, Moment>()

  constructor(store: Store) {
    let written = store.state
    store.subscribe(() => {
      const { desk, begunLink, points } = store.state
      const before = written
      written = store.state
      if (desk !== before.desk) for (const place of [sessionStore, localStore]) write(place, deskPlace, desk)
      if (begunLink !== before.begunLink) write(sessionStore, begunLinkPlace, begunLink)
      if (points !== before.points) this.#keepPoints(before.points, points)
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
    const isSame = (Object.keys(moment) as (keyof Moment)[]).every(field => moment[field] === before[field])
    if (isSame) return
    this.#moments.set(partId, moment)
    write(localStore, momentPlace + partId, moment)
  }

  #keepPoints(before: PointsState, after: PointsState): void {
    for (const partId of new Set([...Object.keys(before), ...Object.keys(after)]))
      if (before[partId] !== after[partId]) this.keep(partId, { points: pointsOf(after, partId) })
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
