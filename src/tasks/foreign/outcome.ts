import type { ForeignAnnotation, ForeignFilm, LeftCounter } from '../../exchange/index.ts'
import type { LeftReason } from '../../study/index.ts'

type Became = 'shots' | 'annotations' | 'measurements'

interface OfRow {
  became: Set<Became>
  left: { what: string; why: LeftReason }[]
}

const inRank: readonly Became[] = ['shots', 'annotations', 'measurements']

/**
 * Counts what becomes of annotations, each once. Those that are parts of one row of a table are counted as that row: as a
 * shot where it is one, else as what became marks, else as measurements, else as left.
 */
export class Outcome {
  readonly counted: Record<Became, number> = { shots: 0, annotations: 0, measurements: 0 }
  readonly #counter: LeftCounter
  readonly #rowsName: string
  readonly #rows = new Map<number, OfRow>()

  constructor(foreign: ForeignFilm, counter: LeftCounter) {
    this.#counter = counter
    this.#rowsName = foreign.of?.rows ?? ''
  }

  came({ row }: ForeignAnnotation, became: Became): void {
    if (row === undefined) this.counted[became]++
    else this.#of(row).became.add(became)
  }

  stayed(what: string, { row }: ForeignAnnotation, why: LeftReason): void {
    if (row === undefined) this.#counter.leave(what, why)
    else this.#of(row).left.push({ what, why })
  }

  /** Counts the rows, once all of their parts are placed. */
  finish(): void {
    for (const { became, left } of this.#rows.values()) {
      const as = inRank.find(one => became.has(one))
      if (as === undefined) {
        this.#counter.leave(
          this.#rowsName,
          left.find(({ why }) => why !== 'here-already')?.why ?? 'here-already',
        )
        continue
      }
      this.counted[as]++
      for (const { what, why } of left)
        if (why !== 'here-already') this.#counter.note(what, 'cells-not-taken')
    }
  }

  #of(row: number): OfRow {
    const known = this.#rows.get(row)
    if (known) return known
    const made: OfRow = { became: new Set(), left: [] }
    this.#rows.set(row, made)
    return made
  }
}

/** How many annotations of each track there are, as they are counted: rows of a table as one each. */
export function countsByType({ tracks, left, of }: ForeignFilm): Map<string, number> {
  const counts = new Map<string, number>()
  const count = (what: string, more: number) => counts.set(what, (counts.get(what) ?? 0) + more)
  for (const { what, count: more } of left) count(what, more)
  const rows = new Set<number>()
  for (const { key, annotations } of tracks) {
    let free = 0
    for (const { row } of annotations)
      if (row === undefined) free++
      else rows.add(row)
    if (!of) count(key, free)
  }
  if (of && rows.size > 0) count(of.rows, rows.size)
  return counts
}
