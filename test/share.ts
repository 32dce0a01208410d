/** Set, every case of every list is run, which takes twice as long; the suite takes the share that each list says. */
const isWhole = Boolean(process.env['SILVERSCREEN_WHOLE'])

/** Of cases that differ in one thing only, every second one, the first among them. */
export function share<Case>(cases: readonly Case[], every = 2): Case[] {
  return cases.filter((_, index) => isWhole || index % every === 0)
}

/** How often something drawn is tried: seldom in the suite, as often as it takes where all is run. */
export function tries(inSuite: number, inAll: number): number {
  return isWhole ? inAll : inSuite
}

/** Of cases that several ways have to pass, each by one of them, in turn. */
export function dealt<Case>(cases: readonly Case[], to: { way: number; of: number }): Case[] {
  return cases.filter((_, index) => isWhole || index % to.of === to.way)
}

/** Every one of the first and every one of the second, in pairs; each with each where all is run. */
export function crossed<One, Other>(ones: readonly One[], others: readonly Other[]): [One, Other][] {
  const longer = Math.max(ones.length, others.length)
  const pairs = Array.from(
    { length: longer },
    (_, index) => [ones[index % ones.length]!, others[index % others.length]!] as [One, Other],
  )
  return isWhole ? ones.flatMap(one => others.map(other => [one, other] as [One, Other])) : pairs
}
