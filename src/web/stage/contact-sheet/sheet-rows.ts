/** What stands above a run of shots: a sequence, a scene, a proposed one, or shots that no scene has. */
export interface SheetHeading {
  key: string
  level: 'sequence' | 'scene' | 'proposed' | 'outside'
  words: string
  startMs: number
}

export type SheetRow =
  | { kind: 'heading'; heading: SheetHeading; top: number; height: number }
  | { kind: 'shots'; from: number; to: number; top: number; height: number }

/** The rows of a contact sheet: a heading begins a row of its own, and the shots under it a new one. */
export function sheetRows(
  shotCount: number,
  headingsAt: ReadonlyMap<number, readonly SheetHeading[]>,
  { columns, rowHeight, headingHeight }: { columns: number; rowHeight: number; headingHeight: number },
): SheetRow[] {
  const rows: SheetRow[] = []
  let top = 0
  let from = 0
  const close = (to: number) => {
    for (; from < to; from += columns) {
      rows.push({ kind: 'shots', from, to: Math.min(to, from + columns), top, height: rowHeight })
      top += rowHeight
    }
    from = to
  }
  for (const [shot, headings] of [...headingsAt].sort(([a], [b]) => a - b)) {
    close(shot)
    for (const heading of headings) {
      rows.push({ kind: 'heading', heading, top, height: headingHeight })
      top += headingHeight
    }
  }
  close(shotCount)
  return rows
}

/** The rows that a window from `top` to `bottom` shows, whole or in part. */
export function rowsBetween(rows: readonly SheetRow[], top: number, bottom: number): readonly SheetRow[] {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (rows[middle]!.top + rows[middle]!.height > top) high = middle
    else low = middle + 1
  }
  let end = low
  while (end < rows.length && rows[end]!.top < bottom) end++
  return rows.slice(low, end)
}

/** The row in which a shot stands. */
export function rowOfShot(rows: readonly SheetRow[], shot: number): SheetRow | undefined {
  return rows.find(row => row.kind === 'shots' && row.from <= shot && shot < row.to)
}
