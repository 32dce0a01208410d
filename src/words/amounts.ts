/** Numbers, lengths and sizes as a reader of one language writes them. */
export interface Amounts {
  count(value: number): string
  percent(share: number): string
  bytes(byteSize: number): string
  /** A length to be read, not measured: `1 h 31 min`, `42 s`. */
  length(milliseconds: number): string
  /** Seconds with one digit behind the point, for the length of a shot. */
  seconds(milliseconds: number): string
}

export interface AmountUnits {
  locale: string
  hours: string
  minutes: string
  seconds: string
}

export function createAmounts(units: AmountUnits): Amounts {
  const whole = new Intl.NumberFormat(units.locale, { maximumFractionDigits: 0 })
  const tenth = new Intl.NumberFormat(units.locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const count = (value: number) => whole.format(value)
  return {
    count,
    percent: share => `${whole.format(Math.floor(share * 100))}%`,
    bytes: byteSize => formatBytes(byteSize, value => tenth.format(value), count),
    length: milliseconds => formatLength(Math.round(milliseconds / 1000), units, count),
    seconds: milliseconds => `${tenth.format(milliseconds / 1000)}${units.seconds}`,
  }
}

function formatBytes(
  byteSize: number,
  tenth: (value: number) => string,
  count: (value: number) => string,
): string {
  if (byteSize < 1_000_000) return `${count(Math.ceil(byteSize / 1000))} kB`
  if (byteSize < 1_000_000_000) return `${tenth(byteSize / 1_000_000)} MB`
  return `${tenth(byteSize / 1_000_000_000)} GB`
}

function formatLength(seconds: number, units: AmountUnits, count: (value: number) => string): string {
  if (seconds < 60) return `${count(seconds)}${units.seconds}`
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return `${count(minutes)}${units.minutes}`
  const hours = `${count(Math.floor(minutes / 60))}${units.hours}`
  return minutes % 60 === 0 ? hours : `${hours} ${count(minutes % 60)}${units.minutes}`
}
