export interface Mixture {
  /** Weights of the first and the last picture that together come nearest to the middle one. */
  first: number
  last: number
  /** Share of the middle picture that the mixture explains. */
  explained: number
  /** What the mixture explains beyond the better of its two parts, against what a half-and-half mixture would: 1 for a true one. */
  gain: number
}

/** A picture as a mixture of two others, from their correlations alone. */
export function mixtureOf(middleFirst: number, middleLast: number, firstLast: number): Mixture {
  const spare = Math.max(1e-4, 1 - firstLast * firstLast)
  const first = (middleFirst - firstLast * middleLast) / spare
  const last = (middleLast - firstLast * middleFirst) / spare
  const explained = first * middleFirst + last * middleLast
  const better = Math.max(middleFirst, middleLast) ** 2
  const gain = (explained - better) / Math.max(0.02, (1 - firstLast) / 2)
  return { first, last, explained, gain: first < 0 || last < 0 ? 0 : gain }
}
