import { useLayoutEffect, useMemo, useSyncExternalStore } from 'react'
import type { Playback } from '../stage/player/playback.ts'
import type { Unit } from '../state/units.ts'
import { unitIndexAt } from '../state/units.ts'

/** The unit under the playhead, for what shows something of just this unit and is drawn anew only when that changes. */
export class UnitNow {
  readonly #playback: Playback
  #units: readonly Unit[] = []
  readonly #listeners = new Set<() => void>()

  constructor(playback: Playback) {
    this.#playback = playback
  }

  get unit(): Unit | undefined {
    return this.#units[unitIndexAt(this.#units, this.#playback.ms)]
  }

  take(units: readonly Unit[]): void {
    if (units === this.#units) return
    this.#units = units
    for (const listener of this.#listeners) listener()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    const stop = this.#playback.subscribe(listener)
    return () => {
      this.#listeners.delete(listener)
      stop()
    }
  }
}

export function useUnitNow(units: readonly Unit[], playback: Playback): UnitNow {
  const now = useMemo(() => new UnitNow(playback), [playback])
  useLayoutEffect(() => now.take(units), [now, units])
  return now
}

export function useOfUnit<Value extends string | number | boolean>(
  now: UnitNow,
  select: (unit: Unit | undefined) => Value,
): Value {
  return useSyncExternalStore(now.subscribe, () => select(now.unit))
}
