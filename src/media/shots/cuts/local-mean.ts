const scale = 10_000

/** The mean distance of the four neighbouring pairs: what the picture does here anyhow. */
export function localMean(distance: { at(index: number): number; length: number }, frame: number): number {
  let sum = 0
  let count = 0
  for (let offset = -2; offset <= 2; offset++) {
    const at = frame + offset
    if (offset === 0 || at < 1 || at >= distance.length) continue
    sum += distance.at(at)
    count++
  }
  return count === 0 ? 0 : sum / (count * scale)
}
