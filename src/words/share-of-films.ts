/** Shares in percent. What is there is never written as 0, and what is not whole never as 100. */
export function createShare(percent: string): (value: number) => string {
  return value => {
    if (value === 0) return `0${percent}`
    if (value < 0.0001) return `< 0.01${percent}`
    if (value < 0.001) return `${(value * 100).toFixed(2)}${percent}`
    return value < 1 && value >= 0.9995 ? `> 99.9${percent}` : `${(value * 100).toFixed(1)}${percent}`
  }
}

/** A share at a tick of an axis: round, and without the digits that nothing rests on. */
export function createTick(percent: string): (value: number) => string {
  return value => `${Number((value * 100).toFixed(2))}${percent}`
}

/** A difference of shares in points, with its sign; only what is no difference at all is written as 0. */
export function points(value: number): string {
  if (value === 0) return '0'
  const size = Math.abs(value) * 100
  const sign = value < 0 ? '−' : '+'
  if (size < 0.01) return `${sign}${size.toFixed(Math.min(8, 1 - Math.floor(Math.log10(size))))}`
  return `${sign}${size.toFixed(size < 0.1 ? 2 : 1)}`
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A p as journals write it; one beside .05 with so many digits that its side can be seen, a very small one as a power. */
export function pValue(value: number): string {
  if (value > 0 && value < 0.00001) {
    const [digits, power] = value.toExponential(1).split('e-') as [string, string]
    return `${digits} × 10⁻${[...power].map(digit => raised[Number(digit)]).join('')}`
  }
  if (value > 0 && value < 0.001) return value.toFixed(value < 0.0001 ? 6 : 5).replace(/^0\./, '.')
  const digits = [value < 0.1 ? 3 : 2, 4, 6].find(
    count => Number(value.toFixed(count)) <= 0.05 === value <= 0.05,
  )
  return value.toFixed(digits ?? 8).replace(/^0\./, '.')
}

/** A position between two poles, from −1 to +1, or a difference of two. */
export function position(value: number): string {
  return value === 0 ? '0' : `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`
}

/** A coefficient between −1 and 1 as journals write it. */
export function coefficient(value: number): string {
  return value
    .toFixed(2)
    .replace(/^(-?)0\./, '$1.')
    .replace('-', '−')
}
