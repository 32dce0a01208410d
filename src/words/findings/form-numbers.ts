/** A measured number in as many digits as it was measured with. */
export function formNumber(value: number): string {
  const size = Math.abs(value)
  return `${value < 0 ? '−' : ''}${size.toFixed(size >= 100 ? 0 : 1)}`
}
