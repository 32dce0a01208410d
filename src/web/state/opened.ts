/** What is open on a page, as its address says it: `place:what;place:what`, of names without these signs. */
export function openedAt(text: string | undefined, place: string): string | null {
  return readOpened(text).get(place) ?? null
}

/** The same with one place opened, or closed; undefined where nothing is left open. */
export function withOpened(text: string | undefined, place: string, what: string | null): string | undefined {
  const opened = readOpened(text)
  if (what === null) opened.delete(place)
  else opened.set(place, what)
  return [...opened].map(pair => pair.join(':')).join(';') || undefined
}

function readOpened(text = ''): Map<string, string> {
  const pairs = text.split(';').map(pair => pair.split(':'))
  return new Map(
    pairs.flatMap(([place, what, ...more]) => (place && what && more.length === 0 ? [[place, what]] : [])),
  )
}
