/**
 * An instant as other programs write it (`2020-02-11T16:52:55`, with a zone or without), in ISO 8601 and UTC; one without
 * zone is taken as it stands. Null where it is none.
 */
export function readInstant(text: string): string | null {
  const found = text
    .trim()
    .match(/^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:[.,](\d+))?)?\s*(Z|[+-]\d\d:?\d\d)?$/)
  if (!found) return null
  const [, year, month, day, hour = '00', minute = '00', second = '00', , zone] = found
  const numbers = [year, month, day, hour, minute, second].map(Number) as [number, number, ...number[]]
  const utc = Date.UTC(numbers[0], numbers[1] - 1, numbers[2], numbers[3], numbers[4], numbers[5])
  const isThatDay = new Date(utc).toISOString().startsWith(`${year}-${month}-${day}T${hour}:${minute}`)
  if (!isThatDay) return null
  return new Date(utc - offsetMs(zone)).toISOString()
}

function offsetMs(zone: string | undefined): number {
  if (!zone || zone === 'Z') return 0
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))]
  return (zone[0] === '-' ? -1 : 1) * (hours * 60 + minutes) * 60_000
}
