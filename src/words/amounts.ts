/** Numbers, lengths and sizes as a reader of one language writes them. */
export interface Amounts {
  count(value: number): string
  percent(share: number): string
  bytes(byteSize: number): string
  /** A length to be read, not measured: `1 h 31 min`, `42 s`. */
  length(milliseconds: number): string
  /** Seconds with one digit behind the point, for the length of a shot. */
  seconds(milliseconds: number): string
  /** A number in somebody else's unit, to three figures. */
  measured(value: number): string
}

export interface AmountUnits {
  locale: string
  hours: string
  minutes: string
  seconds: string
}

export function createAmounts(units: AmountUnits): Amounts {
  const count = writer(units.locale, 0)
  const tenth = writer(units.locale, 1)
  const measured = lazily(() => new Intl.NumberFormat(units.locale, { maximumSignificantDigits: 3 }))
  return {
    count,
    percent: share => `${count(Math.floor(share * 100))}%`,
    bytes: byteSize => formatBytes(byteSize, tenth, count),
    length: milliseconds => formatLength(Math.round(milliseconds / 1000), units, count),
    seconds: milliseconds => `${tenth(milliseconds / 1000)}${units.seconds}`,
    measured,
  }
}

function writer(locale: string, digits: number): (value: number) => string {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return lazily(() => new Intl.NumberFormat(locale, options))
}

/** The formatter is made when a number is first written: a command that writes none should not wait for two languages. */
function lazily(make: () => Intl.NumberFormat): (value: number) => string {
  let format: Intl.NumberFormat | undefined
  return value => {
    format ??= make()
    return format.format(value)
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
