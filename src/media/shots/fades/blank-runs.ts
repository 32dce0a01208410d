/** Spread is kept in half grey levels. */
const blankSpread = 10

/** A run of pictures with nothing on them; both ends included. */
export interface BlankRun {
  first: number
  last: number
}

export function isBlank(spread: number): boolean {
  return spread < blankSpread
}

/** In the order of the film, those at its ends included. */
export function blankRuns(spread: Uint8Array): BlankRun[] {
  const runs: BlankRun[] = []
  let first = -1
  for (let picture = 0; picture <= spread.length; picture++) {
    const blank = picture < spread.length && isBlank(spread[picture]!)
    if (blank && first < 0) first = picture
    if (blank || first < 0) continue
    runs.push({ first, last: picture - 1 })
    first = -1
  }
  return runs
}
