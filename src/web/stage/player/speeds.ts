/** How fast a film can be played. */
export const speeds: readonly number[] = [0.25, 0.5, 1, 1.5, 2, 3, 4]

/** What playing again means: from the usual speed to twice as fast at once, as hands know it. */
const again = speeds.filter(speed => speed !== 1.5)

export function faster(speed: number): number {
  return again.find(other => other > speed) ?? speed
}

export function slower(speed: number): number {
  return speeds.findLast(other => other < speed) ?? speed
}
