/** The day of an instant, as it is written in every language. */
export function dayOf(instant: string): string {
  return instant.slice(0, 10)
}
