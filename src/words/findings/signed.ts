/** A number with its sign, two digits behind the point; what would be written as nothing keeps more. */
export function signed(value: number): string {
  if (value === 0) return '0'
  const size = Math.abs(value)
  const digits = size >= 0.005 ? 2 : Math.min(8, 1 - Math.floor(Math.log10(size)))
  return `${value < 0 ? '−' : '+'}${size.toFixed(digits)}`
}
