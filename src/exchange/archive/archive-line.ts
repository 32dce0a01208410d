/** A value as an archive writes it: fields in the order of their names, an id before them; the same value, the same text. */
export function archiveLine(value: unknown): string {
  return JSON.stringify(ordered(value))
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).filter(([, one]) => one !== undefined)
  fields.sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
  return Object.fromEntries(fields.map(([name, one]) => [name, ordered(one)]))
}

function rank(field: string): number {
  return field === 'id' ? 0 : 1
}
