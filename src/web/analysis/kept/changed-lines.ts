export interface ChangedLine {
  /** Under which line of the text it stands; empty where it stands alone. */
  of: string
  before: string | null
  now: string | null
}

/**
 * Lines of two texts that are not in both, each beside the one that stands in its place. What is set in under a line
 * belongs to that, wherever it stands: order is by evidence, and may be another now.
 */
export function changedLines(before: string, now: string): ChangedLine[] {
  const [old, fresh] = [sections(before), sections(now)]
  return [...new Set([...fresh.keys(), ...old.keys()])].flatMap(of =>
    changedIn(old.get(of) ?? [], fresh.get(of) ?? []).map(line => ({ of, ...line })),
  )
}

/** Lines by the line under which they are set in; those that have none under them stand together. */
function sections(text: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const lines = text.split('\n').filter(line => line.trim() !== '')
  const isUnder = (line: string | undefined) => line?.startsWith(' ') ?? false
  let of = ''
  lines.forEach((line, place) => {
    if (!isUnder(line)) of = isUnder(lines[place + 1]) ? line.trim() : ''
    const own = found.get(of) ?? []
    if (isUnder(line) || of === '') found.set(of, [...own, line.trim()])
    else found.set(of, own)
  })
  return found
}

function changedIn(old: readonly string[], fresh: readonly string[]): Omit<ChangedLine, 'of'>[] {
  const [inOld, inFresh] = [new Set(old), new Set(fresh)]
  const changed: Omit<ChangedLine, 'of'>[] = []
  for (let i = 0, j = 0; i < old.length || j < fresh.length; i++, j++) {
    const gone: string[] = []
    const come: string[] = []
    while (i < old.length && !inFresh.has(old[i]!)) gone.push(old[i++]!)
    while (j < fresh.length && !inOld.has(fresh[j]!)) come.push(fresh[j++]!)
    for (let place = 0; place < Math.max(gone.length, come.length); place++)
      changed.push({ before: gone[place] ?? null, now: come[place] ?? null })
  }
  return changed
}
