/** Sorted middle of the values. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The value below which the given share lies, between neighbours in proportion. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const place = share * (sorted.length - 1)
  const below = Math.floor(place)
  const low = sorted[below] ?? Number.NaN
  return low + (place - below) * ((sorted[below + 1] ?? low) - low)
}

export function rounded(value: number, digits = 1): number {
  return Math.round(value * 10 ** digits) / 10 ** digits
}

/** One figure as a line of JSON on standard output. */
export function printFigure(figure: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify(figure)}\n`)
}
