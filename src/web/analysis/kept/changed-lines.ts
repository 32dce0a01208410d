export interface ChangedLine {
  before: string | null
  now: string | null
}

/**
 * Lines of two texts that are not in both, each beside the one that stands in its place: between two lines that are in
 * both, what is gone stands beside what has come.
 */
export function changedLines(before: string, now: string): ChangedLine[] {
  const [old, fresh] = [before, now].map(text =>
    text
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== ''),
  ) as [string[], string[]]
  const [inOld, inFresh] = [new Set(old), new Set(fresh)]
  const changed: ChangedLine[] = []
  for (let i = 0, j = 0; i < old.length || j < fresh.length; ) {
    const gone: string[] = []
    const come: string[] = []
    while (i < old.length && !inFresh.has(old[i]!)) gone.push(old[i++]!)
    while (j < fresh.length && !inOld.has(fresh[j]!)) come.push(fresh[j++]!)
    for (let place = 0; place < Math.max(gone.length, come.length); place++)
      changed.push({ before: gone[place] ?? null, now: come[place] ?? null })
    i++
    j++
  }
  return changed
}
