const minuteMs = 60_000
const number = String.raw`(\d+(?:[.,]\d+)?)`
const hoursAndMinutes = new RegExp(
  String.raw`^(?:${number}\s*(?:h|hrs?|hours?|小时|時|时)\.?\s*)?(?:${number}\s*(?:m|mins?|minutes?|分钟?|分鐘|′|')\.?)?$`,
  'iu',
)
const clock = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/

/**
 * A running time as sources write it, in milliseconds: `111 min`, `9 h 5 min`, `108分钟`, `1:45:00`; a number alone is
 * minutes, and `1:45` hours and minutes. Null where it is no length (`short film`).
 */
export function readRunningTime(text: string): number | null {
  const said = text
    .normalize('NFKC')
    .trim()
    .replace(/^(?:about|ca?\.?|约|約|~)\s*/iu, '')
  const onClock = said.match(clock)
  if (onClock) {
    const [hours = 0, minutes = 0, seconds = 0] = onClock.slice(1).map(part => Number(part ?? 0))
    return (hours * 60 + minutes) * minuteMs + seconds * 1000
  }
  if (/^\d+$/.test(said)) return Number(said) * minuteMs || null
  const [, hours, minutes] = said.match(hoursAndMinutes) ?? []
  const of = (part: string | undefined) => Number((part ?? '0').replace(',', '.'))
  return Math.round((of(hours) * 60 + of(minutes)) * minuteMs) || null
}
