export interface Stretch<Item> {
  item: Item
  from: number
  to: number
  name: { x: number; anchor: 'start' | 'end'; wide: number }
}

export interface Laid<Item> extends Stretch<Item> {
  /** Which lane, the first is 0. */
  at: number
}

/** Each in the first lane that has room for it, in the order in which they begin. */
export function inLanes<Item>(
  stretches: readonly Stretch<Item>[],
  apart: number,
): { laid: Laid<Item>[]; lanes: number } {
  const ends: number[] = []
  const laid = [...stretches]
    .sort((one, other) => one.from - other.from)
    .map(stretch => {
      const free = ends.findIndex(end => end + apart <= stretch.from)
      const at = free < 0 ? ends.length : free
      ends[at] = stretch.to
      return { ...stretch, at }
    })
  return { laid, lanes: ends.length }
}
