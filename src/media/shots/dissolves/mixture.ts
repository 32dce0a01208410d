export interface Mixture {
  /** Weights of the first and the last picture that together come nearest to the middle one. */
  first: number
  last: number
  /** Share of the middle picture that the mixture explains. */
  explained: number
  /** What the mixture explains beyond the better of its two parts, against what a half-and-half mixture would: 1 for a true one. */
  gain: number
}

const result: Mixture = { first: 0, last: 0, explained: 0, gain: 0 }

/** A picture as a mixture of two others, from their correlations alone. The object is used again by the next call. */
export function mixtureOf(middleFirst: number, middleLast: number, firstLast: number): Mixture {
  const spare = Math.max(1e-4, 1 - firstLast * firstLast)
  const first = (middleFirst - firstLast * middleLast) / spare
  const last = (middleLast - firstLast * middleFirst) / spare
  const explained = first * middleFirst + last * middleLast
  const better = Math.max(middleFirst, middleLast) ** 2
  const gain = (explained - better) / Math.max(0.02, (1 - firstLast) / 2)
  result.first = first
  result.last = last
  result.explained = explained
  result.gain = first < 0 || last < 0 ? 0 : gain
  return result
}
