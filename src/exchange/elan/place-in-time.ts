import type { Constraint } from './eaf-document.ts'

export interface Slots {
  /** Milliseconds, or null where it has none. */
  values: ReadonlyMap<string, number | null>
  /** Its place among all. */
  places: ReadonlyMap<string, number>
}

export interface EafAnnotation {
  id: string
  /** Time slots, of one that is aligned. */
  from: string
  to: string
  /** What it refers to, of one that is not. */
  parent: string | null
  previous: string | null
  value: string
  hasEntry: boolean
}

export interface LaidTier {
  constraint: Constraint | null
  annotations: readonly EafAnnotation[]
}

/** A stretch; of one whose time was shared out `isShared`. Null: its time cannot be found, or what it hangs on is not there. */
export interface Laid {
  startMs: number
  endMs: number
  isShared: boolean
}

export type Unlaid = 'without-time' | 'without-parent'

/**
 * Finds the time of every annotation of a document. Slots without a time are shared evenly between their neighbours on the
 * tier; what refers to another annotation has its time, or, where several divide it, an even share of it in their order.
 */
export function layInTime(
  tiers: readonly LaidTier[],
  slots: Slots,
): ReadonlyMap<EafAnnotation, Laid | Unlaid> {
  const laid = new Map<EafAnnotation, Laid | Unlaid>()
  const byId = new Map<string, EafAnnotation>()
  for (const { annotations } of tiers)
    for (const one of annotations) if (!byId.has(one.id)) byId.set(one.id, one)
  const between = betweenNeighbours(slots)
  for (const tier of tiers) layAligned(tier, slots, { laid, between })
  const shares = sharesOf(tiers)
  for (const { annotations } of tiers)
    for (const one of annotations) if (one.parent !== null) layReferring(one, { laid, byId, shares })
  return laid
}

interface Point {
  ms: number | null
  slot: string
}

function layAligned(
  { annotations }: LaidTier,
  { values, places }: Slots,
  known: { laid: Map<EafAnnotation, Laid | Unlaid>; between: (slot: string) => number | null },
): void {
  const aligned = annotations.filter(({ parent }) => parent === null)
  const rising = [...aligned].sort((a, b) => (places.get(a.from) ?? 0) - (places.get(b.from) ?? 0))
  const points: Point[] = []
  const ends = new Map<EafAnnotation, readonly [number, number]>()
  let last: string | null = null
  for (const one of rising) {
    const from = values.get(one.from) ?? null
    const before = points.at(-1)
    // Two slots without a time that follow each other are one border.
    const isSame = one.from === last || (from === null && before !== undefined && before.ms === null)
    if (!isSame) points.push({ ms: from, slot: one.from })
    const start = points.length - 1
    points.push({ ms: values.get(one.to) ?? null, slot: one.to })
    ends.set(one, [start, points.length - 1])
    last = one.to
  }
  const isShared = points.map(({ ms }) => ms === null)
  shareOut(points)
  for (const one of aligned) {
    const [start, end] = ends.get(one)!
    const startMs = points[start]!.ms ?? known.between(one.from)
    const endMs = points[end]!.ms ?? known.between(one.to)
    known.laid.set(
      one,
      startMs === null || endMs === null
        ? 'without-time'
        : { startMs, endMs, isShared: Boolean(isShared[start] || isShared[end]) },
    )
  }
}

/** Gives points without a time an even share between those beside them that have one. */
function shareOut(points: Point[]): void {
  for (let at = 0; at < points.length; at++) {
    if (points[at]!.ms !== null) continue
    let end = at
    while (end < points.length && points[end]!.ms === null) end++
    const before = points[at - 1]?.ms ?? null
    const after = points[end]?.ms ?? null
    if (before !== null && after !== null && after >= before)
      for (let inner = at; inner < end; inner++)
        points[inner]!.ms = Math.round(before + ((after - before) * (inner - at + 1)) / (end - at + 1))
    at = end
  }
}

/** For slots of which their tier tells nothing: evenly between those beside them in the list of all slots. */
function betweenNeighbours({ values, places }: Slots): (slot: string) => number | null {
  const points = [...values].map(([slot, ms]): Point => ({ ms, slot }))
  let isDone = false
  return slot => {
    if (!isDone) shareOut(points)
    isDone = true
    return points[places.get(slot) ?? -1]?.ms ?? null
  }
}

/** Of each annotation that divides another one: its place in the row, and how long the row is. */
function sharesOf(tiers: readonly LaidTier[]): ReadonlyMap<EafAnnotation, readonly [number, number]> {
  const shares = new Map<EafAnnotation, readonly [number, number]>()
  for (const { constraint, annotations } of tiers) {
    const referring = annotations.filter(({ parent }) => parent !== null)
    const isDivided =
      constraint === 'Symbolic_Subdivision' ||
      (constraint !== 'Symbolic_Association' && referring.some(({ previous }) => previous !== null))
    if (!isDivided) continue
    const rows = new Map<string, EafAnnotation[]>()
    for (const one of referring) rows.set(one.parent!, [...(rows.get(one.parent!) ?? []), one])
    for (const row of rows.values())
      inChain(row).forEach((one, at) => {
        shares.set(one, [at, row.length])
      })
  }
  return shares
}

/** In the order that each says by naming the one before it; what hangs on none of them comes as it stands. */
function inChain(row: readonly EafAnnotation[]): readonly EafAnnotation[] {
  const after = new Map(row.flatMap(one => (one.previous === null ? [] : [[one.previous, one] as const])))
  const chain: EafAnnotation[] = []
  const done = new Set<EafAnnotation>()
  const follow = (first: EafAnnotation) => {
    for (let one: EafAnnotation | undefined = first; one && !done.has(one); one = after.get(one.id)) {
      done.add(one)
      chain.push(one)
    }
  }
  const ids = new Set(row.map(({ id }) => id))
  for (const one of row) if (one.previous === null || !ids.has(one.previous)) follow(one)
  for (const one of row) follow(one)
  return chain
}

interface Referring {
  laid: Map<EafAnnotation, Laid | Unlaid>
  byId: ReadonlyMap<string, EafAnnotation>
  shares: ReadonlyMap<EafAnnotation, readonly [number, number]>
}

/** Up to what has a time, and down again; one that leads back to itself hangs on nothing. */
function layReferring(annotation: EafAnnotation, known: Referring): void {
  const way: EafAnnotation[] = []
  const seen = new Set<EafAnnotation>()
  let at: EafAnnotation | undefined = annotation
  while (at && !known.laid.has(at) && !seen.has(at)) {
    seen.add(at)
    way.push(at)
    at = at.parent === null ? undefined : known.byId.get(at.parent)
  }
  let above: Laid | Unlaid = (at && known.laid.get(at)) ?? 'without-parent'
  for (const one of way.reverse()) {
    above = typeof above === 'string' ? above : shareOf(above, known.shares.get(one))
    known.laid.set(one, above)
  }
}

function shareOf({ startMs, endMs, isShared }: Laid, share: readonly [number, number] | undefined): Laid {
  if (!share) return { startMs, endMs, isShared }
  const [place, count] = share
  const border = (at: number) => Math.round(startMs + ((endMs - startMs) * at) / count)
  return { startMs: border(place), endMs: border(place + 1), isShared: isShared || count > 1 }
}
